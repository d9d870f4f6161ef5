import type { Outcome } from './expressions';
import { callOf, childrenOf, type ExprNode, literalTexts } from './node';
import type { View } from './view';

/** What looking for a fault asks of a condition that was evaluated. */
export interface Looking {
  readonly answerOf: (view: View, node: ExprNode) => Outcome;
  readonly inside: (view: View, list: ExprNode, variable: string) => readonly View[];
  readonly pathOf: (view: View, node: ExprNode) => string | undefined;
  /** The field by which a record is not in force: its status, its day, or the day on which it ended. */
  readonly lapseOf: (record: object) => string | undefined;
}

/**
 * The field of one entry of a list by which a demand on the entries fails: of a certificate that is all right but for its end, that
 * end. Absent when the entry lacks a field, or when no single one is at fault: then the whole entry is.
 */
export function faultAt(view: View, node: ExprNode, entry: string, looking: Looking): string | undefined {
  const { answerOf, inside, pathOf, lapseOf } = looking;
  const list = entry.slice(0, entry.lastIndexOf('['));
  const isFalse = (at: View, piece: ExprNode): boolean => {
    const outcome = answerOf(at, piece);
    return outcome.kind === 'value' && outcome.value === false;
  };

  function search(piece: ExprNode): string | undefined {
    const call = callOf(piece);
    if (call?.kind === 'comprehension' && pathOf(view, call.list) === list) {
      const [body] = call.bodies;
      const inner = inside(view, call.list, call.variable).find(({ paths }) => paths.get(call.variable) === entry);
      return body !== undefined && inner !== undefined && isFalse(inner, body) ? fieldIn(inner, body, call.variable) : undefined;
    }
    if (call?.kind === 'call' && call.args[0] !== undefined && pathOf(view, call.args[0]) === list) return ofFunction(call.name, call.args);
    if (piece.op !== '&&' && piece.op !== '||') return undefined;
    for (const side of childrenOf(piece)) {
      const found = isFalse(view, side) ? search(side) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** `current` and `covered` speak of the records of one kind. */
  function ofFunction(name: string, [records, kind]: readonly ExprNode[]): string | undefined {
    const listed = records === undefined ? undefined : answerOf(view, records);
    if (listed?.kind !== 'value' || !Array.isArray(listed.value)) return undefined;
    const record = (listed.value as readonly { readonly kind?: unknown }[])[Number(entry.slice(entry.lastIndexOf('[') + 1, -1))];
    if (record === undefined || !literalTexts(kind).includes(String(record.kind))) return undefined;
    return lapseOf(record) ?? (name === 'covered' ? 'covers' : undefined);
  }

  /** The last of several alternatives is what was asked for; those before it say whom it concerns. */
  function fieldIn(inner: View, piece: ExprNode, variable: string): string | undefined {
    if (piece.op === '&&') {
      const side = childrenOf(piece).find((one) => isFalse(inner, one));
      return side === undefined ? undefined : fieldIn(inner, side, variable);
    }
    if (piece.op === '||') {
      const side = childrenOf(piece).findLast((one) => firstField(one, variable) !== undefined);
      return side === undefined ? undefined : fieldIn(inner, side, variable);
    }
    const call = callOf(piece);
    if (call?.kind === 'has') return undefined;
    if (call?.kind === 'call' && call.name === 'inForce') {
      const record = (inner.bindings as Readonly<Record<string, unknown>>)[variable];
      return typeof record === 'object' && record !== null ? lapseOf(record) : undefined;
    }
    return firstField(piece, variable);
  }

  const field = search(node);
  return field === undefined ? undefined : `${entry}.${field}`;
}

/** The first field of the variable that a piece of a condition reads. */
function firstField(node: ExprNode, variable: string): string | undefined {
  if (node.op === '.' && Array.isArray(node.args)) {
    const [base, key] = node.args as [ExprNode, string];
    if (base.op === 'id' && base.args === variable) return key;
  }
  const call = callOf(node);
  if (call?.kind === 'call' && call.name === 'inForce' && call.args[0]?.args === variable) return 'status';
  const pieces = call?.kind === 'comprehension' ? [call.list, ...call.bodies] : call?.kind === 'has' ? [call.subject] : childrenOf(node);
  for (const piece of pieces) {
    const found = firstField(piece, variable);
    if (found !== undefined) return found;
  }
  return undefined;
}
