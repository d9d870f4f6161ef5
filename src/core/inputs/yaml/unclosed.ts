/** The last quotation mark and the last bracket that open and do not close, as a reader would see them. */
export function unclosed(text: string): { readonly quote?: number; readonly bracket?: number } {
  const brackets: number[] = [];
  let at = 0;
  while (at < text.length) {
    const unit = text.charAt(at);
    if (unit === '#' && (at === 0 || /\s/.test(text.charAt(at - 1)))) {
      while (at < text.length && !/[\r\n]/.test(text.charAt(at))) at++;
    } else if ((unit === '"' || unit === "'") && startsValue(text, at)) {
      const end = closingQuote(text, at);
      if (end === undefined) return { quote: at, ...lastOf(brackets) };
      at = end;
    } else if ((unit === '[' || unit === '{') && (brackets.length > 0 || startsValue(text, at))) brackets.push(at);
    else if ((unit === ']' || unit === '}') && brackets.length > 0) brackets.pop();
    at++;
  }
  return lastOf(brackets);
}

function lastOf(brackets: readonly number[]): { readonly bracket?: number } {
  const bracket = brackets.at(-1);
  return bracket === undefined ? {} : { bracket };
}

function startsValue(text: string, at: number): boolean {
  return at === 0 || /[\s,[{]/.test(text.charAt(at - 1));
}

function closingQuote(text: string, opening: number): number | undefined {
  const quote = text.charAt(opening);
  for (let at = opening + 1; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === '\\' && quote === '"') at++;
    else if (unit === quote) {
      if (quote === '"' || text.charAt(at + 1) !== quote) return at;
      at++;
    }
  }
  return undefined;
}
