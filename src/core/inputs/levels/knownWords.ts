/** Words that rate how bad or how often, in the schemes that people use; a sentence about an impact has none of them alone. */
const known = new Set(
  (
    'negligible|insignificant|trivial|minimal|minor|low|very low|marginal|moderate|medium|serious|significant|considerable|major|high|very high|' +
    'critical|severe|extreme|catastrophic|fatal|death|rare|remote|improbable|incredible|unlikely|possible|occasional|likely|probable|almost certain|' +
    'certain|frequent|low medium|medium high|low moderate|moderate high|none|hoch|mittel|niedrig|gering|alto|medio|bajo|élevé|moyen|faible|alta|media|baja'
  ).split('|'),
);

export function isKnownLevelWord(words: string): boolean {
  return known.has(
    words
      .toLowerCase()
      .replace(/[\s/–-]+/g, ' ')
      .trim(),
  );
}
