import { entriesOf } from './entryLines';
import type { FactEntry } from './factEntry';
import { vocabularyPath } from './factPath';
import { entryLines } from './generated/entries';
import { type FactShape, type ObjectShape, shapeOf } from './shape';

/** Every fact that a document may state and a rule may read, in reading order. */
export const vocabulary: readonly FactEntry[] = entriesOf(entryLines);

/** The whole vocabulary as a tree whose fields are the roots. */
export const vocabularyShape: ObjectShape = shapeOf(vocabulary);

/** project, card, results, risk, records, people, monitoring, changes, dataProtection, adoption, trace. */
export const roots: readonly string[] = [...vocabularyShape.fields.keys()];

const entries: ReadonlyMap<string, FactEntry> = new Map(vocabulary.map((entry) => [entry.path, entry]));

/** The entry of a fact; `risk.hazards[2].owner` and `risk.hazards[].owner` are the same fact, and `risk.hazards` is the list. */
export function entryAt(path: string): FactEntry | undefined {
  const plain = vocabularyPath(path);
  return entries.get(plain) ?? entries.get(`${plain}[]`);
}

/**
 * The shape at a path. `risk.hazards` is the list; `risk.hazards[]` and `risk.hazards[2]` are its item.
 * An empty path is the object of all roots.
 */
export function shapeAt(path: string): FactShape | undefined {
  let shape: FactShape | undefined = vocabularyShape;
  if (path === '') return shape;
  for (const part of vocabularyPath(path).split('.')) {
    if (shape?.kind !== 'object') return undefined;
    const item: boolean = part.endsWith('[]');
    shape = shape.fields.get(item ? part.slice(0, -2) : part);
    if (item) {
      if (shape?.kind !== 'list') return undefined;
      shape = shape.item;
    }
  }
  return shape;
}

/** The entries one step below an object or the items of a list, as completion offers them; objects between have no entry and are left out. */
export function childrenOf(path: string): readonly FactEntry[] {
  const found = shapeAt(path);
  const shape = found?.kind === 'list' ? found.item : found;
  if (shape?.kind !== 'object') return [];
  return [...shape.fields.values()].flatMap((field) => (field.kind === 'object' ? [] : [field.entry]));
}

/** The last key of a path, `owner` of `risk.hazards[2].owner`. */
export function lastKey(path: string): string {
  const keys = path.replace(/(?:\[\d*\])+$/, '');
  return keys.slice(keys.lastIndexOf('.') + 1);
}
