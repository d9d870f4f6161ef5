import type { Decision } from '../../../core/index';
import { html, type Markup } from '../../html/markup';
import { placeLink, ruleLink } from '../../html/sheet';
import type { PackSheet } from './packSheet';

const kindWords: Readonly<Record<Decision['decision'], string>> = {
  'sign-off': 'signed off',
  'not-applicable': 'held not applicable',
  accepted: 'accepted',
};

/** What people decided, and whether it still holds. */
export function decisionSection(sheet: PackSheet): Markup {
  const { decisions } = sheet.pack;
  return html`<section aria-labelledby="decisions">
<h2 id="decisions">Decisions</h2>
${
  decisions.length === 0
    ? html`<p>No decision is recorded.</p>`
    : html`<table class="pk-wide"><caption>Who decided what, and until when</caption>
<thead><tr><th scope="col">Decision</th><th scope="col">About</th><th scope="col">By</th><th scope="col">Reason</th><th scope="col">State</th></tr></thead>
<tbody>${decisions.map((decision) => decisionRow(decision, sheet))}</tbody></table>`
}
</section>
`;
}

function decisionRow(decision: Decision, sheet: PackSheet): Markup {
  const { id, subject, by, role, on, until, reason, answer, place } = decision;
  const said = decision.decision === 'sign-off' ? `${kindWords['sign-off']}, answer ${answer ?? 'yes'}` : kindWords[decision.decision];
  return html`<tr><th scope="row">${id}<br>${placeLink(place, sheet)}</th><td>${said}<br>${ruleLink(decision.rule, sheet)}${subject && html`<br>${subject}`}</td><td>${by}${
    role && html`<br>${role}`
  }</td><td>${reason ?? 'not stated'}</td><td>on ${on}${until && html`, until ${until}`}<br>${stateOf(decision, sheet)}</td></tr>
`;
}

/** By what it did to the results; the report's problems say why one settles nothing. */
function stateOf({ id, until }: Decision, { report }: PackSheet): string {
  if (until !== undefined && until < report.asOf) return 'lapsed';
  const settled = report.results.flatMap(({ decision }) => (decision?.id === id ? [decision] : []));
  if (settled.some(({ stale }) => stale)) return 'what it speaks of has changed since';
  return settled.length > 0 ? 'counted' : 'settles nothing here';
}
