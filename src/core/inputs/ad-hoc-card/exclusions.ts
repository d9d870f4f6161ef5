import type { FactBuilder } from '../../facts/factBuilder';
import { partedUse } from '../markdown-card/exclusions';

/** What the intended use rules out, "Research only. Not a medical device.", where no key of its own says so. */
export function putExclusions(builder: FactBuilder, text: string): void {
  const card = builder.root.fields.get('card');
  const use = card?.kind === 'object' ? card.fields.get('intendedUse') : undefined;
  const statement = use?.kind === 'object' ? use.fields.get('statement') : undefined;
  if (statement?.kind !== 'leaf' || statement.value === undefined || builder.has('card.outOfScope[0]')) return;
  const quoted = /["']/.test(text[statement.span.start] ?? '') ? 1 : 0;
  const span = { start: statement.span.start + quoted, end: statement.span.end - quoted };
  for (const said of partedUse(text, [{ text: statement.written, span, kind: 'text', unfilled: false }]).exclusions) {
    builder.put(`card.outOfScope[${builder.item('card.outOfScope', said.span)}].text`, said.text, said.span);
  }
}
