import type { Result } from '../../core/index';
import { inReadingOrder, isFinding } from '../findings';
import { atMost } from './atMost';
import { findingArticle, problemArticle } from './finding';
import { groupFindings } from './grouping';
import { html, type Markup } from './markup';
import { ruleLink, type Sheet } from './sheet';

export function findingsSection(sheet: Sheet): Markup {
  const { report, options } = sheet;
  const explained = new Set<string>();
  const groups = groupFindings(
    inReadingOrder(
      report.results.filter((result) => isFinding(result, report.asOf)),
      report,
    ),
    sheet,
  );
  return html`<section aria-labelledby="${options.idPrefix}findings">
<h2 id="${options.idPrefix}findings">Findings</h2>
${groups.length === 0 ? html`<p>No rule that could be judged is unmet.</p>\n` : undefined}${groups.map(
  ({ title, results }) => html`<section class="cl-document">
<h3>${title} <span class="cl-note">(${results.length})</span></h3>
${articles(results, sheet, explained)}</section>
`,
)}</section>
`;
}

/** At most so many of one rule; where more are left, the last says how many. `explained` are the rules that the page has explained already. */
function articles(results: readonly Result[], sheet: Sheet, explained: Set<string>): readonly Markup[] {
  const { most, repeated } = sheet.options;
  const seen = new Map<string, number>();
  const written = results.flatMap((result) => {
    const before = seen.get(result.rule) ?? 0;
    seen.set(result.rule, before + 1);
    if (before >= most) return [];
    const where = repeated === 'once' && explained.has(result.rule) ? 'above' : 'here';
    explained.add(result.rule);
    return [findingArticle(result, sheet, where)];
  });
  const left = [...seen].filter(([, count]) => count > most);
  return [
    ...written,
    ...left.map(
      ([
        rule,
        count,
      ]) => html`<p class="cl-left" data-rule="${rule}">And ${count - most} more ${count - most === 1 ? 'finding' : 'findings'} of ${ruleLink(rule, sheet)} here.</p>
`,
    ),
  ];
}

export function problemsSection(sheet: Sheet): Markup {
  const { report, options } = sheet;
  if (report.problems.length === 0) return html``;
  const { first, left } = atMost(report.problems, 10 * options.most);
  return html`<section aria-labelledby="${options.idPrefix}problems">
<h2 id="${options.idPrefix}problems">Problems in reading</h2>
<section class="cl-document">
<h3>In the documents <span class="cl-note">(${report.problems.length})</span></h3>
${first.map((problem) => problemArticle(problem, sheet))}${left}</section>
</section>
`;
}
