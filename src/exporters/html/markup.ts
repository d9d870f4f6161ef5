import { printable } from '../printable';

/** Text that already is HTML. Only `html` makes one, so nothing reaches a page unescaped by oversight. */
export interface Markup {
  readonly markup: string;
}

export type Content = Markup | string | number | undefined | readonly Content[];

/** A template whose holes are escaped unless they are markup themselves; a list is joined, `undefined` is nothing. Attributes stand in double quotes. */
export function html(strings: TemplateStringsArray, ...holes: readonly Content[]): Markup {
  return { markup: strings.map((part, index) => part + (index < holes.length ? written(holes[index]) : '')).join('') };
}

function written(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  return isMarkup(content) ? content.markup : content.map(written).join('');
}

const isMarkup = (content: Markup | readonly Content[]): content is Markup => 'markup' in content;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const escaped = (text: string): string => printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
