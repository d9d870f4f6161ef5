import type { LevelLabel } from './levelLabel';

/** The order that a file's own level words stand in: the place of each, 1 the lightest. */
export interface LevelRanks {
  readonly kind: 'magnitude' | 'acceptance';
  readonly rankOf: (label: LevelLabel) => number | undefined;
  /** The words in use with their places, lightest first. */
  readonly used: readonly (readonly [word: string, rank: number])[];
}

type Ladder = readonly (readonly string[])[];

/** Words that mean the same step stand together. The third, fourth and fifth step of the first ladder are in every scheme of words. */
const ladders: readonly { readonly kind: LevelRanks['kind']; readonly always: readonly number[]; readonly steps: Ladder }[] = [
  {
    kind: 'magnitude',
    always: [1, 3, 5],
    steps: [
      [
        'negligible',
        'insignificant',
        'trivial',
        'very low',
        'minimal',
        'none',
        'eliminated',
        'sehr gering',
        'muy bajo',
        'muito baixo',
        'très faible',
        'çok düşük',
        '极低',
      ],
      ['low', 'l', 'minor', 'gering', 'niedrig', 'bajo', 'baja', 'baixo', 'baixa', 'faible', 'basso', 'bassa', 'düşük', '低', 'کم', '낮음'],
      ['low moderate', 'low medium', 'low to moderate', 'low to medium', 'moderate low', 'medium low'],
      [
        'medium',
        'moderate',
        'med',
        'm',
        'mittel',
        'medio',
        'media',
        'médio',
        'média',
        'moyen',
        'modéré',
        'orta',
        '中',
        'متوسط',
        '보통',
        '중간',
      ],
      ['moderate high', 'medium high', 'moderate to high', 'medium to high', 'high medium', 'high moderate', 'serious', 'significant'],
      ['high', 'h', 'major', 'hoch', 'alto', 'alta', 'élevé', 'yüksek', '高', 'زیاد', 'بالا', '높음'],
      [
        'very high',
        'vh',
        'c',
        'extreme',
        'critical',
        'severe',
        'catastrophic',
        'unacceptable',
        'intolerable',
        'sehr hoch',
        'kritisch',
        'muy alto',
        'crítico',
        'muito alto',
        'critique',
        'critico',
        'kritik',
        'çok yüksek',
        '极高',
        'بحرانی',
        '심각',
      ],
    ],
  },
  // ISO 26262.
  { kind: 'magnitude', always: [0, 1, 2, 3, 4], steps: [['qm'], ['asil a'], ['asil b'], ['asil c'], ['asil d']] },
  {
    kind: 'acceptance',
    always: [1, 2, 4],
    steps: [
      ['negligible'],
      ['acceptable', 'broadly acceptable', 'accept', 'accepted', 'acc'],
      ['alarp', 'afap', 'tolerable', 'conditionally acceptable', 'acceptable with controls', 'undesirable', 'investigate', 'review'],
      ['reduce'],
      ['unacceptable', 'not acceptable', 'intolerable', 'unacc', 'mandatory elimination'],
    ],
  },
];

const behind = /\s(?:risk|level|zone|band|region|with|if|given|subject|pending|after|for|under)\b.*$/;

/**
 * The ranks of levels that are given in words alone. Absent when no word is known, when one is foreign to the others, and when numbers
 * are given: those are the levels then. The step between two that are used counts only where a word of it is used or every scheme has it.
 */
export function levelRanksOf(labels: readonly LevelLabel[]): LevelRanks | undefined {
  const worded = labels.filter((label) => label.number === undefined && label.words !== undefined);
  if (worded.length === 0 || worded.length * 2 < labels.length) return undefined;
  const climbed = ladders.map((ladder) => ({ ...ladder, found: worded.flatMap((label) => stepOf(label, ladder.steps) ?? []) }));
  for (const { kind, always, steps, found } of climbed.toSorted((a, b) => b.found.length - a.found.length)) {
    if (found.length === 0 || found.length * 2 < worded.length) continue;
    const inUse = steps.flatMap((_, step) => (always.includes(step) || found.includes(step) ? [step] : []));
    const rankOf = (label: LevelLabel): number | undefined => {
      const step = stepOf(label, steps);
      const at = step === undefined ? -1 : inUse.indexOf(step);
      return at < 0 ? undefined : at + 1;
    };
    const used = new Map(
      worded.flatMap((label) => (rankOf(label) === undefined ? [] : [[label.words?.toLowerCase() ?? '', rankOf(label) ?? 0]])),
    );
    return { kind, rankOf, used: [...used].toSorted((a, b) => a[1] - b[1]) };
  }
  return undefined;
}

function stepOf({ words, number }: LevelLabel, steps: Ladder): number | undefined {
  if (words === undefined || number !== undefined) return undefined;
  const folded = words
    .toLowerCase()
    .replace(/[\s/–-]+/g, ' ')
    .trim();
  for (const form of [folded, folded.replace(behind, '')]) {
    const step = steps.findIndex((known) => known.includes(form));
    if (step >= 0) return step;
  }
  return undefined;
}
