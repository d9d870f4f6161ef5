import { printable } from '../printable';
import { oneLine } from '../wording';

/** Descriptions are Markdown in OSCAL: text of documents must stay text there and become no link, picture or tag. */
export const asText = (text: string): string =>
  printable(text)
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+[.)])(?=\s)/gm, '$1\\$2');

/** One line, for titles and for values, which may hold no line break and no space at either end. */
export const lineOf = (text: string): string => oneLine(printable(text));

/** A name in the letters that OSCAL allows for ids: `dcb0129/hazard-has-owner` is `dcb0129.hazard-has-owner`. */
export function tokenOf(id: string): string {
  const token = id.replaceAll('/', '.').replace(/[^\p{L}\p{N}._-]/gu, '_');
  return /^[\p{L}_]/u.test(token) ? token : `_${token}`;
}

/** Names of our own in properties stand in a namespace of our own. */
export const ownNames = 'urn:carelint:oscal:1';

export interface Prop {
  readonly [key: string]: string;
  readonly name: string;
  readonly ns: string;
  readonly value: string;
}

/** What is empty or absent is no property. */
export function propsOf(values: Readonly<Record<string, string | number | undefined>>): readonly Prop[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const text = value === undefined ? '' : lineOf(String(value));
    return text === '' ? [] : [{ name, ns: ownNames, value: text }];
  });
}

/** The beginning of a day: no clock is read, and OSCAL asks for moments. */
export const momentOf = (day: string): string => `${day}T00:00:00Z`;
