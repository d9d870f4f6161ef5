import type { SourceNode } from '../sourceNode';

/** A value that aliases may repeat, with what a repetition costs. */
export interface Anchored {
  readonly node: SourceNode;
  /** Nodes in it, those repeated by its own aliases included. */
  readonly size: number;
  /** Collections inside each other, counted downwards; 0 for a scalar. */
  readonly height: number;
}

/** The anchors of one YAML document, in the order in which they are met; a later one of the same name replaces the earlier. */
export class Anchors {
  private readonly known = new Map<string, Anchored | 'open'>();
  private repeated = 0;

  constructor(private readonly limits: { readonly depth: number; readonly aliasedNodes: number }) {}

  /** The value of this name has begun: an alias to it from inside itself is a cycle. */
  open(name: string): void {
    this.known.set(name, 'open');
  }

  set(name: string, anchored: Anchored): void {
    this.known.set(name, anchored);
  }

  /** What an alias stands for at `depth`, or why it cannot be followed. */
  resolve(name: string, depth: number): Anchored | 'unknown' | 'cyclic' | 'too-deep' | 'too-many' {
    const found = this.known.get(name);
    if (found === undefined) return 'unknown';
    if (found === 'open') return 'cyclic';
    if (depth + found.height > this.limits.depth) return 'too-deep';
    if (this.repeated + found.size > this.limits.aliasedNodes) return 'too-many';
    this.repeated += found.size;
    return found;
  }
}
