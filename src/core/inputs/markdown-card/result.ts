import type { FactBuilder } from '../../facts/factBuilder';
import type { Span } from '../../text/span';
import type { Figure, Measured } from './figure';

/** A reported figure, as a row of a table or a sentence states it. */
export interface Result {
  readonly span: Span;
  /** The words that name the metric, and the vocabulary's word for it. */
  readonly metric: Figure;
  readonly measured: Measured;
  /** Further facts of the row by their key: group, dataset, site, threshold, target, n, date. */
  readonly also: ReadonlyMap<string, { readonly text: string; readonly span: Span }>;
}

export function putResults(builder: FactBuilder, results: readonly Result[]): void {
  for (const { span, metric, measured, also } of results) {
    const at = `results[${builder.item('results', span, metric.span)}]`;
    const put = (key: string, figure: Figure | undefined): void => {
      if (figure !== undefined) builder.putWritten(`${at}.${key}`, figure);
    };
    put('metric', metric);
    put('value', measured.value);
    put('low', measured.low);
    put('high', measured.high);
    put('level', measured.level);
    put('count', measured.count);
    put('n', measured.n);
    for (const [key, { text, span: where }] of also) {
      if (!builder.has(`${at}.${key}`)) builder.put(`${at}.${key}`, text, where);
    }
  }
}
