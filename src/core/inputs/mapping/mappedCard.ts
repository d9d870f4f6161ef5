import { foldWord } from '../../facts/folding';
import type { InputFormat } from '../inputFormat';
import { foldedTopKeys, languageOf } from './topKeys';

export interface MappedCard extends Pick<InputFormat, 'id' | 'title' | 'load'> {
  /** What tells the format, by the folded keys at the top: the reason, or undefined when it is another. */
  readonly recognise: (keys: ReadonlySet<string>) => string | undefined;
}

/** A model card in YAML or JSON that is known by the keys at its top. */
export function mappedCard({ id, title, load, recognise }: MappedCard): InputFormat {
  return {
    id,
    title,
    kinds: ['card'],
    load,
    detect: (document) => {
      const language = languageOf(document);
      if (language !== 'yaml' && language !== 'json') return { confidence: 'no', why: 'its name does not end in .yaml, .yml or .json' };
      const why = recognise(foldedTopKeys(document.text));
      return why === undefined ? { confidence: 'no', why: `it lacks the keys of ${title}` } : { confidence: 'certain', why };
    },
  };
}

/** How many of some keys are there; both sides are compared folded. */
export function countOf(keys: ReadonlySet<string>, wanted: readonly string[]): number {
  return wanted.filter((key) => keys.has(foldWord(key))).length;
}
