import type { Span } from '../../text/span';
import { MapEntries } from '../mapEntries';
import type { RawProblem } from '../rawProblem';
import type { ScalarNode, SourceNode } from '../sourceNode';
import type { JsonTokens, Token } from './jsonTokens';

interface Frame {
  readonly kind: 'map' | 'list';
  readonly start: Span;
  readonly map: MapEntries;
  readonly items: SourceNode[];
  key: { readonly key: string; readonly keySpan: Span } | undefined;
  /** What may come next, apart from the closing bracket. */
  awaits: 'key' | 'colon' | 'value' | 'comma';
  /** The last comma, until something follows it. */
  comma: Span | undefined;
}

/** Builds the tree of a token stream with its own stack: depth is limited by the caller, not by the engine's. */
export class JsonTreeBuilder {
  private readonly stack: Frame[] = [];
  private root: SourceNode | undefined;
  private end = 0;

  constructor(
    private readonly tokens: JsonTokens,
    private readonly problems: RawProblem[],
    private readonly depth: number,
  ) {}

  read(): SourceNode | undefined {
    for (let token = this.tokens.current; token.kind !== 'end'; token = this.tokens.next()) {
      if (this.root !== undefined) {
        this.fault(token.span, 'Something follows the end of the JSON value; it is not read', 'wrong-shape');
        return this.root;
      }
      this.take(token);
      this.end = token.span.end;
    }
    const open = this.stack.at(-1);
    if (open !== undefined) this.fault(open.start, 'This bracket is not closed');
    while (this.stack.length > 0) this.close(this.end);
    return this.root;
  }

  private take(token: Token): void {
    switch (token.kind) {
      case '{':
      case '[':
        this.open(token);
        return;
      case '}':
      case ']':
        this.closing(token);
        return;
      case ',':
        this.comma(token);
        return;
      case ':':
        this.colon(token);
        return;
      case 'string':
        if (this.wantsKey()) this.key(token);
        else this.scalar(token);
        return;
      default:
        if (this.wantsKey()) {
          this.fault(token.span, 'A key must stand in double quotes in JSON');
          this.key({ ...token, text: token.text.replace(/^'(.*)'$/, '$1') });
        } else this.scalar(token);
    }
  }

  private wantsKey(): boolean {
    const frame = this.stack.at(-1);
    return frame?.kind === 'map' && (frame.awaits === 'key' || frame.awaits === 'comma');
  }

  private open(token: Token): void {
    if (this.stack.length >= this.depth) {
      this.fault(token.span, 'The values here are nested too deeply to be read', 'too-deep');
      this.skipNested();
      this.left(token);
      return;
    }
    if (!this.expectValue(token)) return;
    const kind = token.kind === '{' ? 'map' : 'list';
    const awaits = kind === 'map' ? 'key' : 'value';
    this.stack.push({ kind, start: token.span, map: new MapEntries(this.problems), items: [], key: undefined, awaits, comma: undefined });
  }

  /** Passes over what the bracket just met encloses. */
  private skipNested(): void {
    for (let open = 1; open > 0; ) {
      const { kind } = this.tokens.next();
      if (kind === 'end') return;
      if (kind === '{' || kind === '[') open++;
      else if (kind === '}' || kind === ']') open--;
    }
  }

  private closing(token: Token): void {
    const kind = token.kind === '}' ? 'map' : 'list';
    if (!this.stack.some((frame) => frame.kind === kind)) {
      this.fault(token.span, 'No bracket is open that this one could close');
      return;
    }
    for (let frame = this.stack.at(-1); frame !== undefined && frame.kind !== kind; frame = this.stack.at(-1)) {
      this.fault(frame.start, 'This bracket is not closed');
      this.close(token.span.start);
    }
    const frame = this.stack.at(-1);
    if (frame?.comma !== undefined) this.warn(frame.comma, 'A comma stands before the closing bracket; other tools may refuse the file');
    else if (frame?.key !== undefined) this.fault(frame.key.keySpan, 'This key has no value');
    this.close(token.span.end);
  }

  private close(end: number): void {
    const frame = this.stack.pop();
    if (frame === undefined) return;
    const span = { start: frame.start.start, end };
    this.place(
      frame.kind === 'map'
        ? { kind: 'map', span, entries: frame.map.entries, flow: true }
        : { kind: 'list', span, items: frame.items, flow: true },
    );
  }

  private comma(token: Token): void {
    const frame = this.stack.at(-1);
    if (frame?.awaits !== 'comma') {
      this.fault(
        token.span,
        frame === undefined ? 'A comma stands outside of all brackets' : 'A comma stands where a key or a value belongs',
      );
      if (frame?.kind === 'map') frame.awaits = 'key';
      return;
    }
    frame.awaits = frame.kind === 'map' ? 'key' : 'value';
    frame.comma = token.span;
  }

  private colon(token: Token): void {
    const frame = this.stack.at(-1);
    if (frame?.awaits === 'colon') frame.awaits = 'value';
    else this.fault(token.span, 'A colon stands where none belongs');
  }

  private key(token: Token): void {
    const frame = this.stack.at(-1);
    if (frame === undefined) return;
    if (frame.awaits === 'comma') this.fault(token.span, 'A comma is missing before this key');
    frame.key = { key: token.text, keySpan: token.span };
    frame.awaits = 'colon';
    frame.comma = undefined;
  }

  private scalar(token: Token): void {
    if (!this.expectValue(token)) return;
    this.place(scalarOf(token, (message) => this.fault(token.span, message)));
  }

  /** Whether a value may stand here; a missing comma or colon is said and overlooked. */
  private expectValue(token: Token): boolean {
    const frame = this.stack.at(-1);
    if (frame === undefined) return true;
    if (frame.kind === 'list') {
      if (frame.awaits === 'comma') this.fault(token.span, 'A comma is missing before this value');
    } else if (frame.awaits === 'colon') this.fault(token.span, 'A colon is missing before this value');
    else if (frame.awaits !== 'value') {
      this.fault(token.span, 'A key in double quotes belongs here');
      if (token.kind === '{' || token.kind === '[') this.skipNested();
      return false;
    }
    frame.comma = undefined;
    return true;
  }

  private place(node: SourceNode): void {
    const frame = this.stack.at(-1);
    if (frame === undefined) {
      this.root = node;
      return;
    }
    if (frame.kind === 'list') frame.items.push(node);
    else if (frame.key !== undefined) frame.map.add({ key: frame.key.key, keySpan: frame.key.keySpan, value: node });
    frame.key = undefined;
    frame.awaits = 'comma';
  }

  /** A value that is not read: its entry or item is left out. */
  private left(token: Token): void {
    const frame = this.stack.at(-1);
    if (frame === undefined) return;
    frame.key = undefined;
    frame.comma = undefined;
    frame.awaits = 'comma';
    this.end = token.span.end;
  }

  private fault(span: Span, message: string, code: RawProblem['code'] = 'syntax'): void {
    this.problems.push({ code, severity: code === 'wrong-shape' ? 'warning' : 'error', message, span });
  }

  private warn(span: Span, message: string): void {
    this.problems.push({ code: 'syntax', severity: 'warning', message, span });
  }
}

function scalarOf(token: Token, fault: (message: string) => void): ScalarNode {
  const { span, text } = token;
  switch (token.kind) {
    case 'string':
      return { kind: 'scalar', span, value: text, text, quoted: true };
    case 'number': {
      const value = Number(text);
      return { kind: 'scalar', span, value: Number.isFinite(value) ? value : text, text, quoted: false };
    }
    case 'word':
      return { kind: 'scalar', span, value: text === 'null' ? null : text === 'true', text, quoted: false };
    default:
      fault('Text must stand in double quotes in JSON');
      return { kind: 'scalar', span, value: text, text, quoted: false };
  }
}
