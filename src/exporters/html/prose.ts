import { html, type Markup } from './markup';

/** The little markup that rule texts use: paragraphs, fenced or indented examples, and `words` in backticks. */
export function prose(text: string): readonly Markup[] {
  return blocksOf(text).map((block) =>
    block.kind === 'example' ? html`<pre><code>${block.text}</code></pre>` : html`<p>${inline(block.text.replace(/\s+/g, ' ').trim())}</p>`,
  );
}

interface Block {
  readonly kind: 'paragraph' | 'example';
  readonly text: string;
}

function blocksOf(text: string): readonly Block[] {
  // Every odd piece lies between fences.
  return text
    .trim()
    .split(/^```.*$/m)
    .flatMap((piece, index): readonly Block[] => {
      if (index % 2 === 1) return [{ kind: 'example', text: piece.replace(/^\n|\n$/g, '') }];
      return piece
        .split(/\n[ \t]*\n/)
        .filter((block) => block.trim() !== '')
        .map((block) => ({ kind: /^(?: {2,}.*(?:\n|$))+$/.test(block) ? 'example' : 'paragraph', text: block }));
    });
}

function inline(text: string): readonly Markup[] {
  return text.split('`').map((piece, index, pieces) => {
    const code = index % 2 === 1;
    // The last of an odd number of backticks opens nothing.
    if (code && index === pieces.length - 1) return html`\`${piece}`;
    return code ? html`<code>${piece}</code>` : html`${piece}`;
  });
}
