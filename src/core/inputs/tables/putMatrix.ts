import type { FactBuilder } from '../../facts/factBuilder';
import { readLevelLabel } from '../levels/levelLabel';
import { isDcbExample, type RiskMatrix } from '../levels/matrix';
import { levelNumber, levelWord } from '../levels/scale';
import type { HazardDraft } from './hazardDraft';
import type { Scales } from './putHazards';

export interface MatrixToPut {
  readonly builder: FactBuilder;
  readonly matrix: RiskMatrix;
  readonly scales: Scales;
  readonly hazards: readonly HazardDraft[];
}

/**
 * States the matrix of a file as its scheme. A matrix whose cells are not all levels is none, nor is one that speaks of levels otherwise
 * than the hazards do: words where they have numbers, or lower numbers. A scheme that is stated already stays.
 */
export function putMatrix({ builder, matrix, scales, hazards }: MatrixToPut): void {
  if (builder.has('risk.scheme.matrix') || builder.has('risk.scheme.name') || !speaksAlike(matrix, hazards)) return;
  const { header } = matrix;
  if (isDcbExample(matrix)) {
    builder.putWritten('risk.scheme.name', { text: header.text, meant: 'dcb0129-example', span: header.span });
    return;
  }
  const rows = matrix.cells.flatMap((cell) => {
    const level = levelNumber(cell.level, scales.severity) ?? scales.levels?.rankOf(cell.level);
    const severity = levelWord(cell.severity, scales.severity, []);
    const likelihood = levelWord(cell.likelihood, scales.likelihood, []);
    return level === undefined || severity === undefined || likelihood === undefined
      ? []
      : [{ ...cell, words: { severity, likelihood }, rank: level }];
  });
  if (rows.length < matrix.cells.length) return;
  builder.putWritten('risk.scheme.name', { text: header.text, meant: 'own', span: header.span });
  for (const { cell, severityCell, likelihoodCell, words, rank } of rows) {
    const at = `risk.scheme.matrix[${builder.item('risk.scheme.matrix', cell.span)}]`;
    builder.putWritten(`${at}.severity`, { text: severityCell.text, meant: words.severity, span: severityCell.span });
    builder.putWritten(`${at}.likelihood`, { text: likelihoodCell.text, meant: words.likelihood, span: likelihoodCell.span });
    builder.putWritten(`${at}.level`, { text: cell.text, meant: String(rank), span: cell.span });
  }
}

function speaksAlike({ cells }: RiskMatrix, hazards: readonly HazardDraft[]): boolean {
  const levels = hazards.flatMap(({ fields }) =>
    ['initial.level', 'residual.level'].flatMap((field) => readLevelLabel(fields.get(field)?.text ?? '') ?? []),
  );
  const inWords = cells.every(({ level }) => level.number === undefined);
  if (levels.some(({ number }) => (number === undefined) !== inWords)) return false;
  const highest = Math.max(...cells.map(({ level }) => level.number ?? 0));
  return inWords || levels.every(({ number }) => (number ?? 0) <= highest);
}
