import type { Span } from '../../text/span';
import { plainAt } from '../markdown/plainText';
import type { Part, Words } from '../markdown/section';
import { flatWords } from '../markdown/words';
import { measuredAt } from './figure';
import { anyMetricWord, type Metric, metricOf, ownMetric } from './metricName';
import type { Result } from './result';

const anyMetric = new RegExp(String.raw`(?<![\p{L}\p{N}_-])(${anyMetricWord})(?:(?<=auc|auroc)s)?(?![\p{L}\p{N}])`, 'giu');
const whole = /^(?:overall|all|average|mean|total|avg\.?)$/i;

/** "Dice scores on the validation data of:" and then "- Tumour core: 0.86": the sentence names the metric, the items what it is of. */
export function ledResults(text: string, parts: readonly Part[]): readonly Result[] {
  return parts.flatMap((part, i): readonly Result[] => {
    if (part.kind !== 'text') return [];
    const lead = text.slice(part.span.start, part.span.end);
    if (!/:\s*\**\s*$/.test(lead) || /\btrain(?:ing)?\b/i.test(lead)) return [];
    const told = metricIn(text, part.span);
    if (told === undefined) return [];
    const { metric, named } = told;
    const items = [...part.children, ...parts.slice(i + 1)];
    const end = items.findIndex((item) => item.kind !== 'item');
    return items
      .slice(0, end < 0 ? items.length : end)
      .flatMap((item) => (item.kind === 'item' ? resultOf(text, item, metric, named) : []));
  });
}

/** The one metric that a sentence speaks of; absent where it speaks of several. */
export function metricIn(text: string, span: Span): { readonly metric: Metric; readonly named: Result['metric'] } | undefined {
  const found = [...text.slice(span.start, span.end).matchAll(anyMetric)];
  const metrics = found.flatMap((match) => metricOf(match[1] ?? '') ?? []);
  const [metric] = metrics;
  const [match] = found;
  if (metric === undefined || match === undefined || new Set(metrics.map(({ canonical }) => canonical)).size > 1) return undefined;
  const start = span.start + match.index;
  return { metric, named: { text: match[0], meant: metric.canonical, span: { start, end: start + match[0].length } } };
}

function resultOf(text: string, item: Words, metric: Metric, named: Result['metric']): readonly Result[] {
  const { label } = item;
  const of = label === undefined ? '' : plainAt(text, label.span);
  if (label === undefined || of === '' || metricOf(of) !== undefined || /\btrain(?:ing)?\b|\bloss\b/i.test(of)) return [];
  const measured = measuredAt({ text, span: label.value, metric, rangeIsInterval: false, bareShare: 'with-decimals' });
  if (measured === undefined) return [];
  const group = whole.test(of) ? [] : [['group', { text: of, span: label.span }] as const];
  return [{ span: item.span, metric: named, measured, also: new Map(group) }];
}

const listed =
  /[`*]{0,3}(\p{L}[\p{L}\p{N} _/-]{0,40}?)[`*]{0,3}[\s:=(]{1,3}[`*]{0,2}(\d*\.?\d+\s?%?)(?:\s\([^()]{1,20}\))?[`*)]{0,3}(?:\s\([^()]{1,20}\))?(?:[,;]\s+|\.?$)/duy;
const noGroup = /\b(?:train(?:ing)?|loss|std|threshold|epochs?|min|max|baseline|target|n)\b/i;

/** "Per-class AUC: Oedema 0.88, Effusion 0.85": behind the metric each figure with what it is of, and nothing else. */
export function listedFigures(text: string, parts: readonly Part[]): readonly Result[] {
  return flatWords(parts).flatMap(({ label, span }): readonly Result[] => {
    const told = label === undefined ? undefined : metricIn(text, label.span);
    if (label === undefined || told === undefined) return [];
    const found: Result[] = [];
    const [{ start }, { end }] = [label.value, span];
    listed.lastIndex = 0;
    while (listed.lastIndex < end - start) {
      const [name, value] = listed.exec(text.slice(start, end))?.indices?.slice(1) ?? [];
      if (name === undefined || value === undefined) return [];
      const at = { start: start + name[0], end: start + name[1] };
      const group = { text: text.slice(at.start, at.end), span: at };
      const place = { start: start + value[0], end: start + value[1] };
      const measured = measuredAt({ text, span: place, metric: told.metric, rangeIsInterval: false });
      if (measured === undefined || metricOf(group.text) !== undefined || noGroup.test(group.text)) return [];
      found.push({ span, metric: told.named, measured, also: whole.test(group.text) ? new Map() : new Map([['group', group]]) });
    }
    return found.length >= 2 ? found : [];
  });
}

/** "- **Safe response rate:** 88%" under a heading of results: a measure by its own name, with nothing but its figure behind it. */
export function ownFigures(text: string, parts: readonly Part[]): readonly Result[] {
  const all = flatWords(parts);
  const isKnown = ({ label, kind }: Words): boolean =>
    kind === 'item' && label !== undefined && metricOf(text.slice(label.span.start, label.span.end)) !== undefined;
  // Among metrics that are known by name a plain label tells another.
  const among = all.filter(isKnown).length > 1;
  return all.flatMap((words): readonly Result[] => {
    const { label } = words;
    if (label === undefined || !(label.strong || (among && words.kind === 'item'))) return [];
    const name = plainAt(text, label.span);
    const metric = metricOf(name) === undefined ? ownMetric(name) : undefined;
    const written = text.slice(label.value.start, label.value.end);
    if (metric === undefined || !/^[~≈]?\s?[+-]?\d+(?:[.,]\d+)?\s?%?\s*(?:[([].*)?$/.test(written)) return [];
    const measured = measuredAt({ text, span: label.value, metric, rangeIsInterval: true });
    return measured === undefined
      ? []
      : [{ span: words.span, metric: { text: name, meant: metric.canonical, span: label.span }, measured, also: new Map() }];
  });
}
