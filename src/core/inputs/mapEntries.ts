import type { Span } from '../text/span';
import type { RawProblem } from './rawProblem';
import type { MapEntry } from './sourceNode';

/** Below this size a look at each entry is cheaper than an index. */
const smallMap = 12;

/** Names that mean something to JavaScript objects; never data here. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** The entries of one map while it is read: refuses forbidden keys and keeps the first of two that are the same. */
export class MapEntries {
  readonly entries: MapEntry[] = [];
  private index: Map<string, MapEntry> | undefined;

  constructor(private readonly problems: RawProblem[]) {}

  add(entry: MapEntry): void {
    const refusal = refusalOf(entry.key, entry.keySpan);
    if (refusal !== undefined) {
      this.problems.push(refusal);
      return;
    }
    const first = this.find(entry.key);
    if (first !== undefined) {
      this.problems.push({
        code: 'duplicate-key',
        severity: 'error',
        message: `The key ${quoted(entry.key)} stands twice in this map; the first is read`,
        span: entry.keySpan,
        related: [{ span: first.keySpan, label: 'the first one' }],
      });
      return;
    }
    this.entries.push(entry);
    this.index?.set(entry.key, entry);
  }

  private find(key: string): MapEntry | undefined {
    if (this.index !== undefined) return this.index.get(key);
    if (this.entries.length < smallMap) return this.entries.find((entry) => entry.key === key);
    this.index = new Map(this.entries.map((entry) => [entry.key, entry]));
    return this.index.get(key);
  }
}

function refusalOf(key: string, span: Span): RawProblem | undefined {
  if (key === '<<') {
    return { code: 'unknown-key', severity: 'warning', message: 'Merge keys (<<) are not read; write the keys out', span };
  }
  if (!forbidden.has(key)) return undefined;
  return { code: 'unknown-key', severity: 'warning', message: `${key} cannot be a key here; it is left out`, span };
}

/** A key as a message shows it: short, in quotes. */
export function quoted(key: string): string {
  return key.length > 40 ? `"${key.slice(0, 39)}…"` : `"${key}"`;
}
