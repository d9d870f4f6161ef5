import type { MapNode, ScalarNode, SourceNode } from '../inputs/sourceNode';
import type { Span } from '../text/span';

/** What is wrong with a file of the catalogue, with its place in that file. */
export interface Fault {
  readonly message: string;
  readonly span: Span;
}

/**
 * Reads the keys of one map strictly: every key asked for must have the shape asked for, and `finish` names the keys that nobody
 * asked for. Faults are collected; a value that is wrong is read as absent.
 */
export class Fields {
  private readonly asked = new Set<string>();

  constructor(
    readonly node: MapNode,
    private readonly faults: Fault[],
    /** What the map is, for messages: `a rule`, `a source`. */
    private readonly what: string,
  ) {}

  get(key: string): SourceNode | undefined {
    this.asked.add(key);
    const value = this.node.entries.find((entry) => entry.key === key)?.value;
    return value?.kind === 'scalar' && value.value === null ? undefined : value;
  }

  fault(message: string, at: SourceNode | undefined = undefined): undefined {
    this.faults.push({ message, span: at?.span ?? this.placeOfSelf() });
    return undefined;
  }

  /** A finding about the whole map points at its first key, not at all its lines. */
  private placeOfSelf(): Span {
    return this.node.entries[0]?.keySpan ?? { start: this.node.span.start, end: this.node.span.start };
  }

  /** Any scalar, as written: versions and dates stay text. */
  text(key: string): string | undefined {
    const node = this.get(key);
    if (node === undefined) return undefined;
    if (node.kind !== 'scalar') return this.fault(`"${key}" of ${this.what} is a text`, node);
    // The first line of a block keeps its indent: four spaces make it an example.
    return node.text.includes('\n') ? node.text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() : node.text.trim();
  }

  required(key: string): string {
    const value = this.text(key);
    if (value === undefined && this.get(key) === undefined) this.fault(`"${key}" is missing from ${this.what}`);
    return value ?? '';
  }

  number(key: string): number | undefined {
    const node = this.get(key);
    if (node === undefined) return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'number') return this.fault(`"${key}" of ${this.what} is a number`, node);
    return node.value;
  }

  boolean(key: string): boolean | undefined {
    const node = this.get(key);
    if (node === undefined) return undefined;
    if (node.kind !== 'scalar' || typeof node.value !== 'boolean') return this.fault(`"${key}" of ${this.what} is true or false`, node);
    return node.value;
  }

  word<T extends string>(key: string, words: readonly T[]): T | undefined {
    const value = this.text(key);
    if (value === undefined) return undefined;
    if (words.includes(value as T)) return value as T;
    return this.fault(`"${key}" of ${this.what} is one of ${words.join(', ')}, and this is ${value}`, this.get(key));
  }

  /** ISO dates only. */
  date(key: string): string | undefined {
    const value = this.text(key);
    if (value === undefined || /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
    return this.fault(`"${key}" of ${this.what} is a date such as 2026-11-24`, this.get(key));
  }

  texts(key: string): readonly string[] {
    return this.items(key).flatMap((item) => {
      if (item.kind === 'scalar') return item.text.trim();
      return this.fault(`"${key}" of ${this.what} is a list of texts`, item) ?? [];
    });
  }

  items(key: string): readonly SourceNode[] {
    const node = this.get(key);
    if (node === undefined) return [];
    if (node.kind === 'list') return node.items;
    return this.fault(`"${key}" of ${this.what} is a list`, node) ?? [];
  }

  maps(key: string, what: string): readonly Fields[] {
    return this.items(key).flatMap((item) => this.below(item, what) ?? []);
  }

  map(key: string, what: string): Fields | undefined {
    const node = this.get(key);
    return node === undefined ? undefined : this.below(node, what);
  }

  below(node: SourceNode, what: string): Fields | undefined {
    if (node.kind === 'map') return new Fields(node, this.faults, what);
    return this.fault(`${what} is a map of keys`, node);
  }

  finish(): void {
    for (const entry of this.node.entries) {
      if (!this.asked.has(entry.key)) this.faults.push({ message: `${this.what} has no key "${entry.key}"`, span: entry.keySpan });
    }
  }
}

/** Plain data of a tree, for values that are passed on as they are. */
export function plain(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(plain);
    case 'map':
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
  }
}

export function isScalar(node: SourceNode | undefined): node is ScalarNode {
  return node?.kind === 'scalar';
}
