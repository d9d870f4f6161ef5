/** The commands that a link in a hover may run. */
export const linkCommands: readonly string[] = ['carelint.explainRule', 'carelint.learn'];

/** A Markdown link that opens the page of a rule; ids have only lower-case letters, digits, `-` and `/`, so nothing needs escaping. */
export function explainLink(rule: string): string {
  const id = rule.replace(/[^a-z0-9/-]/g, '');
  return `[${id}](command:carelint.explainRule?${encodeURIComponent(JSON.stringify([id]))})`;
}

/** A Markdown link that opens a page to learn from, as `glossary#hazard`; the words are our own. */
export function learnLink(words: string, page: string): string {
  return `[${words}](command:carelint.learn?${encodeURIComponent(JSON.stringify([page.replace(/[^a-z0-9#-]/g, '')]))})`;
}
