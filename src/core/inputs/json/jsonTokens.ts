import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';

/** The token kinds of jsonc-parser, whose enumeration cannot be imported one module at a time. */
const kinds: Readonly<Record<number, TokenKind>> = {
  1: '{',
  2: '}',
  3: '[',
  4: ']',
  5: ',',
  6: ':',
  7: 'word',
  8: 'word',
  9: 'word',
  10: 'string',
  11: 'number',
  12: 'comment',
  13: 'comment',
  14: 'blank',
  15: 'blank',
  16: 'unknown',
  17: 'end',
};

export type TokenKind = '{' | '}' | '[' | ']' | ',' | ':' | 'word' | 'string' | 'number' | 'comment' | 'blank' | 'unknown' | 'end';

export interface Token {
  readonly kind: TokenKind;
  readonly span: Span;
  /** Unescaped for a string, as written for all others. */
  readonly text: string;
}

const faults: Readonly<Record<number, string>> = {
  1: 'This comment is not closed',
  2: 'This quotation mark is not closed',
  3: 'This number is not complete',
  4: 'The escape after \\u needs four hexadecimal digits',
  5: 'This escape is not known to JSON; write \\\\ for a backslash',
  6: 'A control character stands in this text; write it as an escape',
};

/** The tokens of a JSON text without white space and comments. The first comment is a warning. */
export class JsonTokens {
  current: Token;
  private readonly scanner: JSONScanner;
  private commented = false;

  constructor(
    text: string,
    private readonly base: number,
    private readonly problems: RawProblem[],
  ) {
    // A byte order mark becomes a blank, so that places stay as they are.
    this.scanner = createScanner(text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text, false);
    this.current = this.next();
  }

  next(): Token {
    for (;;) {
      const kind = kinds[this.scanner.scan()] ?? 'unknown';
      if (kind === 'blank') continue;
      const start = this.base + this.scanner.getTokenOffset();
      const span = { start, end: start + this.scanner.getTokenLength() };
      const fault = faults[this.scanner.getTokenError()];
      if (fault !== undefined) this.problems.push({ code: 'syntax', severity: 'error', message: fault, span });
      if (kind === 'comment') {
        this.comment(span);
        continue;
      }
      this.current = { kind, span, text: this.scanner.getTokenValue() };
      return this.current;
    }
  }

  private comment(span: Span): void {
    if (this.commented) return;
    this.commented = true;
    this.problems.push({
      code: 'syntax',
      severity: 'warning',
      message: 'JSON has no comments; they are skipped here, but other tools may refuse the file',
      span,
    });
  }
}
