import { logWords, loosePhaseWords, phaseWords } from './logWords';
import { logWordsAbroad } from './logWordsAbroad';
import { isRating, type Meaning, type Phase } from './meaning';

const phrasesOf = (words: readonly (readonly [Meaning, string])[]): readonly (readonly [string, Meaning])[] =>
  words.flatMap(([meaning, phrases]) => phrases.split('|').map((phrase) => [phrase.replaceAll('ß', 'ss'), meaning] as const));
const own = phrasesOf(logWords);
const abroad = phrasesOf(logWordsAbroad);
const meanings: ReadonlyMap<string, Meaning> = new Map([...own, ...abroad].toReversed());

const phaseVocabulary = [
  'initial',
  'inherent',
  'residual',
  'mitigation',
  'mitigated',
  'unmitigated',
  'before',
  'after',
  'controls',
  'without',
  'treatment',
  'original',
  'remaining',
  'target',
  // No slip for "acceptable".
  'unacceptable',
  // No slip for "score".
  'scope',
];
const vocabulary: ReadonlySet<string> = new Set([...phaseVocabulary, ...own.flatMap(([phrase]) => phrase.split(' '))]);

/**
 * A header without case, signs, bracketed remarks and emoji: "**Severity (S)**" is "severity s", "Cause(s):" is "causes", "RiskTitle" is
 * "risk title". Swiss German writes ss for ß.
 */
export function foldHeader(text: string): string {
  return text
    .replace(/(\p{Ll}{3})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/(\w)\(s\)/g, '$1s')
    .replace(/(\w)\s?[×*]\s?(?=\w)/g, '$1 x ')
    .replace(/#/g, ' number ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "1.2.3 Effect" is numbered as a section. */
const sectionNumber = /^[\s*_]*(?:\d{1,2}\.){1,4}\d{0,2}\s+/;

export type MeaningOf = (header: string) => Meaning | undefined;

/** `meaningOf` for one document, where the same labels come again with every hazard. */
export function rememberedMeanings(): MeaningOf {
  const known = new Map<string, Meaning | undefined>();
  return (header) => {
    if (known.has(header)) return known.get(header);
    const meaning = meaningOf(header);
    if (known.size < 2000) known.set(header, meaning);
    return meaning;
  };
}

/** Questions over the columns of risk assessments at work, whatever help stands behind them. */
const questions: readonly (readonly [Meaning, RegExp])[] = [
  [{ fact: 'name' }, /^what (?:are|is) the (?:significant )?(?:hazard|risk)s?\s*\?/i],
  [
    { fact: 'controls', state: 'existing' },
    /^what (?:are you|is) (?:already )?(?:doing|done|being done)(?: already)?(?: to control (?:the|this) risks?)?\s*\?/i,
  ],
  [
    { fact: 'controls', state: 'planned' },
    /^what further (?:action|control)s? (?:do you need|is|are) (?:to take|necessary|needed|required)[^?]{0,60}\?/i,
  ],
  [{ fact: 'controls' }, /^what are the (?:existing )?(?:controls?|control measures)\s*\?/i],
  [{ fact: 'harm' }, /^(?:who might be harmed and how|how might people be harmed)\s*\?/i],
];

/** What a header, label or heading of a hazard log means, typing slips allowed for; absent when it means nothing we know. */
export function meaningOf(header: string): Meaning | undefined {
  const asked = questions.find(([, question]) => question.test(header));
  if (asked !== undefined) return asked[0];
  const folded = foldHeader(header);
  if (folded === '' || folded.length > 80) return undefined;
  return (
    phrase(folded) ??
    phrase(corrected(folded)) ??
    phrase(foldHeader(header.replace(/[(（][^()（）]*[)）]/g, ' '))) ??
    phrase(foldHeader(header.replace(sectionNumber, ''))) ??
    phrase(folded.replace(/\s[01]\s?(?:to\s?)?(?:[345]|10)$/, '')) ??
    phraseWithin(header) ??
    phraseInBrackets(header) ??
    phraseOfScript(header) ??
    controlsIn(folded) ??
    ownerIn(folded)
  );
}

/** "Business owner" and "Residual owner" are owners; those of what is done and of what is at stake are others. */
function ownerIn(folded: string): Meaning | undefined {
  return /^(?:business|residual|clinical|safety|residual risk|hazard and risk) owner$/.test(folded) ? { fact: 'owner' } : undefined;
}

/** "Primary control direction" holds controls, whatever its other words; a word for something said of controls makes it another column. */
function controlsIn(folded: string): Meaning | undefined {
  // "Software risk controls" control; "Control risk" would be a risk that is left.
  const words = folded.replace(/\brisk (?=(?:controls?|mitigations?)\b)/, '').split(' ');
  if (
    words.length < 2 ||
    words.length > 5 ||
    !words.some((word) =>
      /^(?:controls?|mitigations?|safeguards?|countermeasures?|önlem|önlemler|massnahmen?|medidas|mitigación|mitigação|atténuation|mitigazione)$/.test(
        word,
      ),
    )
  )
    return undefined;
  return words.some((word) => saidOfControls.has(word)) ? undefined : { fact: 'controls' };
}

const saidOfControls: ReadonlySet<string> = new Set(
  'acceptable acceptability accepted with without id ids ref refs reference owner owners operator operators status state evidence verification verified verify type types effect effectiveness residual initial after before post pre risk level severity likelihood probability number no date due link links by group test tests hazard hazards cost party category reduction family framework nist iso environment quality version access document score rating complete completed implemented cause causes failure maturity strength count rating'.split(
    ' ',
  ),
);

/** "発生事象 (Hazard Event)" says in brackets what it says before them. */
function phraseInBrackets(header: string): Meaning | undefined {
  const inner = /\(([\p{L}\s/]{3,40})\)\s*:?\s*$/u.exec(header)?.[1];
  const meaning = inner === undefined ? undefined : phrase(foldHeader(inner));
  return meaning !== undefined && !/[a-z]{3}/i.test(header.replace(/\([^()]*\)/g, '')) ? meaning : undefined;
}

/** "وضعیت نهایی MVP": beside words of another script, Latin ones are a remark. */
function phraseOfScript(header: string): Meaning | undefined {
  const own = header.replace(/[\p{Script=Latin}\p{N}]+/gu, ' ');
  return /\p{L}/u.test(own) && own !== header ? phrase(foldHeader(own)) : undefined;
}

const adjectives =
  /\b(?:example|plausible|possible|potential|foreseeable|required|proposed|recommended|main|key|primary|overall|associated|identified|relevant|specific|worst case)\s/g;

/** "Efecto potencial de la falla", "causa potencial da falha": beside a mode of failure, what they are of goes without saying. */
const ofTheFailure = /(?<=^(?:efe[ci]?to|causa)s?)\s(?:da|de|de la|del|do)\s(?:falha|falla|fallo)$/;

/** "Required control/evidence" and "Hazardous situation and initiating causes": what the first part means, without its adjectives. */
function phraseWithin(header: string): Meaning | undefined {
  const first = header.split(/\s*\/\s*|\s(?:and|or|und|ve|و)\s|\s&\s/i)[0] ?? '';
  const folded = foldHeader(first).replace(/\s(?:if|when)\s(?:it\s)?(?:reali[sz]|occur|happen|materiali[sz])\w*$/, '');
  const bare = folded
    .replace(adjectives, '')
    .replace(/\spotencial(?:es)?\b/, '')
    .replace(ofTheFailure, '');
  // "Mitigation in the prototype" is a mitigation; what it is of, or what a cause is for, would be another thing.
  const meaning = phrase(bare) ?? phrase(bare.replace(/\s(?:in|already in|within)\s.{3,40}$/, ''));
  // "Recommended controls" are known as such; a bare "required" makes a control one that is still to come.
  return meaning?.fact === 'controls' && /\b(?:required|proposed|recommended)\b/.test(folded) ? { ...meaning, state: 'planned' } : meaning;
}

function phrase(folded: string): Meaning | undefined {
  const whole = meanings.get(folded);
  if (whole !== undefined) return whole;
  let rest = folded;
  let phase: Phase | undefined;
  for (const [name, words] of phaseWords) {
    const without = rest.replace(words, ' ');
    if (without === rest) continue;
    phase ??= name;
    rest = without.replace(/\s+/g, ' ').trim();
  }
  for (const [name, words] of loosePhaseWords) {
    const without = phase === undefined ? rest.replace(words, ' ').replace(/\s+/g, ' ').trim() : rest;
    if (without === rest || without === '') continue;
    phase = name;
    rest = without;
  }
  if (phase === undefined) return undefined;
  const meaning: Meaning | undefined = rest === '' ? { fact: 'level' } : meanings.get(rest);
  if (meaning?.fact === 'status') return meaning;
  // "Initial controls" are those of the start; what controls a phase of a rating is told otherwise.
  if (meaning?.fact === 'controls' && folded.startsWith('initial ')) return meaning;
  return meaning === undefined || !(isRating(meaning.fact) || meaning.fact === 'impact') ? undefined : { ...meaning, phase };
}

/** Each word as the nearest word that headers use: one slip in a word of five letters, two from nine letters on. */
function corrected(folded: string): string {
  return folded
    .split(' ')
    .map((word) => (word.length < 5 || word.length > 20 || vocabulary.has(word) ? word : (nearest(word) ?? word)))
    .join(' ');
}

function nearest(word: string): string | undefined {
  const allowed = word.length >= 9 ? 2 : 1;
  let best: { word: string; slips: number } | undefined;
  for (const known of vocabulary) {
    if (known.length < 4 || Math.abs(known.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, known, allowed);
    if (slips <= allowed && (best === undefined || slips < best.slips)) best = { word: known, slips };
  }
  return best?.word;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words, counted up to a little over `enough`. */
function slipsBetween(a: string, b: string, enough: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > enough + 1) return enough + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
