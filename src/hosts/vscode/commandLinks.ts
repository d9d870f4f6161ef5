/** The commands that a link in a hover may run. */
export const linkCommands: readonly string[] = ['carelint.explainRule'];

/** A Markdown link that opens the page of a rule; ids have only lower-case letters, digits, `-` and `/`, so nothing needs escaping. */
export function explainLink(rule: string): string {
  const id = rule.replace(/[^a-z0-9/-]/g, '');
  return `[${id}](command:carelint.explainRule?${encodeURIComponent(JSON.stringify([id]))})`;
}
