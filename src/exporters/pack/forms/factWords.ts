import { durationText, entryAt, type FactEntry, type FactValue } from '../../../core/index';
import type { Inline } from '../document/document';
import { run } from '../document/lines';

/** A stated value as people write it; absent for what is not one value. */
export function factWords(path: string, value: FactValue | undefined): string | undefined {
  const entry = entryAt(path);
  if (value === undefined || typeof value === 'object' || entry === undefined) return undefined;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberWords(value, entry);
  const known: readonly string[] = [...(entry.values ?? []), ...(entry.suggest ?? []).filter((word) => /^[a-z-]+$/.test(word))];
  return known.includes(value) ? value.replace(/(?<=\w\w)-(?=\w)/g, ' ') : value;
}

function numberWords(value: number, { type, unit }: FactEntry): string {
  if (type === 'percentage') return `${Number((value * 100).toFixed(4))}%`;
  if (type === 'duration') return durationText(value);
  return unit === undefined ? String(value) : `${value} ${value === 1 ? oneOf(unit) : unit}`;
}

/** `days` is `day`, `cases a year` is `case a year`. */
const oneOf = (unit: string): string => unit.replace(/^people\b/, 'person').replace(/^(\w+)s\b/, '$1');

/** What stands in place of a value that nobody wrote: a gap, unless the vocabulary says what silence means. */
export function missingWords(path: string): Inline {
  const entry = entryAt(path);
  if (entry?.type === 'list') return run('none stated', 'note');
  return entry?.absence === 'none' ? run('not stated', 'note') : run('not stated', 'gap');
}
