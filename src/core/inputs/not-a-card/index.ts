import { FactBuilder } from '../../facts/factBuilder';
import type { Reader } from '../inputFormat';
import { parseTree, rootOf } from '../mapping/mappedReader';

export const reader: Reader = {
  read: (document, kind, recognised) => {
    const builder = new FactBuilder(document.uri);
    const node = rootOf(builder, parseTree(document))?.node;
    if (node !== undefined) {
      const first = node.kind === 'map' ? node.entries[0]?.keySpan : undefined;
      builder.open('card', node.span, first);
      builder.problem({
        code: 'not-a-log',
        severity: 'warning',
        message: `This is no model card (${recognised.why}), so nothing is read from it`,
        span: first ?? node.span,
      });
    }
    return builder.build({ ...recognised, kind, canState: [] });
  },
};
