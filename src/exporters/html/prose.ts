import { blocksOf } from '../prose';
import { html, type Markup } from './markup';

/** The paragraphs and examples of a rule's text, with `words` in backticks as code. */
export function prose(text: string): readonly Markup[] {
  return blocksOf(text).map((block) =>
    block.kind === 'example' ? html`<pre><code>${block.text}</code></pre>` : html`<p>${inline(block.text)}</p>`,
  );
}

function inline(text: string): readonly Markup[] {
  return text.split('`').map((piece, index, pieces) => {
    const code = index % 2 === 1;
    // The last of an odd number of backticks opens nothing.
    if (code && index === pieces.length - 1) return html`\`${piece}`;
    return code ? html`<code>${piece}</code>` : html`${piece}`;
  });
}
