import { FactBuilder } from '../../facts/factBuilder';
import type { InputFormat } from '../inputFormat';
import { scanReferences } from './scanReferences';

/** Source code of any language, of which only the comments are read that name ids of the project. */
export const sourceComments: InputFormat = {
  id: 'source-comments',
  title: 'Source code with comments that name ids',
  kinds: ['source'],
  detect: (_, kind) =>
    kind === 'source' ? { confidence: 'certain', why: 'its comments name ids' } : { confidence: 'no', why: 'it is not source code' },
  read: (document, kind) => {
    const builder = new FactBuilder(document.uri);
    for (const { kind: meant, id, span, markSpan } of scanReferences(document)) {
      const item = builder.item('trace.comments[]', span);
      builder.put(`trace.comments[${item}].ref`, id, span);
      const text = document.text.slice(markSpan.start, markSpan.end);
      builder.putWritten(`trace.comments[${item}].kind`, { text, meant, span: markSpan });
    }
    return builder.build({ format: sourceComments.id, why: 'its comments name ids', kind, canState: ['trace.comments[]'] });
  },
};
