import { coerce } from '../../facts/coerce';
import { keyOf } from '../../facts/keys';
import { shapeAt } from '../../facts/vocabulary';
import { join } from '../markdown/words';
import type { Other } from './pairs';
import type { Putting } from './putCandidates';

/** Words that label many things, so that only a known heading above would say which fact they mean. */
const ambiguous = new Set(
  'name title date description support type role address country value data task tasks purpose kind status source condition class scope output input use uses features functions indications disease volume labelling annotation interests transparency training tolerance autonomy role learning baseline predicate interface place owner mark standard route system'.split(
    ' ',
  ),
);

/** Bold labels and cells that the lexicon does not know but the vocabulary does: "Expected prevalence", "Comparator". */
export function putOthers({ builder, isTold }: Putting, others: readonly Other[]): void {
  const card = shapeAt('card');
  if (card?.kind !== 'object') return;
  for (const { label, keySpan, says } of others) {
    const words = label.toLowerCase().replace(/[:.]$/, '').trim();
    if (words.length < 5 || words.length > 40 || ambiguous.has(words)) continue;
    const keys = keyOf(card, words);
    if (keys === undefined || keys.length > 2) continue;
    const path = ['card', ...keys].join('.');
    const shape = shapeAt(path);
    const taken = join(says.filter((said) => !said.unfilled));
    if (shape?.kind !== 'leaf' || taken === undefined || isTold(path) || builder.has(path)) continue;
    const read = coerce(shape, taken.text);
    if (read.kind === 'value') builder.put(path, taken.text, taken.span, keySpan);
  }
}
