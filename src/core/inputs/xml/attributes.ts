import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';
import { decodeText } from './decodeText';
import type { XmlToken } from './xmlTokens';

export interface XmlAttribute {
  /** With its entities read. */
  readonly value: string;
  /** Of the value as written, without its quotes. */
  readonly span: Span;
}

const pattern = /([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** The attributes of an opening tag by their names; of a name that stands twice the first counts. */
export function attributesOf(
  text: string,
  { start, end }: Extract<XmlToken, { kind: 'open' }>,
  problems: RawProblem[],
): ReadonlyMap<string, XmlAttribute> {
  const found = new Map<string, XmlAttribute>();
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const [whole, name = '', double, single] = match;
    const written = double ?? single ?? '';
    const from = start + match.index + whole.length - 1 - written.length;
    const span = { start: from, end: from + written.length };
    if (!found.has(name)) found.set(name, { value: decodeText(text, span, problems), span });
  }
  return found;
}
