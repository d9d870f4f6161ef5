import type { Span } from '../../text/span';
import type { Part } from '../markdown/section';
import { type Measured, measuredAt } from './figure';
import { type Metric, metricOf } from './metricName';
import { proseResults } from './proseResults';
import type { Result } from './result';

/** A report with more rows of classes than this is a list of all labels there are; its averages say how the model does. */
const mostClasses = 10;
const average = /^(?:(micro|macro|weighted|samples?)[ -]avg|accuracy)$/i;

interface Word {
  readonly text: string;
  readonly span: Span;
}

/**
 * The figures of a classification report as scikit-learn prints it, in code below a heading of results: metrics over columns, classes and
 * averages in front of rows, parted by blanks.
 */
export function reportResults(text: string, parts: readonly Part[]): readonly Result[] {
  return parts.flatMap((part) => (part.kind === 'code' ? inReport(text, part.span) : []));
}

function inReport(text: string, span: Span): readonly Result[] {
  const lines = linesIn(text, span).map((line) => wordsIn(text, line));
  const headerAt = lines.findIndex((words) => headOf(words) !== undefined);
  const head = headOf(lines[headerAt] ?? []);
  if (head === undefined) return inLines(text, span);
  const rows = lines.slice(headerAt + 1).filter((words) => words.length > 1);
  const classes = rows.filter(([label]) => label !== undefined && !average.test(label.text)).length;
  return rows.flatMap((words) => rowOf(text, head, words, classes <= mostClasses));
}

/** "ROC AUC:  0.85", a line each; a block with lines of another shape is a program or its log. */
function inLines(text: string, span: Span): readonly Result[] {
  const [, ...lines] = linesIn(text, span);
  const figures = lines.flatMap((line) => proseResults(text, line).slice(0, 1));
  return lines.slice(0, -1).every(({ start, end }) => /^[^:=]{1,40}[:=]\s*[~≈]?\.?\d/.test(text.slice(start, end))) ? figures : [];
}

interface Head {
  readonly metrics: readonly { readonly word: Word; readonly metric: Metric }[];
  /** Whether the number of cases comes last. */
  readonly support: boolean;
}

function headOf(words: readonly Word[]): Head | undefined {
  const support = words.at(-1)?.text.toLowerCase() === 'support';
  const named = support ? words.slice(0, -1) : words;
  const metrics = named.flatMap((word) => {
    const metric = metricOf(word.text);
    return metric === undefined ? [] : [{ word, metric }];
  });
  return metrics.length >= 2 && metrics.length === named.length ? { metrics, support } : undefined;
}

function rowOf(text: string, { metrics, support }: Head, words: readonly Word[], withClasses: boolean): readonly Result[] {
  const [label, ...figures] = words;
  if (label === undefined) return [];
  const kind = average.exec(label.text);
  if (kind === null && !withClasses) return [];
  const row: Span = { start: label.span.start, end: words.at(-1)?.span.end ?? label.span.end };
  const values = support ? figures.slice(0, -1) : figures;
  if (/^accuracy$/i.test(label.text)) {
    const metric = metricOf(label.text);
    const measured = metric === undefined ? undefined : measuredIn(text, values[0], metric);
    return metric === undefined || measured === undefined || values.length !== 1
      ? []
      : [{ span: row, metric: { text: label.text, meant: metric.canonical, span: label.span }, measured, also: new Map() }];
  }
  if (values.length !== metrics.length) return [];
  return metrics.flatMap(({ word, metric }, i): readonly Result[] => {
    const measured = measuredIn(text, values[i], metric);
    if (measured === undefined) return [];
    const meant = kind?.[1] === undefined ? metric.canonical : `${kind[1].toLowerCase()} ${word.text.toLowerCase()}`;
    const group = kind === null ? [['group', label] as const] : [];
    return [{ span: row, metric: { text: word.text, meant, span: word.span }, measured, also: new Map(group) }];
  });
}

function measuredIn(text: string, word: Word | undefined, metric: Metric): Measured | undefined {
  if (word === undefined || !/^\d*\.?\d+%?$/.test(word.text)) return undefined;
  return measuredAt({ text, span: word.span, metric, rangeIsInterval: false });
}

function linesIn(text: string, span: Span): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    found.push({ start: span.start + match.index, end: span.start + match.index + match[0].length });
  }
  return found;
}

/** What stands in a line, parted by two blanks or more; one blank parts words of a label. */
function wordsIn(text: string, line: Span): readonly Word[] {
  return [...text.slice(line.start, line.end).matchAll(/\S+(?: \S+)*/g)].map((match) => {
    const start = line.start + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}
