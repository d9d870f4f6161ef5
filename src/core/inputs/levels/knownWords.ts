/** Words that rate how bad or how often, in the schemes that people use; a sentence about an impact has none of them alone. */
const known = new Set(
  (
    'negligible|insignificant|trivial|minimal|minor|low|very low|marginal|moderate|medium|serious|significant|considerable|major|high|very high|' +
    'critical|severe|extreme|catastrophic|fatal|death|rare|remote|improbable|incredible|unlikely|possible|occasional|likely|probable|almost certain|' +
    'certain|frequent|low medium|medium high|low moderate|moderate high|med|none|hoch|mittel|niedrig|gering|sehr hoch|kritisch|alto|medio|bajo|élevé|moyen|faible|' +
    'alta|media|baja|muy alto|muy alta|crítico|crítica|médio|média|baixo|baixa|muito alto|muito alta|modéré|critique|grave|élevée|moyenne|modérée|basso|bassa|critico|critica|' +
    'düşük|orta|yüksek|kritik|çok yüksek|çok düşük|低|中|高|极高|很高|极低|严重|轻微|致命|کم|متوسط|زیاد|بالا|بحرانی|낮음|보통|중간|높음|심각'
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
