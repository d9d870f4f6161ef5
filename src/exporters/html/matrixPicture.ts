import type { FactValues } from '../../core/index';
import { grouped } from '../grouped';
import { foldedWord, type RiskMatrix } from '../riskMatrix';
import { html, type Markup } from './markup';

type Hazard = FactValues['risk']['hazards'][number];

interface Drawing {
  readonly matrix: RiskMatrix;
  readonly hazards: readonly Hazard[];
  readonly when: 'initial' | 'residual';
}

const cell = { width: 104, height: 62 };
const left = 96;
const top = 26;
/** Names in one cell; the rest is a number, and the table has them all. */
const perCell = 4;

/** The matrix of the scheme with each hazard in its cell. The table below the picture says the same in words. */
export function matrixPicture({ matrix, hazards, when }: Drawing): Markup {
  const { severities, likelihoods } = matrix;
  const rows = [...likelihoods].reverse();
  const size = { width: left + severities.length * cell.width + 2, height: top + rows.length * cell.height + 2 };
  const title = when === 'initial' ? 'Before control' : 'After control';
  const placed = hazards.map((hazard, index) => ({ name: hazard.id ?? `no. ${index + 1}`, ...hazard[when] }));
  const outside = placed.filter(({ severity, likelihood }) => matrix.level(severity ?? '', likelihood ?? '') === undefined);
  const cellOf = (severity = '', likelihood = ''): string => `${foldedWord(severity)} ${foldedWord(likelihood)}`;
  const byCell = grouped(placed, ({ severity, likelihood }) => cellOf(severity, likelihood));
  const at = (severity: string, likelihood: string): readonly string[] =>
    (byCell.get(cellOf(severity, likelihood)) ?? []).map(({ name }) => name);
  return html`<figure class="cl-figure"><figcaption>${title}</figcaption>
<svg role="img" aria-labelledby="matrix-${when}-title matrix-${when}-about" viewBox="0 0 ${size.width} ${size.height}" class="cl-matrix">
<title id="matrix-${when}-title">Risk matrix: ${title.toLowerCase()}</title>
<desc id="matrix-${when}-about">Severity grows to the right, likelihood upwards. ${placed.length - outside.length} of ${placed.length} hazards are in it. The table below lists each.</desc>
${severities.map((word, column) => html`<text x="${left + (column + 0.5) * cell.width}" y="16" text-anchor="middle" class="cl-axis">${cut(word, 15)}</text>`)}
${rows.map(
  (
    likelihood,
    row,
  ) => html`<text x="${left - 8}" y="${top + (row + 0.5) * cell.height + 4}" text-anchor="end" class="cl-axis">${cut(likelihood, 14)}</text>
${severities.map((severity, column) => cellPicture({ matrix, severity, likelihood, names: at(severity, likelihood), x: left + column * cell.width, y: top + row * cell.height }))}`,
)}
</svg>
${outside.length > 0 ? html`<p class="cl-note">Not in the picture, because severity or likelihood is not stated in the words of the scheme: ${shortList(outside.map(({ name }) => name))}.</p>` : undefined}
</figure>`;
}

interface CellDrawing {
  readonly matrix: RiskMatrix;
  readonly severity: string;
  readonly likelihood: string;
  readonly names: readonly string[];
  readonly x: number;
  readonly y: number;
}

function cellPicture({ matrix, severity, likelihood, names, x, y }: CellDrawing): Markup {
  const level = matrix.level(severity, likelihood);
  const look = level === undefined ? 'none' : (matrix.acceptability(level) ?? 'none');
  const shown = names.length > perCell ? names.slice(0, perCell - 1) : names;
  const lines = [...shown.map((name) => cut(name, 8)), ...(names.length > shown.length ? [`+${names.length - shown.length}`] : [])];
  return html`<g><rect x="${x}" y="${y}" width="${cell.width}" height="${cell.height}" class="cl-cell cl-${look}"/><text x="${x + 5}" y="${y + 14}" class="cl-level">${
    level === undefined ? '–' : level
  }</text>${lines.map(
    (line, index) => html`<text x="${x + 8 + (index % 2) * 48}" y="${y + 33 + Math.floor(index / 2) * 18}" class="cl-name">${line}</text>`,
  )}</g>
`;
}

const cut = (text: string, length: number): string => {
  const units = [...text];
  return units.length > length ? `${units.slice(0, length - 1).join('')}…` : text;
};

const shortList = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
