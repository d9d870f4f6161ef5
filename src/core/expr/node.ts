/** One node of a parsed condition, as much of it as readers of conditions need. Offsets count in the condition's own text. */
export interface ExprNode {
  /** `id`, `.`, `[]`, `call`, `rcall`, `value`, `list`, `map`, `?:`, `&&`, `||`, `!_`, `-_` or a binary operator. */
  readonly op: string;
  readonly args: unknown;
  readonly start: number;
  readonly end: number;
}

export function isNode(value: unknown): value is ExprNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value && 'start' in value;
}

/** A call, free or on a receiver, with its comprehension variable taken apart. */
export type Call =
  | {
      readonly kind: 'comprehension';
      readonly name: string;
      readonly list: ExprNode;
      readonly variable: string;
      readonly bodies: readonly ExprNode[];
    }
  | { readonly kind: 'has'; readonly subject: ExprNode }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly ExprNode[] };

const comprehensions: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'filter', 'map']);

export function callOf(node: ExprNode): Call | undefined {
  if (!Array.isArray(node.args)) return undefined;
  if (node.op === 'call') {
    const [name, args] = node.args as [string, readonly ExprNode[]];
    const [first] = args;
    if (name === 'has' && first !== undefined) return { kind: 'has', subject: first };
    return { kind: 'call', name, args };
  }
  if (node.op === 'rcall') {
    const [name, receiver, args] = node.args as [string, ExprNode, readonly ExprNode[]];
    const [variable, ...bodies] = args;
    if (comprehensions.has(name) && variable?.op === 'id' && bodies.length > 0) {
      return { kind: 'comprehension', name, list: receiver, variable: String(variable.args), bodies };
    }
    return { kind: 'call', name, args: [receiver, ...args] };
  }
  return undefined;
}

/** The nodes directly below, in the order they are written. */
export function childrenOf(node: ExprNode): readonly ExprNode[] {
  if (node.op === '.') return Array.isArray(node.args) && isNode(node.args[0]) ? [node.args[0]] : [];
  const found: ExprNode[] = [];
  const collect = (value: unknown): void => {
    if (isNode(value)) found.push(value);
    else if (Array.isArray(value)) for (const item of value) collect(item);
  };
  collect(node.args);
  return found;
}

/** The text of a string literal. */
export function literalText(node: ExprNode | undefined): string | undefined {
  return node?.op === 'value' && typeof node.args === 'string' ? node.args : undefined;
}

/** The texts of a literal, or of a list of literals. */
export function literalTexts(node: ExprNode | undefined): readonly string[] {
  if (node?.op === 'list') return childrenOf(node).flatMap((item) => literalText(item) ?? []);
  const text = literalText(node);
  return text === undefined ? [] : [text];
}
