import type { RuleText } from './ruleText';
import type { TextBlock, Word, Words } from './ruleTextBlocks';

/** The same as the page, for a terminal. */
export function rulePlainText({ id, title, standing, sections }: RuleText): string {
  const lines = [
    title,
    `${id} (${standing})`,
    ...sections.flatMap((section) => [
      '',
      section.title,
      ...section.blocks.flatMap((block, i) =>
        [...(needsGap(section.blocks[i - 1], block) ? [''] : []), ...blockLines(block)].map(indented),
      ),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

const indented = (line: string): string => (line === '' ? '' : `  ${line}`);

/** Code that its paragraph introduces stands right below it. */
const needsGap = (before: TextBlock | undefined, block: TextBlock): boolean =>
  before !== undefined && !(before.kind === 'paragraph' && block.kind !== 'paragraph');

function blockLines(block: TextBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [wordsText(block.words)];
    case 'list':
      return block.items.flatMap(({ words, below }) => [`- ${wordsText(words)}`, ...below.map((line) => `  ${wordsText(line)}`)]);
    case 'code':
      return [
        ...(block.name === undefined ? [] : [`${block.name}:`]),
        ...block.text.split('\n').map((line) => (line === '' ? '' : `  ${line}`)),
      ];
  }
}

const wordsText = (words: Words): string => words.map(wordText).join('').replaceAll('`', '');

function wordText(word: Word): string {
  if (typeof word === 'string') return word;
  return 'url' in word ? `${word.text} <${word.url}>` : word.text;
}
