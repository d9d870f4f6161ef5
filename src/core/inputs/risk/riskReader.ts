import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import type { Reader, Recognised } from '../inputFormat';
import type { Found } from '../mapping/find';
import { parseTree, rootOf } from '../mapping/mappedReader';

export interface RiskReader {
  readonly canState: readonly string[];
  /** The document may be a list and no map. */
  readonly mayBeList?: true;
  /** States the facts of a document whose root is a map. */
  readonly state: (builder: FactBuilder, root: Found, what: { readonly document: SourceDocument; readonly recognised: Recognised }) => void;
}

/** Reads a risk file in YAML or JSON that is not in our own keys. */
export function riskReader({ canState, mayBeList, state }: RiskReader): Reader {
  return {
    read: (document, kind, recognised) => {
      const builder = new FactBuilder(document.uri);
      const tree = parseTree(document);
      const list = mayBeList === true && tree.root?.kind === 'list' ? { node: tree.root } : undefined;
      if (list !== undefined) for (const problem of tree.problems) builder.rawProblem(problem);
      const root = list ?? rootOf(builder, tree);
      if (root !== undefined) {
        const span = root.node.span;
        builder.open('risk', span, root.node.kind === 'map' ? root.node.entries[0]?.keySpan : undefined);
        state(builder, root, { document, recognised });
      }
      return builder.build({ ...recognised, canState, kind });
    },
  };
}
