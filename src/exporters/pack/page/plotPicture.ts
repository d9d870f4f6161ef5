import { html, type Markup } from '../../html/markup';
import { type FigureSet, rowName } from './figureSets';

const left = 190;
const plot = 340;
const right = 180;
const row = 24;
const head = 8;

interface Drawn {
  readonly name: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Each value as a dot, each stated interval as a line; nothing is drawn for what is not stated. */
export function plotPicture(set: FigureSet, index: number): Markup | undefined {
  const { title, figures } = set;
  const drawn = figures.flatMap((figure): readonly Drawn[] => {
    const { value, low, high } = figure;
    if (value === undefined) return [];
    return [{ name: rowName(figure, set), value, ...(low === undefined || high === undefined ? {} : { low, high }) }];
  });
  const targets = new Set(figures.flatMap(({ target }) => target ?? []));
  const [target] = targets.size === 1 ? targets : [];
  const axis = axisOf([
    ...drawn.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
    ...(target === undefined ? [] : [target]),
  ]);
  if (axis === undefined) return undefined;
  const x = (value: number): number => rounded(left + ((value - axis.from) / (axis.to - axis.from)) * plot);
  const height = head + drawn.length * row;
  const without = drawn.filter(({ low }) => low === undefined).length;
  return html`<svg role="img" aria-labelledby="plot-${index + 1}-title plot-${index + 1}-about" viewBox="0 0 ${left + plot + right} ${height + 34}" class="cl-plot">
<title id="plot-${index + 1}-title">${title}</title>
<desc id="plot-${index + 1}-about">${drawn.length} values from ${axis.from} to ${axis.to}${without > 0 ? `; ${without} without a stated interval` : ''}. The table below lists each.</desc>
${axis.ticks.map(
  (
    tick,
  ) => html`<line x1="${x(tick)}" x2="${x(tick)}" y1="${head}" y2="${height}" class="pk-grid"/><text x="${x(tick)}" y="${height + 16}" text-anchor="middle" class="cl-axis">${tick}</text>
`,
)}${
  target === undefined
    ? undefined
    : html`<line x1="${x(target)}" x2="${x(target)}" y1="${head}" y2="${height}" class="pk-target"/><text x="${x(target)}" y="${height + 30}" text-anchor="middle" class="cl-axis">to reach: ${target}</text>
`
}${drawn.map((one, line) => rowPicture(one, { y: head + (line + 0.5) * row, x }))}</svg>`;
}

function rowPicture({ name, value, low, high }: Drawn, { y, x }: { readonly y: number; readonly x: (value: number) => number }): Markup {
  const interval =
    low === undefined || high === undefined
      ? undefined
      : html`<line x1="${x(low)}" x2="${x(high)}" y1="${y}" y2="${y}" class="pk-interval"/><line x1="${x(low)}" x2="${x(low)}" y1="${y - 5}" y2="${y + 5}" class="pk-interval"/><line x1="${x(high)}" x2="${x(high)}" y1="${y - 5}" y2="${y + 5}" class="pk-interval"/>`;
  const said = low === undefined || high === undefined ? String(value) : `${value} (${low} to ${high})`;
  return html`<text x="${left - 10}" y="${y + 4}" text-anchor="end" class="cl-label">${cut(name)}</text>${interval}<circle cx="${x(value)}" cy="${y}" r="4.5" class="pk-dot"/><text x="${left + plot + 10}" y="${y + 4}" class="cl-label">${said}</text>
`;
}

const cut = (text: string): string => {
  const units = [...text];
  return units.length > 28 ? `${units.slice(0, 27).join('')}…` : text;
};

/** Round numbers around all values: at most about six ticks. */
function axisOf(values: readonly number[]): { readonly from: number; readonly to: number; readonly ticks: readonly number[] } | undefined {
  const finite = values.filter(Number.isFinite);
  if (finite.length === 0) return undefined;
  const [low, high] = finite.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [finite[0] ?? 0, finite[0] ?? 0],
  );
  const reach = high - low || Math.abs(high) || 1;
  const step = stepFor(reach / 5);
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step));
  return { from: ticks[0] ?? low, to: ticks.at(-1) ?? high, ticks };
}

/** 1, 2 or 5 times a power of ten. */
function stepFor(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5].find((one) => one * power >= rough) ?? 10;
  return factor * power;
}

const rounded = (value: number): number => Number(value.toPrecision(10));
