import type { RawProblem } from '../rawProblem';

/** A piece of an XML text that matters here: a tag, or characters between tags. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly nameStart: number;
      readonly start: number;
      readonly end: number;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string; readonly start: number; readonly end: number }
  | { readonly kind: 'text'; readonly start: number; readonly end: number; readonly literal: boolean };

const name = /[\p{L}_][\p{L}\p{N}_.:-]*/uy;
/** What stands in a tag after its name; quoted values may hold brackets. */
const rest = /(?:[^<>"']+|"[^"]*"|'[^']*')*/y;

/**
 * The tags and texts of an XML document. Comments and processing instructions are passed over; a document type is refused,
 * because what it declares (entities, defaults) is never read.
 */
export function* xmlTokens(text: string, problems: RawProblem[]): Generator<XmlToken> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fault = (start: number, end: number, message: string): void => {
    problems.push({ code: 'syntax', severity: 'error', message, span: { start, end } });
  };
  while (at < text.length) {
    const start = at;
    if (text[at] !== '<') {
      const next = text.indexOf('<', at);
      at = next < 0 ? text.length : next;
      yield { kind: 'text', start, end: at, literal: false };
    } else if (text.startsWith('<!--', at)) at = behind(text, '-->', at + 4);
    else if (text.startsWith('<?', at)) at = behind(text, '?>', at + 2);
    else if (text.startsWith('<![CDATA[', at)) {
      at = behind(text, ']]>', at + 9);
      const closed = text.startsWith(']]>', at - 3) && at - 3 >= start + 9;
      yield { kind: 'text', start: start + 9, end: closed ? at - 3 : at, literal: true };
    } else if (text.startsWith('<!', at)) {
      at = behindDeclaration(text, at);
      fault(start, Math.min(start + 9, at), 'A document type declaration is not read, nor what it declares');
    } else {
      const tag = readTag(text, at);
      if (tag === undefined) {
        fault(start, start + 1, 'This < starts no tag; write &lt; for the sign itself');
        at = start + 1;
      } else {
        at = tag.end;
        yield tag;
      }
    }
  }
}

function readTag(text: string, start: number): XmlToken | undefined {
  const closing = text[start + 1] === '/';
  name.lastIndex = start + (closing ? 2 : 1);
  const nameStart = name.lastIndex;
  const found = name.exec(text)?.[0];
  if (found === undefined) return undefined;
  rest.lastIndex = nameStart + found.length;
  rest.test(text);
  const end = rest.lastIndex;
  if (text[end] !== '>') return undefined;
  const local = found.slice(found.indexOf(':') + 1);
  if (closing) return { kind: 'close', name: local, start, end: end + 1 };
  return {
    kind: 'open',
    name: local,
    nameStart: nameStart + found.length - local.length,
    start,
    end: end + 1,
    empty: text[end - 1] === '/',
  };
}

function behind(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
}

/** A document type may hold declarations in square brackets. */
function behindDeclaration(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text[at];
    if (unit === '[') depth++;
    else if (unit === ']') depth--;
    else if (unit === '>' && depth <= 0) return at + 1;
  }
  return text.length;
}
