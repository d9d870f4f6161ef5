import { isOfRunning } from '../markdown/headingSense';
import { plainAt } from '../markdown/plainText';
import type { Part, TablePart, Words } from '../markdown/section';
import type { Saying } from './candidate';
import { metricOf } from './metricName';

/** Where figures are collected that no heading announces. */
export interface Loose {
  readonly saying: Saying;
  readonly results: Part[];
  readonly loose: TablePart[];
}

/** Tables of figures under other headings, and the list behind "It achieves the following results on the test set:". */
export function collectLoose({ saying, results, loose }: Loose, words: string, parts: readonly Part[]): void {
  for (const [i, part] of parts.entries()) {
    if (part.kind === 'table' && !isOfRunning(words)) loose.push(part);
    if (part.kind !== 'text') continue;
    const text = saying.text.slice(part.span.start, part.span.end);
    if (!leadsToResults.test(text)) continue;
    for (const next of parts.slice(i + 1)) {
      if (next.kind !== 'item') break;
      results.push(next);
    }
    results.push(...part.children);
  }
  const figures = parts.filter((part) => (part.kind === 'item' || part.kind === 'text') && isFigure(saying.text, part));
  if (figures.length >= 2 && !isOfRunning(words) && !/\b(?:baselines?|previous|related|comparison)\b/i.test(words))
    results.push(...figures);
}

/** "- AUROC: 0.91": a metric with its number is a figure by itself, where others stand beside it. */
function isFigure(text: string, { label }: Words): boolean {
  if (label === undefined) return false;
  const value = plainAt(text, label.value);
  return /^[~≈]?\s?\.?\d/.test(value) && metricOf(plainAt(text, label.span)) !== undefined;
}

const leadsToResults =
  /\b(?:achiev\w+|obtain\w+|reach\w+|results?|performance)\b[^.\n]{0,80}\b(?:evaluation|test|validation|held-?out)\b[^.\n]{0,40}:\s*\**\s*$/i;
