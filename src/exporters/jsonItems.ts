/** What `JSON.stringify` with two spaces writes of a value that stands `depth` levels down: JSON breaks lines between tokens only. */
export const jsonAt = (depth: number, value: unknown): string =>
  JSON.stringify(value, undefined, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** The object of `head` with a list at its end, whose items are written already by `jsonAt(2, …)`. `head` has at least one key. */
export function withItems(head: object, key: string, items: readonly string[]): string {
  const list = items.length === 0 ? '[]' : `[\n    ${items.join(',\n    ')}\n  ]`;
  return `${JSON.stringify(head, undefined, 2).slice(0, -2)},\n  ${JSON.stringify(key)}: ${list}\n}\n`;
}
