import type { NextStage, Result } from '../../core/index';
import { counted, messageOf, statusWords } from '../wording';
import { atMost } from './atMost';
import { html, type Markup } from './markup';
import { placeLink, ruleLink, type Sheet } from './sheet';

const order = ['unmet', 'undetermined', 'met'] as const;

/** What will be asked at the next stage, and how the documents stand to it today. */
export function nextStageSection({ stage, begin, results }: NextStage, sheet: Sheet): Markup {
  const id = `${sheet.options.idPrefix}next-stage`;
  const groups = order.map((status) => ({ status, own: results.filter((result) => result.status === status) }));
  const counts = groups.map(({ status, own }) => `${own.length} ${statusWords[status]}`).join(', ');
  return html`<section aria-labelledby="${id}">
<h2 id="${id}">At the next stage: ${stage}</h2>
<p>${counted(begin, 'rule')} begin${begin === 1 ? 's' : ''} there. As the documents stand: ${counts}; the rest would not concern the project.</p>
${groups.flatMap(({ status, own }) => (own.length === 0 || status === 'met' ? [] : [group(status, own, sheet)]))}</section>
`;
}

function group(status: 'unmet' | 'undetermined', results: readonly Result[], sheet: Sheet): Markup {
  const { first, left } = atMost(results, sheet.options.most);
  return html`<details data-key="next-stage ${status}"${sheet.options.folded === 'open' ? html` open` : undefined}><summary>Would be ${statusWords[status]} (${results.length})</summary>
<ul>${first.map((result) => item(result, sheet))}</ul>${left}</details>
`;
}

const item = (result: Result, sheet: Sheet): Markup =>
  html`<li>${messageOf(result, sheet.rules.get(result.rule))} ${result.places[0] && placeLink(result.places[0], sheet)} ${ruleLink(result.rule, sheet)}</li>
`;
