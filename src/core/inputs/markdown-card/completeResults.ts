import type { FactBuilder } from '../../facts/factBuilder';
import { readNumber } from '../../facts/readNumber';
import { putResults, type Result } from './result';
import { rounding, toldResults } from './toldTwice';

/**
 * The front matter of a model hub gives a metric and a value and no more; the table of the text has the interval, the counts and the
 * groups. Rows that repeat a figure complete it, and rows of a group or site stand beside it.
 */
export function completeResults(builder: FactBuilder, results: readonly Result[]): void {
  const told = toldResults(builder);
  for (const result of results) {
    const { metric, measured, also } = result;
    const value = readNumber(measured.value.meant);
    // A measure that the front matter leaves out is one more.
    const isMore = !told.some((one) => one.metric === metric.meant || one.value === value);
    if (also.has('group') || also.has('site') || isMore) {
      putResults(builder, [result]);
      continue;
    }
    const figure = told.find((one) => one.metric === metric.meant && value !== undefined && Math.abs(one.value - value) <= rounding);
    if (figure === undefined) continue;
    const { low, high, level, count, n } = measured;
    for (const [key, said] of Object.entries({ low, high, level, count, n })) {
      if (said !== undefined && !builder.has(`${figure.path}.${key}`)) builder.putWritten(`${figure.path}.${key}`, said);
    }
    for (const [key, { text, span }] of also) if (!builder.has(`${figure.path}.${key}`)) builder.put(`${figure.path}.${key}`, text, span);
  }
}
