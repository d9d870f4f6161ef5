import type { FactValues, Tables } from '../core/index';

/** The scheme by which a project rates its hazards, ready to be drawn. */
export interface RiskMatrix {
  readonly title: string;
  /** Whether the hazard log brings or names it; else it is the usual one, taken because none is declared. */
  readonly declared: boolean;
  /** Lightest first, in the scheme's own words. */
  readonly severities: readonly string[];
  /** Least likely first. */
  readonly likelihoods: readonly string[];
  /** Case, spaces and hyphens of the words do not matter. Absent for a pair that the scheme does not have. */
  level(severity: string, likelihood: string): number | undefined;
  acceptability(level: number): 'always' | 'conditional' | 'never' | undefined;
}

/** Absent when the log names a scheme that nobody knows and gives no table of it: then nothing can be drawn. */
export function riskMatrixOf(values: FactValues, tables: Tables): RiskMatrix | undefined {
  const { scheme } = values.risk;
  const acceptable = new Map(
    scheme.levels.flatMap(({ level, acceptability }) => (level === undefined ? [] : [[level, acceptability] as const])),
  );
  if (scheme.matrix.length > 0) return ownMatrix(scheme, acceptable);
  const table = tables.riskSchemes.find(({ id }) => foldedWord(id) === foldedWord(scheme.name ?? tables.riskSchemes[0]?.id ?? ''));
  if (table === undefined) return undefined;
  const usual = new Map(table.levels.map(({ level, acceptability }) => [level, acceptability]));
  const cells = new Map(
    Object.entries(table.matrix).flatMap(([likelihood, row]) =>
      Object.entries(row).map(([severity, level]) => [pair(severity, likelihood), level] as const),
    ),
  );
  return {
    title: table.title,
    declared: scheme.name !== undefined,
    severities: table.severities,
    likelihoods: table.likelihoods,
    level: (severity, likelihood) => cells.get(pair(severity, likelihood)),
    acceptability: (level) => acceptable.get(level) ?? usual.get(level),
  };
}

type Scheme = FactValues['risk']['scheme'];

function ownMatrix(scheme: Scheme, acceptable: ReadonlyMap<number, Scheme['levels'][number]['acceptability']>): RiskMatrix {
  const cells = new Map<string, number>();
  const severities = new Axis();
  const likelihoods = new Axis();
  for (const { severity, likelihood, level } of scheme.matrix) {
    if (severity === undefined || likelihood === undefined || level === undefined) continue;
    cells.set(pair(severity, likelihood), level);
    severities.add(severity, level);
    likelihoods.add(likelihood, level);
  }
  return {
    title: scheme.name ?? 'The scheme of this hazard log',
    declared: true,
    severities: severities.inOrder(),
    likelihoods: likelihoods.inOrder(),
    level: (severity, likelihood) => cells.get(pair(severity, likelihood)),
    acceptability: (level) => acceptable.get(level),
  };
}

/** Orders the words of a scheme by the levels they lead to, because a table of one's own says no order. */
class Axis {
  private readonly words = new Map<string, { readonly word: string; sum: number; count: number }>();

  add(word: string, level: number): void {
    const known = this.words.get(foldedWord(word)) ?? { word, sum: 0, count: 0 };
    known.sum += level;
    known.count += 1;
    this.words.set(foldedWord(word), known);
  }

  inOrder(): readonly string[] {
    return [...this.words.values()].sort((a, b) => a.sum / a.count - b.sum / b.count).map(({ word }) => word);
  }
}

/** `Very High` is `very-high`. */
export const foldedWord = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-');

const pair = (severity: string, likelihood: string): string => `${foldedWord(severity)} ${foldedWord(likelihood)}`;
