import { type ExprNode, isNode } from './node';

/**
 * Parsed conditions by their text, as they are kept in a file. Each tree is JSON within JSON: a file of text is read in half the time of one
 * of a hundred thousand small arrays, and a check looks at part of the trees only.
 */
export type ParsedConditions = Readonly<Record<string, string>>;

/** Operator, start, end, and what it works on. */
type KeptNode = readonly [op: string, start: number, end: number, args: unknown];

/** A node as it is kept. Whole numbers become `{ int: "5" }`, which JSON can hold. */
export const keptNode = (node: ExprNode): string => JSON.stringify(dataOf(node));

function dataOf(node: ExprNode): KeptNode {
  const kept = (value: unknown): unknown => {
    if (isNode(value)) return dataOf(value);
    if (Array.isArray(value)) return [value.map(kept)];
    return typeof value === 'bigint' ? { int: String(value) } : value;
  };
  return [node.op, node.start, node.end, kept(node.args)];
}

/** The way back. */
export const nodeOf = (kept: string): ExprNode => nodeIn(JSON.parse(kept));

/** A list stands in a list of its own, so that it is no node. */
function nodeIn([op, start, end, args]: KeptNode): ExprNode {
  const read = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.length === 1 ? (value[0] as readonly unknown[]).map(read) : nodeIn(value as unknown as KeptNode);
    return typeof value === 'object' && value !== null ? BigInt((value as { readonly int: string }).int) : value;
  };
  return { op, start, end, args: read(args) };
}
