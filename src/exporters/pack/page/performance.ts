import { html, type Markup } from '../../html/markup';
import { placeLink } from '../../html/sheet';
import { type Figure, type FigureSet, figureSets, rowName } from './figureSets';
import type { PackSheet } from './packSheet';
import { plotPicture } from './plotPicture';

/** Every figure the documents report, by group, with its interval drawn where one is stated. */
export function performanceSection(sheet: PackSheet): Markup {
  const sets = figureSets(sheet.pack.values.results);
  return html`<section aria-labelledby="performance">
<h2 id="performance">Performance by group</h2>
${
  sets.length === 0
    ? html`<p>The documents report no figure.</p>`
    : html`<p>Figures and intervals are those that the documents state; none was worked out for this page.</p>
${sets.map((set, index) => figureSet(set, index, sheet))}`
}</section>
`;
}

function figureSet(set: FigureSet, index: number, sheet: PackSheet): Markup {
  return html`<section class="pk-set" aria-labelledby="figures-${index + 1}">
<h3 id="figures-${index + 1}">${set.title}</h3>
${plotPicture(set, index)}
<table><caption>In figures</caption>
<thead><tr><th scope="col">Group</th><th scope="col">Value</th><th scope="col">Interval</th><th scope="col">Cases</th><th scope="col">Data</th><th scope="col">Had to reach</th><th scope="col">Written at</th></tr></thead>
<tbody>${set.figures.map((figure) => figureRow(figure, set, sheet))}</tbody></table>
</section>
`;
}

function figureRow(figure: Figure, set: FigureSet, sheet: PackSheet): Markup {
  const { value, low, high, level, count, n, target, path, dataset, threshold } = figure;
  const data = [dataset, threshold === undefined ? undefined : `threshold ${threshold}`].filter((part) => part !== undefined).join(', ');
  const place = sheet.pack.facts.locate(`${path}.value`);
  const interval =
    low === undefined || high === undefined ? 'not stated' : `${low} to ${high}${level === undefined ? '' : ` (${percent(level)})`}`;
  const cases = count === undefined ? (n === undefined ? 'not stated' : String(n)) : `${count} of ${n ?? 'not stated'}`;
  return html`<tr><th scope="row">${rowName(figure, set)}</th><td>${value ?? 'not stated'}</td><td>${interval}</td><td>${cases}</td><td>${data === '' ? 'not stated' : data}</td><td>${target ?? ''}</td><td>${
    place && placeLink(place, sheet)
  }</td></tr>
`;
}

/** 0.95 is 95%; written without the noise of binary fractions. */
const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
