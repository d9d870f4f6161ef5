export interface Block {
  readonly kind: 'paragraph' | 'example';
  /** A paragraph in one line; an example with its line breaks, without the indent that all its lines share. */
  readonly text: string;
}

/** The little structure that the texts of rules have: paragraphs, and examples that are fenced or indented by four spaces. */
export function blocksOf(text: string): readonly Block[] {
  // Every odd piece lies between fences.
  const blocks = text.split(/^```.*$/m).flatMap((piece, index) => (index % 2 === 1 ? [example(piece)] : plainBlocks(piece)));
  return blocks.filter((block) => block.text !== '');
}

function plainBlocks(piece: string): readonly Block[] {
  const blocks: { kind: Block['kind']; text: string }[] = [];
  for (const part of piece.split(/\n[ \t]*(?=\n)/)) {
    if (part.trim() === '') continue;
    const indented = part.split('\n').every((line) => line.trim() === '' || /^(?: {4}|\t)/.test(line));
    const last = blocks.at(-1);
    if (indented && last?.kind === 'example') last.text += `\n${part}`;
    else blocks.push({ kind: indented ? 'example' : 'paragraph', text: part });
  }
  return blocks.map(({ kind, text }) => (kind === 'example' ? example(text) : { kind, text: text.replace(/\s+/g, ' ').trim() }));
}

function example(text: string): Block {
  const lines = text
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()
    .split('\n');
  const shared = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length), 80);
  return { kind: 'example', text: lines.map((line) => line.slice(shared)).join('\n') };
}
