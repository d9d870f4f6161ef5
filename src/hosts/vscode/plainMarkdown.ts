/**
 * Text of a document or a rule as Markdown that shows it and does nothing: no emphasis, no link, no markup.
 * `MarkdownString.appendText` would do, but for the spaces: it makes them unbreakable, and long text then breaks inside its words.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!<>|~-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, 'www&#46;')
    .replace(/@/g, '&#64;')
    .replace(/^(\s*\d+)\./, '$1\\.');
}
