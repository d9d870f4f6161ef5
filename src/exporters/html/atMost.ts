import { html, type Markup } from './markup';

/** The first of a list and, where there are more than `most`, how many are left. */
export function atMost<Item>(items: readonly Item[], most: number): { readonly first: readonly Item[]; readonly left: Markup | undefined } {
  const left = items.length - most;
  return { first: items.slice(0, most), left: left > 0 ? html`<p>And ${left} more.</p>` : undefined };
}
