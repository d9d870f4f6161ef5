/*
 * The parser's events carry no position for a colon, a dash, a closing bracket or the head of a block scalar.
 * Between the token before and these there is only white space, comments and indicators, so a short walk finds them.
 */

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 0xfeff;
}

/** The next offset from `from` on that is neither white space nor inside a comment. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) at++;
    else if (unit === 35 && (at === 0 || isSpace(text.charCodeAt(at - 1)))) at = lineEnd(text, at);
    else return at;
  }
}

export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) break;
    at++;
  }
  return at;
}

/** Just after the indicator (`:`, `-` …) if it is the next thing that stands there, else `from`. */
export function afterIndicator(text: string, from: number, indicators: string): number {
  const at = skipBlank(text, from);
  return at < text.length && indicators.includes(text.charAt(at)) ? at + 1 : from;
}

/** Just after the closing bracket of a flow collection whose last token ends at `from`. */
export function afterClosing(text: string, from: number, closing: '}' | ']'): number {
  let at = from;
  while (at < text.length) {
    at = skipBlank(text, at);
    const unit = text.charAt(at);
    if (unit === closing) return at + 1;
    if (unit !== ',' && unit !== ':' && unit !== '?') return from;
    at++;
  }
  return from;
}

/** Where `|` or `>` stands, for a block scalar whose content starts at `contentStart` and whose last token before ends at `from`. */
export function blockHeader(text: string, from: number, contentStart: number): number {
  let at = from;
  while (at < contentStart) {
    at = skipBlank(text, at);
    const unit = text.charAt(at);
    if (unit === '|' || unit === '>') return at;
    at++;
  }
  return contentStart;
}

/** The end of the last line of a block scalar that holds more than white space, or `least`. */
export function blockEnd(text: string, contentEnd: number, least: number): number {
  let at = contentEnd;
  while (at > least && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
