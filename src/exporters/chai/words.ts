import { notStated } from '../../core/index';

export type Stated = string | number | undefined;

/** A text, or the words for its absence where the format asks for the element. */
export const orNotStated = (text: Stated): string => (text === undefined || text === '' ? notStated : String(text));

/**
 * Several texts in one element: a Markdown list, its further lines indented, as the format allows in every text. One text stands as it
 * is, unless it would be taken for such a list.
 */
export function listed(texts: readonly Stated[]): string {
  const items = texts.flatMap((text) => (text === undefined || text === '' ? [] : [String(text)]));
  const [first, ...others] = items;
  if (first === undefined) return '';
  if (others.length === 0 && !first.startsWith('- ')) return first;
  return items.map((item) => `- ${item.replaceAll('\n', '\n  ')}`).join('\n');
}

/** `n of what`, for the parts that are stated; what is not stated is not spoken of. */
export const joined = (...parts: readonly Stated[]): string => parts.filter((part) => part !== undefined && part !== '').join('; ');

/** `Label: text`, when there is a text. */
export const labelled = (label: string, text: Stated | boolean): string =>
  text === undefined || text === '' ? '' : `${label}: ${typeof text === 'boolean' ? (text ? 'yes' : 'no') : text}`;
