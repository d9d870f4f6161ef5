import { readNumber } from '../../facts/readNumber';
import type { Span } from '../../text/span';
import type { Metric } from './metricName';

/** A number where it stands, with how it is to be read: "91" as a bound of "94 %" means 91 %. */
export interface Figure {
  readonly text: string;
  readonly meant: string;
  readonly span: Span;
}

export interface Measured {
  readonly value: Figure;
  readonly low?: Figure;
  readonly high?: Figure;
  readonly level?: Figure;
  readonly count?: Figure;
  readonly n?: Figure;
}

/** "1,200" has groups of three; any other comma between digits is a decimal comma: "0,912", "91,2". */
const number = String.raw`[-−+]?(?!0,)\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|[-−+]?\d+,\d+|[-−+]?\d+(?:\.\d+)?|\.\d+`;
const share = String.raw`(${number})\s?(%|percent|per cent)?`;
const valueAt = new RegExp(String.raw`^[~≈]?\s*${share}(?![\d.]*\d)`, 'i');
const interval = new RegExp(
  String.raw`^\s*[,;(\[]?\s*(?:(\d{2}(?:[.,]\d)?)\s?(?:%|percent)?[\s-]*)?(?:CI|C\.I\.|(?:confidence )?intervals?|KI|IC|Konfidenzintervall|intervalle de confiance|intervalo de confian[zç]a|intervallo di confidenza)(?:\s?(?:de |al |a |à )?(9\d(?:[.,]\d)?)(?:\s?%|(?=\s?[:=,(\[])))?\s*[:=,]?\s*[\[(]?\s*${share}\s*(?:-|–|—|to|bis|a|à|,|;)\s*${share}`,
  'i',
);
const range = new RegExp(String.raw`^\s*[\[(]\s*${share}\s*(?:-|–|—|to|,|;)\s*${share}\s*[\])]`, 'i');
const bareRange = new RegExp(String.raw`^\s*[\[(]?\s*${share}\s*(?:-|–|—|to|,|;)\s*${share}\s*[\])]?[\s*†‡]*$`, 'i');
const counts = /^\s*[,;(]?\s*(\d{1,3}(?:,\d{3})+|\d+)\s*(?:\/|of|out of|von)\s*(\d{1,3}(?:,\d{3})+|\d+)\s*(?:[);,.]|$)/i;
const spread = /^\s*(?:±|\+\/-)\s*\d+(?:[.,]\d+)?\s?%?/;

export interface Measurement {
  readonly text: string;
  /** From where the number is expected to where the reading must end. */
  readonly span: Span;
  readonly metric: Metric;
  /** Whether a pair in brackets is an interval: its column says so. */
  readonly rangeIsInterval: boolean;
  /** Where a share above 1 is taken for a percentage whose sign the writer left to the reader. */
  readonly bareShare?: 'any' | 'with-decimals';
}

/**
 * Reads a value of a metric and what may follow it: an interval, the counts behind it. What stands after ± is left alone, because it is
 * a deviation to some and half an interval to others. Absent when the number cannot be a value of the metric.
 */
export function measuredAt(place: Measurement): Measured | undefined {
  const { text, metric } = place;
  const { start: at, end } = place.span;
  const rest = text.slice(at, end);
  const value = valueAt.exec(rest);
  if (value?.[1] === undefined) return undefined;
  const percent = value[2] !== undefined || isBareShare(place, value[1]);
  const read = readNumber(`${value[1]}${percent ? '%' : ''}`);
  if (read === undefined || (metric.kind === 'share' && (read < 0 || read > 1))) return undefined;
  // "0.73-0.83" is a range of hopes or of folds, and no value; of "0.68 → 0.70" the first is no longer true.
  if (/^\s?(?:(?:-|–|—|to|bis|→|->|=>)\s?[~≈]?\d|(?:percentage )?points\b)/.test(rest.slice(value[0].length))) return undefined;
  const start = at + value[0].indexOf(value[1]);
  const valueEnd = at + value[0].trimEnd().length;
  const written = text.slice(start, valueEnd);
  let after = valueEnd + (/^[*_]+/.exec(text.slice(valueEnd, end))?.[0].length ?? 0);
  after += spread.exec(text.slice(after, end))?.[0].length ?? 0;
  const counted = counts.exec(text.slice(after, end));
  const bounds = boundsAt(place, after + (counted?.[0].length ?? 0), percent) ?? boundsAt(place, after, percent);
  const total = counted === null ? undefined : countsAt(text, after, counted);
  return { value: { text: written, meant: `${value[1]}${percent ? '%' : ''}`, span: { start, end: valueEnd } }, ...bounds, ...total };
}

/** "93.4" for an accuracy is 93.4 %. */
function isBareShare({ metric, bareShare }: Measurement, written: string): boolean {
  if (metric.kind !== 'share' || bareShare === undefined) return false;
  const number = readNumber(written) ?? 0;
  return number > 1 && number <= 100 && (/[.,]/.test(written) || (bareShare === 'any' && number >= 10));
}

function boundsAt(place: Measurement, at: number, percent: boolean): Pick<Measured, 'low' | 'high' | 'level'> | undefined {
  const { text, metric } = place;
  const rest = text.slice(at, place.span.end);
  const named = interval.exec(rest);
  if (named !== null) {
    const [whole, before, behind, low, lowSign, high, highSign] = named;
    const level = before ?? behind;
    const bounds = pair({ text, at, whole, low, high, percent: percent || lowSign !== undefined || highSign !== undefined, metric });
    if (bounds === undefined || level === undefined) return bounds;
    const start = text.indexOf(level, at);
    return {
      ...bounds,
      level: { text: text.slice(start, start + level.length), meant: `${level}%`, span: { start, end: start + level.length } },
    };
  }
  const plain = place.rangeIsInterval ? range.exec(rest) : null;
  if (plain === null) return undefined;
  const [whole, low, lowSign, high, highSign] = plain;
  return pair({ text, at, whole, low, high, percent: percent || lowSign !== undefined || highSign !== undefined, metric });
}

/** The bounds of a cell that holds nothing else: "0.88–0.96", "[88%, 96%]". */
export function boundsIn(text: string, span: Span, value: Measured, metric: Metric): Pick<Measured, 'low' | 'high'> | undefined {
  const found = bareRange.exec(text.slice(span.start, span.end));
  if (found === null) return undefined;
  const [whole, low, lowSign, high, highSign] = found;
  const percent = value.value.meant.endsWith('%') || lowSign !== undefined || highSign !== undefined;
  return pair({ text, at: span.start, whole, low, high, percent, metric });
}

interface PairToRead {
  readonly text: string;
  readonly at: number;
  readonly whole: string;
  readonly low: string | undefined;
  readonly high: string | undefined;
  readonly percent: boolean;
  readonly metric: Metric;
}

function pair({ text, at, whole, low, high, percent, metric }: PairToRead): Pick<Measured, 'low' | 'high'> | undefined {
  if (low === undefined || high === undefined) return undefined;
  const highStart = at + whole.lastIndexOf(high);
  const lowStart = at + whole.lastIndexOf(low, whole.lastIndexOf(high) - 1);
  // Bounds of 0.91-0.96 beside 94 % are fractions already.
  const sign = percent && ((readNumber(high) ?? 0) > 1 || metric.kind !== 'share') ? '%' : '';
  const figure = (written: string, start: number): Figure => ({
    text: text.slice(start, start + written.length),
    meant: `${written}${sign}`,
    span: { start, end: start + written.length },
  });
  const [from, to] = [readNumber(`${low}${sign}`), readNumber(`${high}${sign}`)];
  if (from === undefined || to === undefined || from > to || (metric.kind === 'share' && to > 1)) return undefined;
  return { low: figure(low, lowStart), high: figure(high, highStart) };
}

function countsAt(text: string, at: number, found: RegExpExecArray): Pick<Measured, 'count' | 'n'> | undefined {
  const [whole, count, n] = found;
  if (count === undefined || n === undefined) return undefined;
  const nStart = at + whole.lastIndexOf(n);
  const countStart = at + whole.indexOf(count);
  const figure = (written: string, start: number): Figure => ({
    text: text.slice(start, start + written.length),
    meant: written,
    span: { start, end: start + written.length },
  });
  return { count: figure(count, countStart), n: figure(n, nStart) };
}
