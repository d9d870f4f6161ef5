import type { Decision } from '../../../core/index';
import { html, type Markup } from '../../html/markup';
import { placeLink, ruleLink } from '../../html/sheet';
import { signedWords } from '../../signedWords';
import { decisionState, decisionWords } from '../decisionState';
import type { PackSheet } from './packSheet';

/** What people decided, and whether it still holds. */
export function decisionSection(sheet: PackSheet): Markup {
  const { decisions } = sheet.pack;
  return html`<section aria-labelledby="decisions">
<h2 id="decisions">Decisions</h2>
${
  sheet.report.signed.length > 0
    ? html`<h3>Signed documents</h3>
<ul>${sheet.report.signed.map((signed) => html`<li>${signed.id}: ${signedWords(signed)} ${placeLink(signed.place, sheet)}</li>`)}</ul>`
    : undefined
}
${
  decisions.length === 0
    ? html`<p>No decision is recorded.</p>`
    : html`<table class="cl-wide"><caption>Who decided what, and until when</caption>
<thead><tr><th scope="col">Decision</th><th scope="col">About</th><th scope="col">By</th><th scope="col">Reason</th><th scope="col">State</th></tr></thead>
<tbody>${decisions.map((decision) => decisionRow(decision, sheet))}</tbody></table>`
}
</section>
`;
}

function decisionRow(decision: Decision, sheet: PackSheet): Markup {
  const { id, subject, by, role, on, until, reason, place } = decision;
  return html`<tr><th scope="row">${id}<br>${placeLink(place, sheet)}</th><td>${decisionWords(decision)}<br>${ruleLink(decision.rule, sheet)}${subject && html`<br>${subject}`}</td><td>${by}${
    role && html`<br>${role}`
  }</td><td>${reason ?? 'not stated'}</td><td>on ${on}${until && html`, until ${until}`}<br>${decisionState(decision, sheet.report)}</td></tr>
`;
}
