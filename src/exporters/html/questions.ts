import type { Report } from '../../core/index';
import { type Question, questionsOf } from '../questions';
import { counted, messageOf } from '../wording';
import { decideButtons } from './actions';
import { atMost } from './atMost';
import { html, type Markup } from './markup';
import { placeData, placeLink, ruleLink, type Sheet } from './sheet';

/** Those whose answer settles more than one finding, or decides which rules apply at all. */
const decidesOthers = ({ path, waiting }: Question): boolean => waiting.length > 1 || (path?.startsWith('project.') ?? false);

/** True also when there is no question at all: that section says so. */
export const hasFirstQuestions = (report: Report): boolean => {
  const questions = questionsOf(report);
  return questions.length === 0 || questions.some(decidesOthers);
};

export function firstQuestions(sheet: Sheet): Markup {
  const questions = questionsOf(sheet.report).filter(decidesOthers);
  return html`<section aria-labelledby="${sheet.options.idPrefix}questions">
<h2 id="${sheet.options.idPrefix}questions">Questions first</h2>
${
  questions.length === 0
    ? html`<p>No open question decides more than one rule.</p>`
    : html`<p>What the documents do not say here keeps several rules from being judged.</p>
<ol>
${questions.map((question) => questionItem(question, sheet))}</ol>`
}
</section>
`;
}

export function otherQuestions(sheet: Sheet): Markup {
  const questions = questionsOf(sheet.report).filter((question) => !decidesOthers(question));
  if (questions.length === 0) return html``;
  const { first, left } = atMost(questions, 10 * sheet.options.most);
  return html`<section aria-labelledby="${sheet.options.idPrefix}other-questions">
<h2 id="${sheet.options.idPrefix}other-questions">Other open questions</h2>
<ul>
${first.map((question) => questionItem(question, sheet))}</ul>${left}
</section>
`;
}

function questionItem({ path, waiting }: Question, sheet: Sheet): Markup {
  const [first] = waiting;
  const place = first.places[0];
  const rules = [...new Set(waiting.map(({ rule }) => rule))];
  const number = sheet.numberOf(first);
  return html`<li class="cl-question" data-result="${number}" data-rule="${first.rule}" data-status="undetermined" data-severity="${first.severity}"${placeData(place, sheet)}>
<p>${messageOf(first, sheet.rules.get(first.rule))}</p>
<p class="cl-where">${path && html`<code>${path}</code> `}${place && placeLink(place, sheet)}${first.asks === true ? decideButtons(first, sheet) : undefined}</p>
<p class="cl-note">Waiting for it: ${counted(waiting.length, 'answer')} of ${rules.map((rule, index) => html`${index > 0 ? ', ' : ''}${ruleLink(rule, sheet)}`)}</p>
</li>
`;
}
