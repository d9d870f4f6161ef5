import type { World } from '../expr/world';
import { nameOf, valueAt } from './items';

const capitals: ReadonlyMap<string, string> = new Map([
  ['nhs', 'NHS'],
  ['eu', 'EU'],
  ['uk', 'UK'],
  ['esf', 'ESF'],
  ['ai', 'AI'],
  ['act', 'Act'],
  ['dcb0129', 'DCB0129'],
]);

/** Roots that say nothing to a reader. */
const silentRoots: ReadonlySet<string> = new Set(['card', 'risk']);

/** A fact in plain words: `card.regulatory.decidedOn` is `regulatory decided date`, `initial.likelihood` is `initial likelihood`. */
export function wordsFor(path: string): string {
  const keys = path.replace(/\[\d*\]/g, '');
  const before = worded.get(keys);
  if (before !== undefined) return before;
  const words = keys
    .split('.')
    .filter((key, i, all) => !(i === 0 && all.length > 1 && silentRoots.has(key)))
    .map(wordsOfKey)
    .join(' ');
  worded.set(keys, words);
  return words;
}

/** There are as many as rules and the vocabulary name. */
const worded = new Map<string, string>();

function wordsOfKey(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ on$/, ' date');
  return words
    .split(' ')
    .map((word) => capitals.get(word) ?? word)
    .join(' ');
}

/** A fact with the item it belongs to, `H-001: initial likelihood`; one of the project with its path, which a reader can search for. */
export function factInWords(world: World, path: string): string {
  const end = path.lastIndexOf(']');
  if (end < 0) return path.includes('.') ? `${wordsFor(path.replace(/^project\./, ''))} (${path})` : wordsFor(path);
  const item = path.slice(0, end + 1);
  const name = nameOf(valueAt(world.roots, item), item);
  const list = wordsFor(item.slice(item.lastIndexOf('.', end) + 1));
  const who = name.startsWith('item ') ? `${list} ${name}` : name;
  const rest = path.slice(end + 2);
  return rest === '' ? who : `${who}: ${wordsFor(rest)}`;
}

/** The list of an item by its own name: `risk.hazards[0].causes[1].kind` is of `causes`. */
export function listInWords(path: string): string {
  const list = path.slice(0, path.lastIndexOf('['));
  return wordsFor(list.slice(list.lastIndexOf('.') + 1));
}

/** How many items of all such lists lack the fact that this one lacks; none for a fact that belongs to no item, or for an item itself. */
export function lackingAlike(world: World, path: string): number {
  const steps = path.split(/\[\d+\]\.?/);
  const last = steps.pop();
  if (last === undefined || last === '' || steps.length === 0) return 0;
  let items: readonly unknown[] = [world.roots];
  for (const step of steps) {
    items = items.flatMap((item): readonly unknown[] => {
      const list = valueAt(item, step);
      return Array.isArray(list) ? list : [];
    });
  }
  return items.filter((item) => valueAt(item, last) === undefined).length;
}

export function sentence(text: string): string {
  return /^[a-z][a-z ]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
