import type { RuleText } from './ruleText';
import type { TextBlock, Word, Words } from './ruleTextBlocks';

/** Where links of a page lead. */
export interface PageLinks {
  readonly rule: (id: string) => string;
  /** Absent when there is no page of facts to lead to. */
  readonly fact?: (path: string) => string;
}

/** Of `docs/rules/<pack>/<rule>.md`. */
export const pageLinks: PageLinks = {
  rule: (id) => `../${id}.md`,
  fact: (path) => `../../reference/facts.md#${factAnchor(path)}`,
};

/** The anchor of a fact in the reference page. */
export function factAnchor(path: string): string {
  return path
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '')
    .toLowerCase();
}

/** The page of a rule. */
export function ruleMarkdown({ id, title, standing, sections }: RuleText, links: PageLinks = pageLinks): string {
  const parts = [
    `# ${plain(title)}`,
    `\`${id}\` (${plain(standing)})`,
    ...sections.flatMap((section) => [`## ${section.title}`, ...section.blocks.map((block) => blockMarkdown(block, links))]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: TextBlock, links: PageLinks): string {
  switch (block.kind) {
    case 'paragraph':
      return wordsMarkdown(block.words, links);
    case 'list':
      return block.items
        .map(({ words, below }) =>
          [`- ${wordsMarkdown(words, links)}`, ...below.map((line) => `  ${wordsMarkdown(line, links)}`)].join('\\\n'),
        )
        .join('\n');
    case 'code': {
      const fence = fenceFor(block.text);
      const name = block.name === undefined ? '' : `\`${block.name}\`:\n\n`;
      return `${name}${fence}${block.language}\n${block.text}\n${fence}`;
    }
  }
}

/** Longer than any run of backticks inside. */
function fenceFor(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  return '`'.repeat(Math.max(3, longest + 1));
}

const wordsMarkdown = (words: Words, links: PageLinks): string => words.map((word) => wordMarkdown(word, links)).join('');

function wordMarkdown(word: Word, links: PageLinks): string {
  if (typeof word === 'string') return plain(word);
  if ('url' in word) return `[${plain(word.text)}](${addressOf(word.url)})`;
  if ('rule' in word) return `[\`${word.text}\`](${links.rule(word.rule)})`;
  return links.fact === undefined ? `\`${word.text}\`` : `[\`${word.text}\`](${links.fact(word.fact)})`;
}

const addressOf = (url: string): string =>
  url.replace(/[()<>\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));

/** Text as text: what Markdown would take for its own is escaped, except in code between backticks. */
function plain(text: string): string {
  return text
    .split('`')
    .map((piece, i, all) => {
      const inCode = i % 2 === 1 && i < all.length - 1;
      return inCode ? piece : piece.replace(/[\\*_[\]<>|]/g, '\\$&');
    })
    .join('`');
}
