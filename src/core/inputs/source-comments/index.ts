import { FactBuilder } from '../../facts/factBuilder';
import type { Reader } from '../inputFormat';
import { scanReferences } from './scanReferences';

export const reader: Reader = {
  read: (document, kind, recognised) => {
    const builder = new FactBuilder(document.uri);
    for (const { kind: meant, id, span, markSpan } of scanReferences(document)) {
      const item = builder.item('trace.comments[]', span);
      builder.put(`trace.comments[${item}].ref`, id, span);
      const text = document.text.slice(markSpan.start, markSpan.end);
      builder.putWritten(`trace.comments[${item}].kind`, { text, meant, span: markSpan });
    }
    return builder.build({ ...recognised, kind, canState: ['trace.comments[]'] });
  },
};
