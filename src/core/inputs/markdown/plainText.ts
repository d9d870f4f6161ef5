import type { Span } from '../../text/span';

const htmlTag =
  /<\/?(?:a|abbr|b|big|center|code|dd|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|kbd|li|ol|p|picture|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]{0,2000}>/gi;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  times: '×',
  ndash: '–',
  mdash: '—',
};

/**
 * The words of a piece of Markdown as a reader sees them: no emphasis, links as their text, no images, `<br>` as a line break.
 * Runs of blanks become one blank, so that the same text means the same fact however it was wrapped.
 */
export const plainText = (source: string): string => {
  if (!/[<&\\`*_![\]~\uFFFC]/.test(source)) return squeeze(source);
  return squeeze(
    source
      .replace(/\uFFFC/g, '')
      .replace(/(?<![`\\])(`{1,3})(?!`)([^`]{1,2000})\1(?!`)/g, (_, _ticks: string, code: string) => shielded(code))
      .replace(/<sup>[\d,*\s]{1,20}<\/sup>/gi, '')
      .replace(/<br\s{0,5}\/?>|<\/?li\b[^<>]{0,200}>/gi, '\n')
      .replace(htmlTag, '')
      .replace(/!\[[^\][]{0,500}\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g, '')
      .replace(/\[([^\][]{1,500})\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:\s"[^"]{0,300}")?\)/g, '$1')
      .replace(/<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/gi, '$1')
      .replace(/&(amp|lt|gt|quot|apos|nbsp|times|ndash|mdash);/g, (whole, name: string) => entities[name] ?? whole)
      .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, (_, sign: string) => shielded(sign))
      .replace(/(\*\*|__|~~)(?=\S)([^\n]{0,600}?\S)\1/g, '$2')
      .replace(/\*\*/g, '')
      .replace(/(^|[\s(["'“—–-])([*_])(?=[^\s*_])([^\n*_]{1,3000})\2(?=$|[\s)\]"'”.,;:!?—–-])/g, '$1$3')
      .replace(/\u0000(\d{1,7});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff))),
  );
};

/** The words at a place of a text. */
export const plainAt = (text: string, { start, end }: Span): string => plainText(text.slice(start, end));

/** Code and escaped signs mean themselves: they are set aside until the marks around them are gone. */
const shielded = (literal: string): string => literal.replace(/[^\p{L}\p{N}\s]/gu, (sign) => `\u0000${sign.codePointAt(0)};`);

const squeeze = (text: string): string => (/[^\S ]|\u200B|\uFEFF| {2}/.test(text) ? squeezed(text) : text.trim());

const squeezed = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\s\u200B\uFEFF]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

/** Whether a text is nothing but an italic remark of at least four words: how templates say what to write. */
export const isItalicHint = (source: string): boolean => {
  const text = source.replace(/\s+/g, ' ').trim();
  const mark = text[0];
  if ((mark !== '_' && mark !== '*') || text[1] === mark || text.at(-1) !== mark || text.length < 3) return false;
  const inner = text.slice(1, -1);
  if (inner.includes(mark === '*' ? '*' : ' _') || inner.endsWith(' ')) return false;
  return inner.split(' ').length >= 4 || /^\(?optional\)?$/i.test(inner);
};

/** The address a link in the text leads to, when the text holds exactly one. */
export const onlyLink = (source: string): string | undefined => {
  if (!source.includes('](')) return undefined;
  const links = [...source.matchAll(/\[[^\][]{1,500}\]\(([^()\s]{1,2000})\)/g)];
  return links.length === 1 ? links[0]?.[1] : undefined;
};
