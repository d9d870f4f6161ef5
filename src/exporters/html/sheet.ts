import type { Facts, FactValues, Place, Report, Result, Rule, Tables } from '../../core/index';
import type { ExportContext } from '../exporter';
import { rulesById } from '../findings';
import { type Regions, regionsIn, whereWords } from '../region';
import { html, type Markup } from './markup';

/** What findings may stand together by. `regulator` is who publishes the first source that the rule cites. */
export const groupings = ['file', 'theme', 'regulator', 'stage'] as const;
export type Grouping = (typeof groupings)[number];

export interface ChecklistOptions {
  /** `buttons`: a host listens to them (the editor's panel). `text`: a page that nobody listens to. */
  readonly places?: 'buttons' | 'text';
  /** Put before every id, so that several checklists may stand in one page. */
  readonly idPrefix?: string;
  /** Whether what is met and what does not apply is unfolded, as paper needs it. */
  readonly folded?: 'open' | 'closed';
  /** `once`: why a rule holds is told at its first finding, and of many results that need nobody's attention the first are. Default `each`. */
  readonly repeated?: 'each' | 'once';
  /** What findings stand together by. Default `file`. */
  readonly groupBy?: Grouping;
  /** So many entries of one rule are written out in a group, and ten times as many rows of a table, so that a log of thousands stays readable; the rest is counted. Default all. */
  readonly most?: number;
  /** Whether the baseline of the project holds a result: it stays in its place, and says so. Default none. */
  readonly isHeld?: (result: Result) => boolean;
  /** An address within the pages at which a place is shown; absent for a place that is shown nowhere. */
  readonly linkOf?: (place: Place) => string | undefined;
}

/** What the parts need that show the documents themselves rather than what rules say of them. */
export interface Stated {
  readonly facts: Facts;
  /** The same facts with their types. */
  readonly values: FactValues;
  readonly tables: Tables;
}

/** What every part of the checklist needs. */
export interface Sheet {
  readonly report: Report;
  readonly context: ExportContext;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly regions: Regions;
  /** The number of a result in the report, by which a host finds it again. */
  readonly numberOf: (result: Result) => number;
  readonly options: Required<ChecklistOptions>;
}

export function sheetOf(report: Report, context: ExportContext, options: ChecklistOptions): Sheet {
  return {
    report,
    context,
    rules: rulesById(context.rules),
    regions: regionsIn(context.texts),
    numberOf: numbersIn(report),
    options: {
      places: options.places ?? 'buttons',
      idPrefix: options.idPrefix ?? '',
      folded: options.folded ?? 'closed',
      repeated: options.repeated ?? 'each',
      groupBy: options.groupBy ?? 'file',
      most: options.most ?? Number.POSITIVE_INFINITY,
      isHeld: options.isHeld ?? (() => false),
      linkOf: options.linkOf ?? (() => undefined),
    },
  };
}

/** Only what may be acted upon is asked for: of a large log that is a small share. */
function numbersIn({ results }: Report): (result: Result) => number {
  let numbers: Map<Result, number> | undefined;
  return (result) => {
    numbers ??= new Map(results.flatMap((one, number) => (one.status === 'unmet' || one.status === 'undetermined' ? [[one, number]] : [])));
    return numbers.get(result) ?? -1;
  };
}

/** Attributes by which a host finds the place again: `uri` within the project, lines and columns from 1. A page that saves words has none. */
export function placeData(place: Place | undefined, { regions, options }: Sheet): Markup {
  if (!place || options.repeated === 'once') return html``;
  const { line, column, endLine, endColumn } = regions.of(place);
  return html` data-uri="${place.uri}" data-line="${line}" data-column="${column}" data-end-line="${endLine}" data-end-column="${endColumn}"`;
}

/** `hazard-log.yaml:12:3`, to press in the editor and to read on paper. */
export function placeLink(place: Place, sheet: Sheet): Markup {
  const data = placeData(place, sheet);
  const words = whereWords(place, sheet.regions);
  const link = sheet.options.linkOf(place);
  if (link !== undefined) return html`<a class="cl-place" href="${link}"${data}>${words}</a>`;
  return sheet.options.places === 'buttons'
    ? html`<button type="button" class="cl-place"${data}>${words}</button>`
    : html`<span class="cl-place"${data}>${words}</span>`;
}

export function ruleLink(id: string, sheet: Sheet): Markup {
  const known = sheet.rules.has(id);
  return sheet.options.places === 'buttons' && known
    ? html`<button type="button" class="cl-rule" data-rule="${id}">${id}</button>`
    : html`<code class="cl-rule">${id}</code>`;
}

/** The line of the document, the very words marked. */
export function quoteOf(place: Place | undefined, { regions }: Sheet): Markup {
  const quote = place && regions.quote(place);
  if (!quote) return html``;
  const marked = quote.marked === '' ? undefined : html`<mark>${quote.marked}</mark>`;
  return html`<blockquote class="cl-quote"><code>${quote.before}${marked}${quote.after}</code></blockquote>`;
}
