import { type ExprNode, isNode } from './node';

/** Parsed conditions by their text, as they are kept in a file: operator, start, end, and what it works on. */
export type ParsedConditions = Readonly<Record<string, KeptNode>>;

export type KeptNode = readonly [op: string, start: number, end: number, args: unknown];

/** A node as plain data. Whole numbers become `{ int: "5" }`, which JSON can hold. */
export function keptNode(node: ExprNode): KeptNode {
  const kept = (value: unknown): unknown => {
    if (isNode(value)) return keptNode(value);
    if (Array.isArray(value)) return [value.map(kept)];
    return typeof value === 'bigint' ? { int: String(value) } : value;
  };
  return [node.op, node.start, node.end, kept(node.args)];
}

/** The way back. A list stands in a list of its own, so that it is no node. */
export function nodeOf([op, start, end, args]: KeptNode): ExprNode {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 1 ? (value[0] as readonly unknown[]).map(read) : nodeOf(value as unknown as KeptNode);
    return typeof value === 'object' && value !== null ? BigInt((value as { readonly int: string }).int) : value;
  };
  return { op, start, end, args: read(args) };
}
