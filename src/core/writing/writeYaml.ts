import { Document, isCollection, visit } from 'yaml';

/** How a document writes its collections: block YAML, flow YAML (`{ }`), or JSON. */
export type WritingStyle = 'block' | 'flow' | 'json';

/**
 * Writes a plain value as it would stand in a document.
 *
 * Block text comes without a final newline, its lines from the second on indented by `indent` spaces; flow and JSON text is one line.
 */
export function writeValue(value: unknown, style: WritingStyle, indent: number): string {
  if (style === 'json') return JSON.stringify(value);
  const document = new Document(value, { aliasDuplicateObjects: false });
  if (style === 'flow') {
    visit(document, (_key, node) => {
      if (isCollection(node)) node.flow = true;
    });
  }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true }).replace(/\n+$/, '');
  if (style === 'flow') return text.replace(/\s*\n\s*/g, ' ');
  return text.split('\n').join(`\n${' '.repeat(indent)}`);
}

/** `key: value` in the style asked for; a block collection begins on a line of its own below the key. */
export function writeEntry(key: string, value: unknown, style: WritingStyle, indent: number): string {
  if (style === 'json') return `${JSON.stringify(key)}: ${JSON.stringify(value)}`;
  return writeValue({ [key]: value }, style, indent).replace(/^\{ | \}$/g, '');
}
