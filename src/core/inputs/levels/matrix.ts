import { foldWord } from '../../facts/folding';
import type { Grid, GridCell } from '../tables/grid';
import { type LevelLabel, readLevelLabel } from './levelLabel';
import { dcbLikelihoods, dcbSeverities } from './scale';

/** A table that gives a level for each pair of severity and likelihood, as the file shows it. */
export interface RiskMatrix {
  readonly cells: readonly MatrixCell[];
  readonly severities: readonly LevelLabel[];
  readonly likelihoods: readonly LevelLabel[];
  readonly header: GridCell;
}

export interface MatrixCell {
  readonly severity: LevelLabel;
  readonly likelihood: LevelLabel;
  readonly level: LevelLabel;
  readonly cell: GridCell;
  readonly severityCell: GridCell;
  readonly likelihoodCell: GridCell;
}

const ofSeverity = /\b(?:severit(?:y|ies)|sev|consequences?|impact|harm|schweregrad|gravité|gravedad|s)\b/i;
const ofLikelihood =
  /\b(?:likelihood|likeliness|probabilit(?:y|ies)|prob|frequency|occurrence|wahrscheinlichkeit|eintrittswahrscheinlichkeit|probabilité|probabilidad|[plo])\b/i;
const severityWords =
  /^(?:negligible|insignificant|minor|marginal|moderate|serious|significant|considerable|major|critical|severe|catastrophic|fatal|death)$/i;
const likelihoodWords =
  /^(?:rare|remote|improbable|incredible|unlikely|possible|occasional|likely|probable|almost certain|certain|frequent|very (?:low|high))$/i;

/** Reads a table as a risk matrix. Absent for every other table, and for one that does not say which side is the severity. */
export function riskMatrixOf(grid: Grid): RiskMatrix | undefined {
  const [corner, ...columns] = grid.header;
  const rows = grid.rows.filter((row) => row.cells.some(({ text }) => text !== ''));
  if (corner === undefined || columns.length < 2 || rows.length < 2 || rows.length > 10 || columns.length > 10) return undefined;
  const across = columns.map((cell) => readLevelLabel(cell.text));
  const down = rows.map((row) => readLevelLabel(row.cells[0]?.text ?? ''));
  const isSeverityAcross = sidesOf(corner.text, across, down);
  if (isSeverityAcross === undefined) return undefined;
  const cells: MatrixCell[] = [];
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const [cell, rowCell, acrossLabel, downLabel] = [row.cells[c + 1], row.cells[0], across[c], down[r]];
      const level = cell === undefined ? undefined : readLevelLabel(cell.text);
      if (cell === undefined || rowCell === undefined || acrossLabel === undefined || downLabel === undefined) return undefined;
      if (level === undefined || cell.text.split(' ').length > 5) return undefined;
      const sides = isSeverityAcross
        ? { severity: acrossLabel, severityCell: column, likelihood: downLabel, likelihoodCell: rowCell }
        : { severity: downLabel, severityCell: rowCell, likelihood: acrossLabel, likelihoodCell: column };
      cells.push({ ...sides, level, cell });
    }
  }
  const labels = { across: across.flatMap((label) => label ?? []), down: down.flatMap((label) => label ?? []) };
  return isSeverityAcross
    ? { cells, severities: labels.across, likelihoods: labels.down, header: corner }
    : { cells, severities: labels.down, likelihoods: labels.across, header: corner };
}

/** Whether the severities stand in the header row: by the words in the corner, "P \ S" naming rows first, or by the labels themselves. */
function sidesOf(
  corner: string,
  across: readonly (LevelLabel | undefined)[],
  down: readonly (LevelLabel | undefined)[],
): boolean | undefined {
  const parts = corner.split(/[\\/|×↓→]|\s(?:vs\.?|by|x)\s/i).filter((part) => part.trim() !== '');
  const [severity, likelihood] = [ofSeverity, ofLikelihood].map((words) => parts.findIndex((part) => words.test(part)));
  if (severity !== undefined && likelihood !== undefined && severity >= 0 && likelihood >= 0 && severity !== likelihood) {
    return severity > likelihood;
  }
  const acrossIs = kindOf(across);
  const downIs = kindOf(down);
  if (acrossIs === downIs || (acrossIs !== undefined && downIs === undefined && parts.length === 0)) return undefined;
  if (severity !== undefined && severity >= 0) return downIs === 'severity' || acrossIs === 'likelihood' ? false : undefined;
  if (likelihood !== undefined && likelihood >= 0) return downIs === 'likelihood' || acrossIs === 'severity' ? true : undefined;
  return acrossIs === 'severity' && downIs === 'likelihood' ? true : acrossIs === 'likelihood' && downIs === 'severity' ? false : undefined;
}

function kindOf(labels: readonly (LevelLabel | undefined)[]): 'severity' | 'likelihood' | undefined {
  const words = labels.flatMap((label) => label?.words ?? []);
  const [severe, likely] = [severityWords, likelihoodWords].map((known) => words.filter((word) => known.test(word)).length);
  if (severe === undefined || likely === undefined || severe === likely) return undefined;
  return severe > likely ? 'severity' : 'likelihood';
}

/** Levels of the DCB0129 example by likelihood and then severity, both lightest first. */
const dcbLevels: readonly (readonly number[])[] = [
  [1, 1, 2, 2, 3],
  [1, 2, 2, 3, 4],
  [2, 2, 3, 3, 4],
  [2, 3, 3, 4, 5],
  [3, 4, 4, 5, 5],
];

/** Whether the matrix is the example of DCB0129 under its own words, so that it is no scheme of the file's own. */
export function isDcbExample({ cells }: RiskMatrix): boolean {
  return (
    cells.length === 25 &&
    cells.every(({ severity, likelihood, level }) => {
      const at = (words: readonly string[], label: LevelLabel): number =>
        words.findIndex((word) => foldWord(word) === foldWord(label.words ?? ''));
      return level.number !== undefined && dcbLevels[at(dcbLikelihoods, likelihood)]?.[at(dcbSeverities, severity)] === level.number;
    })
  );
}
