import type { Span } from '../../text/span';
import { unused } from './asides';
import { measuredAt } from './figure';
import { labelsWithFigures } from './metricLabels';
import { metricOf } from './metricName';
import type { Result } from './result';

/** Words that make a figure a goal, another's figure, a figure of part of the people, or one from training. */
export const notOurs =
  /\b(?:at least|at most|minimum|target(?:ed)?|goal|should|must|required?|requirement|aim(?:s|ed)?|expected to|(?<!\bat (?:a|the) )threshold of|acceptance|baseline|state[- ]of[- ]the[- ]art|previous(?:ly)?|prior|compared|comparable|lower|worse|versus|vs|outperform\w*|radiologists?|clinicians?|specialists?|physicians?|turing|random|chance|readers?|humans?|experts?|other models?|literature|improv\w+ (?:by|of)|increase\w*|decrease\w*|differences?|gaps?|gains?|ceiling|disparit\w+|within (?:±\s?)?\d|drop\w*|(?<!\blog[- ])loss|train(?:ing)?\s(?:\w+\s)?(?:acc\w*|dice|f1|auc|auroc|score|precision|recall|set|iou|map|data)|(?:because of|due to) leakage|(?:earlier|older|preliminary|legacy) (?:runs?|versions?|models?|attempts?|experiments?)|e\.g|for example|such as|assum\w+|would|could|may)\b/i;
const ofSome =
  /\b(?:women|men|females?|males?|aged?|older than|younger than|over \d|under \d|black|white|asian|hispanic|ethnic\w*|sub-?groups?|strat\w+|among|in (?:patients|people|adults|children)|for (?:class|label|patients|the \w+ class)|per[- ]class|children|adults|elderly)\b/i;

/**
 * Figures in sentences, each with the metric right beside it: "a mean Dice of 0.88", "AUROC 0.852 (95% CI 0.81-0.89)",
 * "sensitivity was 94 % (395 of 420)". A sentence that speaks of goals, comparisons, groups or training is left alone:
 * whose figure it gives is not sure.
 */
export function proseResults(text: string, span: Span): readonly Result[] {
  return clausesIn(text, span).flatMap((clause) => {
    const source = text.slice(clause.start, clause.end).replace(/[\r\n]/g, ' ');
    if (!/\d/.test(source) || notOurs.test(source) || unused.test(source) || ofSome.test(source)) return [];
    return inClause(text, clause, source);
  });
}

function inClause(text: string, clause: Span, source: string): readonly Result[] {
  const found: Result[] = [];
  const { before, after } = labelsWithFigures(source);
  for (const { start: at, label, condition, numberAt } of before) {
    const start = clause.start + at;
    // In "AP(IoU=0.5)=0.86" the overlap is a condition and no result.
    if (source[at - 1] === '(' && /[\p{L}\p{N}]/u.test(source[at - 2] ?? '')) continue;
    if (/^a[pr]$/i.test(label) && !/iou/i.test(condition ?? '')) continue;
    const named = condition !== undefined && /[=\d]/.test(condition) ? `${label}${condition}` : label;
    push(found, {
      text,
      label: named,
      labelSpan: { start, end: start + named.length },
      numberAt: clause.start + numberAt,
      end: clause.end,
    });
  }
  for (const { start: at, label, numberAt: from, written } of after) {
    const [start, numberAt] = [clause.start + at, clause.start + from];
    if (found.some((result) => result.measured.value.span.start <= numberAt && numberAt < result.measured.value.span.end)) continue;
    push(found, { text, label, labelSpan: { start, end: start + label.length }, numberAt, end: numberAt + written.length });
  }
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

interface Mention {
  readonly text: string;
  readonly label: string;
  readonly labelSpan: Span;
  readonly numberAt: number;
  readonly end: number;
}

function push(found: Result[], { text, label, labelSpan, numberAt, end }: Mention): void {
  const metric = metricOf(label);
  if (metric === undefined) return;
  const measured = measuredAt({ text, span: { start: numberAt, end }, metric, rangeIsInterval: false, bareShare: 'with-decimals' });
  if (measured === undefined) return;
  const words = text.slice(labelSpan.start, labelSpan.end);
  // "AP(IoU=0.1)" is a metric of its own.
  const meant = words === label && /[=\d]\)$/.test(label) ? label : metric.canonical;
  const last = measured.n ?? measured.high ?? measured.value;
  found.push({
    span: { start: Math.min(labelSpan.start, measured.value.span.start), end: Math.max(labelSpan.end, last.span.end) },
    metric: { text: words, meant, span: labelSpan },
    measured,
    also: new Map(),
  });
}

/** Sentences and lines; a full stop inside a number ends none. */
export function clausesIn(text: string, span: Span): readonly Span[] {
  const clauses: Span[] = [];
  let from = span.start;
  const ends = /[.!?;](?=\s|$)|[\r\n]/g;
  ends.lastIndex = span.start;
  for (let end = ends.exec(text); end !== null && end.index < span.end; end = ends.exec(text)) {
    if (isAbbreviation(text, end.index) || isWrapped(text, end.index)) continue;
    clauses.push({ start: from, end: end.index });
    from = end.index + 1;
  }
  clauses.push({ start: from, end: span.end });
  return clauses.map((clause) => withoutOthers(text, clause)).filter((clause) => clause.end > clause.start);
}

/** What stands in brackets "for comparison" is of others, and a target is none of what was reached. */
function withoutOthers(text: string, { start, end }: Span): Span {
  const others =
    /\((?:for comparison|for reference|in comparison|compared (?:to|with)|vs\.?|versus|the baseline|targets?|goal|required)\b/i.exec(
      text.slice(start, end),
    );
  return { start, end: others === null ? end : start + others.index };
}

/** A long line goes on in the next one where that begins with a small letter or a number. */
function isWrapped(text: string, at: number): boolean {
  return (
    (text[at - 1] === ':' || at - text.lastIndexOf('\n', at - 1) > 50) &&
    /^(?:\r\n|[\r\n])[ \t]{0,12}[*]{0,2}[\p{Ll}\d(]/u.test(text.slice(at, at + 18))
  );
}

function isAbbreviation(text: string, at: number): boolean {
  return text[at] === '.' && /(?:\b(?:e\.g|i\.e|vs|ca|approx|Fig|al|No))$/i.test(text.slice(Math.max(0, at - 8), at));
}
