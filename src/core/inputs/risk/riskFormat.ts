import { FactBuilder } from '../../facts/factBuilder';
import { foldWord } from '../../facts/folding';
import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';
import type { Found } from '../mapping/find';
import { parseTree, rootOf } from '../mapping/mappedFormat';
import { languageOf, topKeys } from '../mapping/topKeys';

export interface RiskFormat {
  readonly id: string;
  readonly title: string;
  /** The reason to take a document, by its folded keys at the top and its first part. */
  readonly recognise: (keys: ReadonlySet<string>, head: string, document: SourceDocument) => string | undefined;
  readonly canState: readonly string[];
  /** States the facts of a document whose root is a map. */
  readonly state: (builder: FactBuilder, root: Found, document: SourceDocument) => void;
}

/** A risk file in YAML or JSON that is not in our own keys. */
export function riskFormat(format: RiskFormat): InputFormat {
  const detect = (document: SourceDocument): Detection => {
    const language = languageOf(document);
    if (language !== 'yaml' && language !== 'json') return { confidence: 'no', why: 'its name does not end in .yaml, .yml or .json' };
    const keys = new Set([...topKeys(document.text)].map(foldWord));
    const why = format.recognise(keys, document.text.slice(0, 200_000), document);
    return why === undefined ? { confidence: 'no', why: `it does not look like ${format.title}` } : { confidence: 'certain', why };
  };
  return {
    id: format.id,
    title: format.title,
    kinds: ['risk'],
    detect,
    read: (document, kind) => {
      const builder = new FactBuilder(document.uri);
      const root = rootOf(builder, parseTree(document));
      if (root !== undefined) {
        const span = root.node.span;
        builder.open('risk', span, root.node.kind === 'map' ? root.node.entries[0]?.keySpan : undefined);
        format.state(builder, root, document);
      }
      return builder.build({ format: format.id, why: detect(document).why, canState: format.canState, kind });
    },
  };
}
