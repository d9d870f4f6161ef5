import type { Block, HeadingBlock, TextBlock } from './block';
import { topicsOf } from './lexicon';
import { plainAt } from './plainText';

const alone = /^(\*\*|__)(?=\S)([^*\n]{1,80}?)\1\s*:?\s*$/;
/** Below every heading that `#` can make. */
const level = 7;

/**
 * The blocks of a card in which a bold line of its own is a heading: one about a topic of cards with a paragraph or code below it, and from
 * there on each bold line up to the next real heading, so that none is taken for text of the one above. A list or table right below
 * a bold line belongs to it anyhow.
 */
export function withBoldHeadings(text: string, blocks: readonly Block[]): readonly Block[] {
  let below = false;
  return blocks.map((block, i): Block => {
    if (block.kind === 'heading') below = false;
    if (block.kind !== 'text') return block;
    const heading = headingOf(text, block);
    if (heading === undefined) return block;
    const next = blocks[i + 1];
    const about = topicsOf(plainAt(text, heading.text));
    // "**Model details**" over a list of labels and values.
    const opensList = next?.kind === 'item' && about.some(({ topic, weak }) => topic === 'summary' && !weak);
    const opensText = (next?.kind === 'text' && !next.quoted && headingOf(text, next) === undefined) || next?.kind === 'code';
    if (!below && !(about.length > 0 && (opensText || opensList))) return block;
    below = true;
    return heading;
  });
}

function headingOf(text: string, { lines, span, depth, quoted }: TextBlock): HeadingBlock | undefined {
  const [line] = lines;
  if (line === undefined || lines.length > 1 || depth > 0 || quoted) return undefined;
  const found = alone.exec(text.slice(line.start, line.end));
  if (found === null) return undefined;
  const start = line.start + (found[1]?.length ?? 0);
  return { kind: 'heading', level, text: { start, end: start + (found[2]?.length ?? 0) }, span };
}
