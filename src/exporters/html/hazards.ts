import type { FactValues } from '../../core/index';
import { type RiskMatrix, riskMatrixOf } from '../riskMatrix';
import { counted } from '../wording';
import { atMost } from './atMost';
import { html, type Markup } from './markup';
import { matrixPicture } from './matrixPicture';
import { placeLink, type Sheet, type Stated } from './sheet';

type Hazard = FactValues['risk']['hazards'][number];
type Rating = Hazard['initial'];

/** The hazard log: where each hazard stands before and after control, as a picture and as a table. */
export function hazardSection(sheet: Sheet, stated: Stated): Markup {
  const { values, tables } = stated;
  const id = `${sheet.options.idPrefix}hazards`;
  const { hazards, overallResidual } = values.risk;
  const matrix = riskMatrixOf(values, tables);
  const pictures =
    hazards.length === 0 || matrix === undefined
      ? undefined
      : html`<div class="cl-pictures">${(['initial', 'residual'] as const).map((when) => matrixPicture({ matrix, hazards, when }))}</div>`;
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">Hazard log</h2>
${
  hazards.length === 0
    ? html`<p>The documents list no hazard.</p>`
    : html`<p>${counted(hazards.length, 'hazard')}, as the log states them. ${schemeWords(matrix)}</p>${pictures}
${hazardTable(sheet, stated, matrix)}`
}
${overallResidual.statement && html`<h3>All residual risks together</h3><p>${overallResidual.statement}</p>`}
</section>
`;
}

function schemeWords(matrix: RiskMatrix | undefined): string {
  if (matrix === undefined) return 'The log names a scheme whose table is not given, so no picture is drawn.';
  return matrix.declared ? `Rated by: ${matrix.title}.` : `The log declares no scheme; the picture uses this one: ${matrix.title}.`;
}

function hazardTable(sheet: Sheet, stated: Stated, matrix: RiskMatrix | undefined): Markup {
  const { hazards } = stated.values.risk;
  const { first, left } = atMost(hazards, 10 * sheet.options.most);
  return html`<table class="cl-wide"><caption>Each hazard before and after control</caption>
<thead><tr><th scope="col">Hazard</th><th scope="col">Before control</th><th scope="col">Controls</th><th scope="col">After control</th><th scope="col">Owner and status</th></tr></thead>
<tbody>
${first.map((hazard, index) => hazardRow(hazard, { index, sheet, stated, matrix }))}</tbody></table>${left}`;
}

interface Row {
  readonly index: number;
  readonly sheet: Sheet;
  readonly stated: Stated;
  readonly matrix: RiskMatrix | undefined;
}

function hazardRow(hazard: Hazard, { index, sheet, stated, matrix }: Row): Markup {
  const place = stated.facts.locate(`risk.hazards[${index}]`);
  const more = [
    ['Effect', hazard.effect],
    ['Harm', hazard.harm],
    ['Group', hazard.group],
  ].filter((line): line is [string, string] => line[1] !== undefined);
  return html`<tr><th scope="row"><strong>${hazard.id ?? `Hazard ${index + 1}`}</strong> ${hazard.name ?? hazard.description}${more.map(
    ([title, text]) => html`<br><span class="cl-note">${title}:</span> ${text}`,
  )}${place && html`<br>${placeLink(place, sheet)}`}</th>
<td>${ratingWords(hazard.initial, matrix)}</td>
<td>${hazard.controls.length === 0 ? 'none stated' : html`<ul>${hazard.controls.map(controlItem)}</ul>`}</td>
<td>${ratingWords(hazard.residual, matrix)}</td>
<td>${hazard.owner ?? 'no owner stated'}; ${hazard.status ?? 'status not stated'}${acceptedWords(hazard)}</td></tr>
`;
}

/** As the log states it; where the scheme gives another level, both. */
function ratingWords({ severity, likelihood, level }: Rating, matrix: RiskMatrix | undefined): Markup {
  if (severity === undefined && likelihood === undefined && level === undefined) return html`not stated`;
  const given = matrix?.level(severity ?? '', likelihood ?? '');
  const differs = level !== undefined && given !== undefined && given !== level;
  return html`<strong>${level === undefined ? 'level not stated' : `level ${level}`}</strong><br>${severity ?? 'severity not stated'}, ${likelihood ?? 'likelihood not stated'}${
    differs ? html`<br>the scheme gives level ${given}` : undefined
  }`;
}

function controlItem({ id, text, type, party, owner, state, verification, effectiveness }: Hazard['controls'][number]): Markup {
  const about = [type, state, party, owner].filter((word) => word !== undefined).join('; ');
  const shown = [
    ...(verification.length > 0 ? [`shown to be there by ${verification.join(', ')}`] : []),
    ...(effectiveness.length > 0 ? [`shown to work by ${effectiveness.join(', ')}`] : []),
  ].join('; ');
  return html`<li>${id && html`<strong>${id}</strong> `}${text}${about === '' ? undefined : html` <span class="cl-note">(${about})</span>`}${
    shown === '' ? html`<br><span class="cl-note">no evidence is named</span>` : html`<br><span class="cl-note">${shown}</span>`
  }</li>`;
}

function acceptedWords({ acceptedBy, acceptedOn, acceptanceReason }: Hazard): Markup | undefined {
  if (acceptedBy === undefined && acceptedOn === undefined) return undefined;
  const on = acceptedOn === undefined ? '' : ` on ${acceptedOn}`;
  return html`<br>accepted by ${acceptedBy ?? 'somebody not named'}${on}${acceptanceReason && `: ${acceptanceReason}`}`;
}
