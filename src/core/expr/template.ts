import type { Bindings, Expressions } from './expressions';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly source: string; readonly start: number };

/** Splits `{it.id}: level {it.initial.level}` at its braces; `{{` and `}}` stand for a brace. Braces inside a piece may nest. */
export function piecesOf(template: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let text = '';
  for (let i = 0; i < template.length; i++) {
    const character = template.charAt(i);
    if ((character === '{' || character === '}') && template.charAt(i + 1) === character) {
      text += character;
      i++;
      continue;
    }
    const end = character === '{' ? closing(template, i) : undefined;
    if (end === undefined) {
      text += character;
      continue;
    }
    if (text !== '') pieces.push({ kind: 'text', text });
    text = '';
    pieces.push({ kind: 'expression', source: template.slice(i + 1, end), start: i + 1 });
    i = end;
  }
  if (text !== '') pieces.push({ kind: 'text', text });
  return pieces;
}

/** The brace that closes the one at `open`, quotes respected; `undefined` when none does, and the brace is then plain text. */
function closing(template: string, open: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let i = open; i < template.length; i++) {
    const character = template.charAt(i);
    if (quote !== '') {
      if (character === '\\') i++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i;
  }
  return undefined;
}

export interface Rendered {
  readonly text: string;
  /** Whether every piece had a value. */
  readonly whole: boolean;
}

/** Fills a template. A piece without a value becomes what `instead` says of its source, else `?`; it never throws. */
export function render(
  template: string,
  {
    expressions,
    bindings,
    instead,
  }: { readonly expressions: Expressions; readonly bindings: Bindings; readonly instead?: (source: string) => string | undefined },
): Rendered {
  let whole = true;
  const text = piecesOf(template)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const parsed = expressions.parse(piece.source);
      const outcome = 'condition' in parsed ? parsed.condition.evaluate(bindings) : undefined;
      if (outcome?.kind === 'value') return shown(outcome.value);
      const substitute = instead?.(piece.source.trim());
      if (substitute === undefined) whole = false;
      return substitute ?? '?';
    })
    .join('');
  return { text, whole };
}

/** A value in a sentence: no more digits than a reader wants, lists with commas, yes and no, things by their name. */
export function shown(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value.length > 80 ? `${value.slice(0, 77).trimEnd()}...` : value;
    case 'number':
      return String(Number(value.toPrecision(6)));
    case 'bigint':
      return value.toString();
    case 'boolean':
      return value ? 'yes' : 'no';
    default:
      break;
  }
  if (Array.isArray(value)) return value.length === 0 ? 'none' : (value as readonly unknown[]).map(shown).join(', ');
  if (typeof value === 'object' && value !== null) {
    const named = value as { readonly id?: unknown; readonly name?: unknown; readonly text?: unknown; readonly kind?: unknown };
    return shown(named.id ?? named.name ?? named.text ?? named.kind ?? '?');
  }
  return '?';
}
