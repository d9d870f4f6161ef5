import type { CardLabel, CardLabels, Lines } from './readLabels';
import { labelledFacts, type Stated, type StatedLeaf, type StatedUnit, unitsAt } from './statedUnits';

export interface CardMeasure {
  readonly labelled: number;
  readonly stated: number;
  /** Each as "fact, line", for whoever looks into it. */
  readonly missed: readonly string[];
  readonly invented: readonly string[];
}

export function measureCard(labels: CardLabels, stated: Stated): CardMeasure {
  const units = labelledFacts.flatMap((fact) => unitsAt(stated, fact));
  const allowed = [...labels.facts, ...(labels.maySay ?? [])];
  return {
    labelled: labels.facts.length,
    stated: units.length,
    missed: labels.facts.filter((label) => !units.some((unit) => states(unit, label))).map(nameOf),
    invented: units
      .filter((unit) => !allowed.some((label) => states(unit, label)))
      .map(({ fact, leaves }) => `${fact}, line ${leaves[0]?.line}`),
  };
}

const nameOf = ({ fact, line, metric }: CardLabel): string => `${fact}${metric ? ` (${metric})` : ''}, line ${line}`;

export const within = (at: number, { line, to = line }: Lines): boolean => at >= line && at <= to;

/** Several labelled paragraphs may be one fact, from the first to the last. */
const covers = ({ path, line, lastLine }: StatedLeaf, label: Lines): boolean => path === '' && line <= label.line && label.line <= lastLine;

function states(unit: StatedUnit, label: CardLabel): boolean {
  if (unit.fact !== label.fact) return false;
  if (label.value === undefined) return unit.leaves.some((leaf) => within(leaf.line, label) || covers(leaf, label));
  const figure = unit.leaves.find(({ path }) => path === 'value');
  return figure !== undefined && within(figure.line, label) && sameFigure(figure.value, label.value) && named(unit, label.metric ?? '');
}

/** A card may give 94.4 % where another gives 0.944; both are the same figure. */
function sameFigure(found: string | number | boolean, labelled: number): boolean {
  return typeof found === 'number' && [labelled, labelled / 100].some((figure) => Math.abs(found - figure) < 1e-9 * Math.max(1, figure));
}

/** Names that are one measure. */
const synonyms: Readonly<Record<string, string>> = { precision: 'ppv', recall: 'sensitivity', auc: 'auroc' };

function named(unit: StatedUnit, metric: string): boolean {
  const wanted = [fold(metric), ...(synonyms[metric] ? [synonyms[metric]] : [])];
  const names = unit.leaves
    .filter(({ path }) => path === 'metric' || path === 'group')
    .flatMap((leaf) => [leaf.written, String(leaf.value)]);
  return names.some((name) => wanted.some((word) => fold(name).includes(word)));
}

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
