import type { SourceDocument } from '../../text/span';
import type { InputFormat } from '../inputFormat';
import { foldedTopKeys, languageOf } from '../mapping/topKeys';

export interface RiskFormat extends Pick<InputFormat, 'id' | 'title' | 'load'> {
  /** The reason to take a document, by its folded keys at the top and its first part. */
  readonly recognise: (keys: ReadonlySet<string>, head: string, document: SourceDocument) => string | undefined;
}

/** A risk file in YAML or JSON that is not in our own keys. */
export function riskFormat({ id, title, load, recognise }: RiskFormat): InputFormat {
  return {
    id,
    title,
    kinds: ['risk'],
    load,
    detect: (document) => {
      const language = languageOf(document);
      if (language !== 'yaml' && language !== 'json') return { confidence: 'no', why: 'its name does not end in .yaml, .yml or .json' };
      const keys = foldedTopKeys(document.text);
      const why = recognise(keys, document.text.slice(0, 200_000), document);
      return why === undefined ? { confidence: 'no', why: `it does not look like ${title}` } : { confidence: 'certain', why };
    },
  };
}
