import type { FactBuilder } from '../../facts/factBuilder';
import { parseJson } from '../json/parseJson';
import { type Found, find, itemsOf, textAt } from '../mapping/find';
import { numberWithUnit, unitLeft } from '../mapping/readings';
import type { SourceNode } from '../sourceNode';

/** What this file states, for the format's list. */
export const resultFacts: readonly string[] = ['metric', 'value', 'low', 'high', 'level', 'unit'].map((fact) => `results[].${fact}`);

/**
 * The results of draft 0.2: a label and, in `ValueJson`, a number with its interval as JSON inside the text. Draft 0.1 has prose here,
 * which is no result. Subgroups stand in the label's words and are left there.
 */
export function putMetricResults(builder: FactBuilder, card: Found, text: string): void {
  for (const result of find(card, 'KeyMetrics.*.Results.MetricResult').flatMap(itemsOf)) {
    const label = textAt(result, 'Label');
    const value = find(result, 'ValueJson')[0];
    if (label === undefined || value === undefined) continue;
    const read = valueIn(builder, value.node, text);
    if (read === undefined) continue;
    const at = `results[${builder.item('results', result.node.span, result.keySpan)}]`;
    builder.putWritten(`${at}.metric`, label);
    const estimate = textAt(read, 'estimate') ?? textAt(read, 'value');
    for (const [fact, one] of [
      ['value', estimate],
      ['low', textAt(read, 'lower')],
      ['high', textAt(read, 'upper')],
    ] as const) {
      if (one !== undefined) builder.putWritten(`${at}.${fact}`, { ...one, meant: numberWithUnit(one.text, read) });
    }
    const level = textAt(read, 'level');
    if (level !== undefined) builder.putWritten(`${at}.level`, { ...level, meant: Number(level.text) > 1 ? `${level.text}%` : level.text });
    const unit = textAt(read, 'unit');
    if (unit !== undefined && unitLeft(unit.text) !== undefined) builder.putWritten(`${at}.unit`, unit);
  }
}

/** The JSON in a text, with places in the document; where characters are escaped in it, its parts stand at the whole text. */
function valueIn(builder: FactBuilder, node: SourceNode, text: string): Found | undefined {
  if (node.kind === 'map') return { node };
  if (node.kind !== 'scalar' || node.text === '') return undefined;
  const exact = text.slice(node.span.start, node.span.end) === node.text;
  const { root, problems } = parseJson(node.text, exact ? { offset: node.span.start } : {});
  for (const problem of problems) builder.rawProblem(exact ? problem : { ...problem, span: node.span });
  if (root?.kind !== 'map') return undefined;
  return {
    node: exact
      ? root
      : { ...root, entries: root.entries.map((entry) => ({ ...entry, keySpan: node.span, value: at(entry.value, node.span) })) },
  };
}

function at(node: SourceNode, span: SourceNode['span']): SourceNode {
  return node.kind === 'scalar' ? { ...node, span } : node;
}
