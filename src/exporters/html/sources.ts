import type { Rule } from '../../core/index';
import { type CitedSource, checkedWords, citedSources, legalWords, nationWords, webAddress } from '../wording';
import { html, type Markup } from './markup';
import type { Sheet } from './sheet';

/** Who asks for it: title and clause, legal weight, nations, dates, and how the text was checked. */
export function sourceList(rule: Rule, { context }: Sheet): Markup {
  return html`<ul class="cl-sources">${citedSources(rule, context.rules).map((cited) => html`<li>${sourceWords(cited)}</li>`)}</ul>`;
}

function sourceWords({ citation, source }: CitedSource): Markup {
  const clause = citation.clause === undefined ? '' : `, ${citation.clause}`;
  if (!source) return html`${citation.source}${clause}`;
  const address = webAddress(source.url);
  const title = address ? html`<a href="${address}" rel="noreferrer">${source.title}</a>` : html`${source.title}`;
  const dates = [
    source.inForceFrom === undefined ? undefined : `in force from ${source.inForceFrom}`,
    source.inForceUntil === undefined ? undefined : `until ${source.inForceUntil}`,
  ].filter((date) => date !== undefined);
  const about = [source.publisher, source.version, legalWords[source.status], nationWords(source.nations), ...dates].filter(
    (part) => part !== '',
  );
  const checked = checkedWords[citation.checked ?? source.checked];
  return html`${title}${clause}. <span class="cl-note">${about.join('; ')}. Reviewed on ${source.reviewedOn}, ${checked}.</span>`;
}
