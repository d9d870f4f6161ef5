import { scanXml } from './scanXml';

/** The texts that cells point to by number. Readings that are given above the words (furigana) are left out. */
export function readSharedStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  let pieces: string[] | undefined;
  let inText = false;
  let inReading = false;
  scanXml(xml, {
    open(name) {
      if (name === 'si') pieces = [];
      else if (name === 'rPh') inReading = true;
      else if (name === 't') inText = true;
    },
    text(content) {
      if (inText && !inReading) pieces?.push(content);
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
      else if (name === 'si') {
        strings.push(unescaped((pieces ?? []).join('')));
        pieces = undefined;
      }
    },
  });
  return strings;
}

/** Signs that XML cannot hold are written as _x000D_ and the like. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
