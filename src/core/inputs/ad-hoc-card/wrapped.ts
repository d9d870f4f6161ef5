import { foldWord } from '../../facts/folding';
import type { SourceNode } from '../sourceNode';

const wrapper = /^(?:model_?card|card)$/;

/** Whether it is a key at the top under which a whole card stands. */
export function isWrapper(key: string): boolean {
  return wrapper.test(foldWord(key));
}

/** The card itself: what stands under such a key, or the whole. */
export function unwrapped(root: SourceNode): SourceNode {
  if (root.kind !== 'map' || root.entries.length > 2) return root;
  const inner = root.entries.find(({ key }) => isWrapper(key))?.value;
  return inner?.kind === 'map' ? inner : root;
}
