import type { Facts } from '../../core/index';

/** What the card calls the product; absent while it does not. */
export function productName({ values }: Facts): string | undefined {
  const card = values.card;
  const name = typeof card === 'object' && 'name' in card ? card.name : undefined;
  return typeof name === 'string' && name.trim() !== '' ? name : undefined;
}
