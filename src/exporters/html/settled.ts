import type { Result } from '../../core/index';
import { isAccepted } from '../findings';
import { firstOfMany, toldOfMany } from '../firstOfMany';
import { grouped } from '../grouped';
import { counted, oneLine } from '../wording';
import { becauseList, decisionOf } from './finding';
import { html, type Markup } from './markup';
import { ruleLink, type Sheet } from './sheet';

export function metSection(sheet: Sheet): Markup {
  return section(sheet, { id: 'met', title: 'Met', results: sheet.report.results.filter(({ status }) => status === 'met') });
}

export function notApplicableSection(sheet: Sheet): Markup {
  const results = sheet.report.results.filter(({ status }) => status === 'not-applicable');
  return section(sheet, { id: 'not-applicable', title: 'Not applicable', results });
}

export function acceptedSection(sheet: Sheet): Markup {
  const results = sheet.report.results.filter((result) => result.status === 'unmet' && isAccepted(result, sheet.report.asOf));
  return results.length === 0 ? html`` : section(sheet, { id: 'accepted', title: 'Accepted by decision', results });
}

interface Settled {
  readonly id: string;
  readonly title: string;
  readonly results: readonly Result[];
}

/** Folded by pack, because here a reader looks something up rather than reads through. */
function section(sheet: Sheet, { id, title, results }: Settled): Markup {
  const packs = [...sheet.context.rules.packs.map((pack) => pack.id), undefined];
  const titleOf = (pack: string | undefined): string =>
    sheet.context.rules.packs.find((known) => known.id === pack)?.title ?? 'Other rules';
  const packOf = (result: Result): string | undefined => sheet.rules.get(result.rule)?.pack;
  const byPack = grouped(results, (result) => {
    const pack = packOf(result);
    return packs.includes(pack) ? pack : undefined;
  });
  const groups = packs.flatMap((pack) => {
    const group = byPack.get(pack);
    return group === undefined ? [] : [{ pack, group }];
  });
  return html`<section aria-labelledby="${sheet.options.idPrefix}${id}">
<h2 id="${sheet.options.idPrefix}${id}">${title}</h2>
${groups.length === 0 ? html`<p>Nothing.</p>` : undefined}${groups.map(
  ({
    pack,
    group,
  }) => html`<details data-key="${id} ${pack ?? ''}"${sheet.options.folded === 'open' ? html` open` : undefined}><summary>${titleOf(pack)} (${counted(group.length, 'result')})</summary>
<ul>
${settledItems(group, sheet)}</ul></details>
`,
)}
</section>
`;
}

function settledItems(results: readonly Result[], sheet: Sheet): readonly Markup[] {
  const { repeated, most } = sheet.options;
  const where = repeated === 'once' ? html`, in <code>report.json</code> with what each rests on` : undefined;
  return firstOfMany(results, repeated === 'once' ? toldOfMany : most).flatMap(({ first, more }) => [
    ...first.map((result) => settledItem(result, sheet)),
    ...(more === 0
      ? []
      : [html`<li class="cl-left"><p>And ${counted(more, 'more result')} of ${ruleLink(first[0].rule, sheet)}${where}.</p></li>\n`]),
  ]);
}

function settledItem(result: Result, sheet: Sheet): Markup {
  const name = result.subjectName ?? result.subject;
  const decision = decisionOf(result, sheet);
  const reason = result.status === 'met' || result.message === undefined ? undefined : html`<p>${oneLine(result.message)}</p>`;
  return html`<li class="cl-settled" data-rule="${result.rule}" data-status="${result.status}" data-severity="${result.severity}"><p>${name === undefined ? '' : `${name}: `}${
    sheet.rules.get(result.rule)?.title
  } ${ruleLink(result.rule, sheet)}</p>${reason}${decision && html`<dl>${decision}</dl>`}${
    result.because.length === 0 ? undefined : html`<p class="cl-note">Because:</p>${becauseList(result.because, sheet)}`
  }</li>
`;
}
