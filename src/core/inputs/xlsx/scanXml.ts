import type { RawProblem } from '../rawProblem';
import { decodeText } from '../xml/decodeText';

/** Hears of each tag and text in their order. Names come without prefix, attributes as written; an empty element opens and closes. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(content: string): void;
}

/**
 * A pass over the XML of a workbook's part, which is large, flat and machine-made. Document types and what they declare are passed over;
 * broken markup ends the pass, and what was heard until then stays.
 */
export function scanXml(xml: string, { open, close, text }: XmlListener): void {
  const ignored: RawProblem[] = [];
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const end = tag < 0 ? xml.length : tag;
    if (end > at) text(decodeText(xml, { start: at, end }, ignored));
    if (tag < 0) return;
    const sign = xml.charCodeAt(tag + 1);
    if (sign === 33 || sign === 63) {
      const cdata = xml.startsWith('<![CDATA[', tag);
      const mark = cdata ? ']]>' : xml.startsWith('<!--', tag) ? '-->' : '>';
      const behind = xml.indexOf(mark, tag + 2);
      if (behind < 0) return;
      if (cdata) text(xml.slice(tag + 9, behind));
      at = behind + mark.length;
      continue;
    }
    const tagEnd = endOfTag(xml, tag);
    if (tagEnd < 0) return;
    if (sign === 47) close(localName(xml, tag + 2, tagEnd));
    else {
      const empty = xml.charCodeAt(tagEnd - 1) === 47;
      const nameEnd = endOfName(xml, tag + 1, tagEnd);
      const name = localName(xml, tag + 1, nameEnd);
      open(name, xml.slice(nameEnd, empty ? tagEnd - 1 : tagEnd));
      if (empty) close(name);
    }
    at = tagEnd + 1;
  }
}

/** Values in quotes may hold the sign that ends a tag. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const unit = xml.charCodeAt(at);
    if (quote !== 0) {
      if (unit === quote) quote = 0;
    } else if (unit === 34 || unit === 39) quote = unit;
    else if (unit === 62) return at;
  }
  return -1;
}

function endOfName(xml: string, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const unit = xml.charCodeAt(at);
    if (unit === 32 || unit === 47 || unit === 9 || unit === 10 || unit === 13) break;
    at++;
  }
  return at;
}

function localName(xml: string, from: number, to: number): string {
  const name = xml.slice(from, to).trimEnd();
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its local name. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`);
  for (; at >= 0; at = attributes.indexOf(`${name}=`, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before !== 32 && before !== 58 && before !== 9 && before !== 10 && before !== 13) continue;
    const quote = attributes[at + name.length + 1];
    if (quote !== '"' && quote !== "'") continue;
    const start = at + name.length + 2;
    const end = attributes.indexOf(quote, start);
    return end < 0 ? undefined : decodeText(attributes, { start, end }, []);
  }
  return undefined;
}
