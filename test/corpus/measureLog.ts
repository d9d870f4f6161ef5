import { within } from './measureCard';
import type { LogLabel, LogLabels } from './readLabels';
import { type Stated, type StatedLeaf, type StatedUnit, unitsAt } from './statedUnits';

export interface LogMeasure {
  readonly hazards: number;
  readonly found: number;
  readonly labelled: number;
  readonly missed: readonly string[];
}

export function measureLog(labels: LogLabels, stated: Stated): LogMeasure {
  const hazards = unitsAt(stated, 'risk.hazards');
  const missed = labels.facts.filter((label) => !states(hazards[label.hazard - 1], label));
  return {
    hazards: labels.hazards,
    found: hazards.length,
    labelled: labels.facts.length,
    missed: missed.map(({ hazard, fact, line }) => `hazard ${hazard}: ${fact}, line ${line}`),
  };
}

function states(hazard: StatedUnit | undefined, label: LogLabel): boolean {
  if (!hazard) return false;
  if (label.fact === 'controls') return controlsStated(hazard, label);
  const paths = ['severity', 'likelihood', 'level'].includes(label.fact)
    ? [`initial.${label.fact}`, `residual.${label.fact}`]
    : [label.fact, `controls[].${label.fact === 'status' ? 'state' : label.fact}`];
  return hazard.leaves.some((leaf) => paths.includes(leaf.path) && within(leaf.line, label) && says(leaf, label));
}

function controlsStated({ leaves }: StatedUnit, label: LogLabel): boolean {
  const texts = leaves.filter(({ path }) => path === 'controls[].text');
  return texts.some(({ line }) => within(line, label)) && (label.value === undefined || texts.length === label.value);
}

const says = ({ value, written }: StatedLeaf, label: LogLabel): boolean =>
  label.value === undefined || [String(value), written].some((text) => text.toLowerCase().includes(String(label.value).toLowerCase()));
