import { anyMetricWord, metricWords } from './metricName';

/** A metric's name in a sentence, and where its number begins; offsets count in the sentence. */
export interface LabelWithFigure {
  readonly start: number;
  readonly label: string;
  readonly numberAt: number;
}

export interface LabelsWithFigures {
  /** A metric, perhaps an abbreviation or condition in brackets behind it, and then a number or a word that leads to it. */
  readonly before: readonly (LabelWithFigure & { readonly condition: string | undefined })[];
  /** A number, and the metric right behind it. */
  readonly after: readonly (LabelWithFigure & { readonly written: string })[];
}

// One pattern for all of it costs a command that reads a single card more than all its rules: so the names are found first, and what
// stands around each is looked at by patterns of a few characters.
const name = new RegExp(anyMetricWord, 'gi');
const qualifier = /(?:macro|micro|weighted)[- ](?:averaged?[- ])?$/i;
const verb = '(?:of|is|was|were|are|reached|reaches|at|=|:|equals|~|≈|beträgt|von)';
const lead = new RegExp(
  String.raw`(?:\**|__)(?:\s(?:scores?|values?|coefficients?))?\s{0,2}(\([^()\n]{1,30}\))?(?:\**|__)\s{0,2}(?:${verb}\s{0,30}){0,2}[*\`]{0,3}\s{0,2}[*\`]{0,3}(?=[~≈]?\s?[-−]?\.?\d)`,
  'iy',
);
/** "Recall at 10%: 0.26", "sensitivity at 95% specificity was 0.71": the first number says where the second was measured. */
const where = /^(\d+(?:\.\d+)?\s?%?(?:\s\p{L}[\p{L} -]{0,30}?)?)[*`]*(?:\s?[:=]|\s(?:is|was|of|reached))\s{0,12}[*`]*(?=[~≈]?\.?\d)/u;
const atPlace = /(\s(?:at|@)\s{1,2})\**$/i;
const numberBehind = /(?<![\d.,\p{L}]|[\d\p{L}]\s?[-–—]\s?)(\d+(?:[.,]\d+)?\s?%?)\s{1,2}$/u;
const ends = /(?![\p{L}\p{N}])(?!\s*(?:of|is|was|=|:)\s*[\d.])/iuy;
/** No number and no qualifier with its spaces is longer. */
const farthest = 60;

export function labelsWithFigures(source: string): LabelsWithFigures {
  const names = namesIn(source);
  return { before: labelsBefore(source, names), after: labelsAfter(source, names) };
}

interface Name {
  readonly at: number;
  readonly text: string;
}

/** The longest name at each place, also inside another. */
function namesIn(source: string): readonly Name[] {
  const found: Name[] = [];
  name.lastIndex = 0;
  for (let match = name.exec(source); match !== null; match = name.exec(source)) {
    found.push({ at: match.index, text: match[0] });
    name.lastIndex = match.index + 1;
  }
  return found;
}

function labelsBefore(source: string, names: readonly Name[]): LabelsWithFigures['before'] {
  const found: LabelsWithFigures['before'][number][] = [];
  let from = 0;
  for (const { at, text } of names) {
    const qualified = at - (qualifier.exec(source.slice(Math.max(0, at - farthest), at))?.[0].length ?? 0);
    const start = [qualified, at].find((place) => place >= from && beginsWord(source, place));
    if (start === undefined) continue;
    for (const length of lengthsAt(text)) {
      // "Top-10% capture" is no top-1 accuracy.
      if (/[\p{L}\p{N}]/u.test(source[at + length] ?? '')) continue;
      lead.lastIndex = at + length;
      const match = lead.exec(source);
      if (match === null) continue;
      // In "40% precision at 0.75 confidence" the value stands in front.
      if (atPlace.test(match[0]) && numberBehind.test(source.slice(Math.max(0, at - farthest), at))) break;
      const place = placeIn(source, match[0], lead.lastIndex);
      from = place?.end ?? lead.lastIndex;
      found.push({ start, label: source.slice(start, at + length), condition: place?.condition ?? match[1], numberAt: from });
      break;
    }
  }
  return found;
}

function placeIn(source: string, led: string, from: number): { readonly condition: string; readonly end: number } | undefined {
  const before = atPlace.exec(led)?.[1];
  const behind = before === undefined ? null : where.exec(source.slice(from, from + farthest));
  return before === undefined || behind === null ? undefined : { condition: `${before}${behind[1]}`, end: from + behind[0].length };
}

function labelsAfter(source: string, names: readonly Name[]): LabelsWithFigures['after'] {
  const found: LabelsWithFigures['after'][number][] = [];
  let from = 0;
  for (const { at, text } of names) {
    if (at < from) continue;
    const begin = Math.max(from, at - farthest);
    const number = numberBehind.exec(source.slice(begin, at));
    if (number === null) continue;
    // In "sensitivity 0.82 (at 90% specificity)" the second is where the first was measured.
    if (
      names[0] !== undefined &&
      names[0].at < begin + number.index &&
      /\(?(?:\bat|@)\s(?:an?\s|the\s)?(?:fixed\s)?$/i.test(source.slice(0, begin + number.index).slice(-15))
    )
      continue;
    const length = lengthsAt(text).find((one) => {
      ends.lastIndex = at + one;
      return ends.test(source);
    });
    if (length === undefined) continue;
    from = at + length;
    found.push({ start: at, label: source.slice(at, from), numberAt: begin + number.index, written: number[1] ?? '' });
  }
  return found;
}

function beginsWord(source: string, at: number): boolean {
  return !/(?:[\p{L}\p{N}-]|(?<!_)_)$/u.test(source.slice(Math.max(0, at - 2), at));
}

/** How long the names are with which this one begins, the longest first: "AUC-ROC" begins with "AUC". */
function lengthsAt(written: string): readonly number[] {
  const folded = written.replace(/[ \t]+/g, ' ').toLowerCase();
  return metricWords.filter((word) => folded.startsWith(word)).map((word) => lengthIn(written, word.length));
}

/** Spaces between words may be many, and count as one. */
function lengthIn(written: string, length: number): number {
  let at = 0;
  for (let counted = 0; counted < length; counted++) {
    at++;
    while (/[ \t]/.test(written[at - 1] ?? '') && /[ \t]/.test(written[at] ?? '')) at++;
  }
  return at;
}
