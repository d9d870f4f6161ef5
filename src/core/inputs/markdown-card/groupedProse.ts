import type { Span } from '../../text/span';
import { unused } from './asides';
import { measuredAt } from './figure';
import { metricIn } from './ledResults';
import { clausesIn, notOurs, proseResults } from './proseResults';
import type { Result } from './result';

const who = String.raw`((?:fe)?males?|(?:wo)?men|girls|boys|children|adults|(?:non-)?(?:white|black|asian|hispanic)|age[sd]?\s(?:[<>≥≤]=?\s?)?\d+(?:\s?[-–]\s?\d+|\+)?)`;
const figure = String.raw`[*\x60]*(\.?\d[\d.]*\s?%?)[*\x60]*`;
const groups = [
  // "0.83 for male and 0.81 for female patients"
  String.raw`${figure}\s(?:for|in|among)\s(?:the\s)?${who}\b[^\d;]{0,30}\s${figure}\s(?:for|in|among)\s(?:the\s)?${who}\b`,
  // "Female and male recall were 0.27 and 0.25"
  String.raw`\b${who}\sand\s${who}(?:\s[\p{L}\d-]+){0,3}?\s(?:were|was|are|is|of)\s${figure}\sand\s${figure}`,
].map((words) => new RegExp(words, 'diu'));
/** Which parts of a pattern are the first group and its figure, and the second. */
const orders = [
  [2, 1, 4, 3],
  [1, 3, 2, 4],
] as const;

/** "Age 40-59 AUROC 0.91, F1 0.34": the group leads. */
const leads = new RegExp(String.raw`^\s*${who}(?:\s(?:patients|adults))?[\s:,–—-]{1,3}`, 'diu');

/** Figures of two groups of people in one sentence about one metric, each with its group. A lone one may be of a part of the data. */
export function groupedProse(text: string, span: Span): readonly Result[] {
  return clausesIn(text, span).flatMap((clause) => {
    const source = text.slice(clause.start, clause.end).replace(/[\r\n]/g, ' ');
    const [whole, group] = leads.exec(source)?.indices ?? [];
    if (whole !== undefined && group !== undefined) {
      const [start, end] = [clause.start + group[0], clause.start + group[1]];
      const from = clause.start + whole[1];
      const found = proseResults(text, { start: from, end: clause.end });
      const also = new Map([['group', { text: text.slice(start, end), span: { start, end } }]]);
      if (found[0]?.metric.span.start === from) return found.map((result) => ({ ...result, also }));
    }
    const told = notOurs.test(source) || unused.test(source) ? undefined : metricIn(text, clause);
    return groups.flatMap((pattern, i): readonly Result[] => {
      const places = told === undefined ? undefined : pattern.exec(source)?.indices;
      const [one, its, other, others] = orders[i] ?? orders[0];
      if (told === undefined || places === undefined) return [];
      const at = (part: number): Span => ({ start: clause.start + (places[part]?.[0] ?? 0), end: clause.start + (places[part]?.[1] ?? 0) });
      return [
        [one, its],
        [other, others],
      ].flatMap(([group = 0, value = 0]): readonly Result[] => {
        const measured = measuredAt({ text, span: at(value), metric: told.metric, rangeIsInterval: false, bareShare: 'with-decimals' });
        const named = { text: text.slice(at(group).start, at(group).end), span: at(group) };
        return measured === undefined ? [] : [{ span: clause, metric: told.named, measured, also: new Map([['group', named]]) }];
      });
    });
  });
}
