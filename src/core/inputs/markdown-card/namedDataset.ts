import type { FactBuilder } from '../../facts/factBuilder';
import { foldText } from '../../facts/folding';

/**
 * The data set of the front matter that a description begins by naming: "Fundus East 2025: 6,000 eyes of ..." describes
 * `example-trust/fundus-east-2025`. One that is described already is not meant.
 */
export function namedDataset(builder: FactBuilder, text: string): number | undefined {
  const card = builder.root.fields.get('card');
  const list = card?.kind === 'object' ? card.fields.get('datasets') : undefined;
  const items = list?.kind === 'list' ? list.items : [];
  const head = foldText(/^(.{3,80}?)(?::|,| \(| [–—-] )/.exec(text)?.[1] ?? '');
  if (head === '') return undefined;
  const at = items.findIndex((item) => {
    const id = item.kind === 'object' && !item.fields.has('description') ? item.fields.get('id') : undefined;
    return id?.kind === 'leaf' && foldText(id.written.slice(id.written.lastIndexOf('/') + 1)) === head;
  });
  return at < 0 ? undefined : at;
}
