import type { Because, Problem, Result } from '../../core/index';
import { isMissing, messageOf, oneLine, severityWords } from '../wording';
import { decideButtons, fixButton } from './actions';
import { html, type Markup } from './markup';
import { prose } from './prose';
import { placeData, placeLink, quoteOf, ruleLink, type Sheet } from './sheet';
import { sourceList } from './sources';

/**
 * One finding with all that a reader needs to settle it. A host finds the place in the `data-` attributes of the article,
 * and the result itself by `data-result`, its number in `report.results`.
 */
export function findingArticle(result: Result, sheet: Sheet, explained: 'here' | 'above' = 'here'): Markup {
  const rule = sheet.rules.get(result.rule);
  const [place, ...related] = result.places;
  return html`<article${
    explained === 'here' && sheet.options.repeated === 'once' ? html` id="${ruleAnchor(result.rule, sheet)}"` : undefined
  } class="cl-finding cl-${result.severity}" data-result="${sheet.numberOf(result)}" data-rule="${result.rule}" data-status="${result.status}" data-severity="${result.severity}"${placeData(place, sheet)}>
<h4><span class="cl-severity">${severityWords[result.severity]}</span> ${messageOf(result, rule)}</h4>
<p class="cl-where">${place && placeLink(place, sheet)} ${ruleLink(result.rule, sheet)}${sheet.options.isHeld(result) ? html` <span class="cl-note">held by the baseline</span>` : undefined}${fixButton(result, sheet)}</p>
${quoteOf(place, sheet)}
${details(
  result,
  sheet,
  html`<dl>${
    rule &&
    (explained === 'above'
      ? html`
<dt>Why, and how to settle it</dt><dd><a href="#${ruleAnchor(result.rule, sheet)}">as at the first finding of this rule</a></dd>`
      : html`
<dt>Why</dt><dd>${prose(rule.why)}</dd>
<dt>To settle it</dt><dd>${prose(rule.how)}</dd>
<dt>Asked for by</dt><dd>${sourceList(rule, sheet)}</dd>`)
  }${
    related.length > 0
      ? html`
<dt>See also</dt><dd><ul>${related.map((other) => html`<li>${placeLink(other, sheet)} ${other.label}${quoteOf(other, sheet)}</li>`)}</ul></dd>`
      : undefined
  }${
    result.because.length > 0
      ? html`
<dt>It rests on</dt><dd>${becauseList(result.because, sheet)}</dd>`
      : undefined
  }${decisionOf(result, sheet)}</dl>`,
)}
</article>
`;
}

const ruleAnchor = (rule: string, { options }: Sheet): string => `${options.idPrefix}rule-${rule.replaceAll('/', '-')}`;

/** Folded where somebody can unfold it, and then with what may be decided at its end: nobody decides before they have read. */
function details(result: Result, sheet: Sheet, about: Markup): Markup {
  if (sheet.options.places !== 'buttons') return about;
  const key = ['finding', result.rule, result.subject ?? result.places[0]?.uri, result.message].join(' ');
  return html`<details class="cl-more" data-key="${key}"><summary>Why, how to settle it, who asks, and what it rests on</summary>
${about}<p class="cl-where">${decideButtons(result, sheet)}</p></details>`;
}

export function becauseList(because: readonly Because[], sheet: Sheet): Markup {
  return html`<ul class="cl-because">${because.map((fact) => html`<li><code>${fact.path}</code> ${becauseWords(fact, sheet)}</li>`)}</ul>`;
}

function becauseWords(fact: Because, sheet: Sheet): Markup {
  const { value, place } = fact;
  if (isMissing(fact)) return html`is not stated${place && html` <span class="cl-at">it would stand at ${placeLink(place, sheet)}</span>`}`;
  return html`is ${value === undefined ? 'written' : html`<q>${shortened(oneLine(value))}</q>`}${place && html` <span class="cl-at">at ${placeLink(place, sheet)}</span>`}`;
}

const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 199)}…` : text);

export function decisionOf({ decision }: Result, sheet: Sheet): Markup | undefined {
  if (!decision) return undefined;
  const words = { 'sign-off': 'signed off', 'not-applicable': 'held not applicable', accepted: 'accepted' }[decision.kind];
  return html`
<dt>Decision</dt><dd>${words} by ${decision.by}${decision.until === undefined ? '' : `, until ${decision.until}`}${decision.stale ? '; what it spoke of has changed since' : ''} (${decision.id}, ${placeLink(decision.place, sheet)})</dd>`;
}

export function problemArticle(problem: Problem, sheet: Sheet): Markup {
  return html`<article class="cl-problem cl-${problem.severity}" data-code="${problem.code}"${placeData(problem.place, sheet)}>
<h4><span class="cl-severity">${problem.severity}</span> ${oneLine(problem.message)}</h4>
<p class="cl-where">${placeLink(problem.place, sheet)} <code>${problem.code}</code></p>
${quoteOf(problem.place, sheet)}${
  problem.related && html`<ul>${problem.related.map(({ place, label }) => html`<li>${placeLink(place, sheet)} ${label}</li>`)}</ul>`
}
</article>
`;
}
