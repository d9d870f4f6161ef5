import type { FactValue } from '../../core/index';
import { countsOf } from '../findings';
import { grouped } from '../grouped';
import { profileOf } from '../profile';
import { counted } from '../wording';
import { html, type Markup } from './markup';
import { hasFirstQuestions } from './questions';
import type { Sheet } from './sheet';

export function overview(sheet: Sheet): Markup {
  const { report, context, options } = sheet;
  const counts = countsOf(report);
  const to = (id: string, words: string): Markup => html`<li><a href="#${options.idPrefix}${id}">${words}</a></li>`;
  return html`<header class="cl-overview">
<h1>${context.project}</h1>
<p>What its documents say, as of <time datetime="${report.asOf}">${report.asOf}</time>, by catalogue ${report.catalogue}.</p>
${context.facts && profileList(context.facts.values)}
<ul class="cl-counts">
${to('findings', `${counts.unmet.total} unmet: ${counted(counts.unmet.error, 'error')}, ${counted(counts.unmet.warning, 'warning')}, ${counts.unmet.advice} advice`)}
${to(hasFirstQuestions(report) ? 'questions' : 'other-questions', `${counts.undetermined} undetermined`)}
${to('met', `${counts.met} met`)}
${to('not-applicable', `${counts.notApplicable} not applicable`)}
${counts.accepted > 0 ? to('accepted', `${counts.accepted} accepted by decision`) : undefined}
${report.problems.length > 0 ? to('problems', `${counted(report.problems.length, 'problem')} in reading`) : undefined}
</ul>
${subjects(sheet)}
</header>
`;
}

function profileList(values: { readonly [root: string]: FactValue }): Markup {
  return html`<dl class="cl-profile">${profileOf(values).map(([title, words]) => html`<div><dt>${title}</dt><dd>${words}</dd></div>`)}</dl>`;
}

/** A row for each pack that judged something, in the catalogue's order. */
function subjects({ report, context, rules }: Sheet): Markup {
  const byPack = grouped(report.results, ({ rule }) => rules.get(rule)?.pack);
  const rows = context.rules.packs.flatMap((pack) => {
    const results = byPack.get(pack.id);
    if (results === undefined) return [];
    const { unmet, undetermined, met, notApplicable } = countsOf({ ...report, results });
    return [
      html`<tr><th scope="row">${pack.title}</th><td>${unmet.total}</td><td>${undetermined}</td><td>${met}</td><td>${notApplicable}</td></tr>\n`,
    ];
  });
  if (rows.length === 0) return html``;
  return html`<table class="cl-subjects"><caption>By subject</caption>
<thead><tr><th scope="col">Subject</th><th scope="col">Unmet</th><th scope="col">Undetermined</th><th scope="col">Met</th><th scope="col">Not applicable</th></tr></thead>
<tbody>
${rows}</tbody></table>`;
}
