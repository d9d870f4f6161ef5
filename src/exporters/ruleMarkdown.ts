import { shortMeaning, type termFinder } from '../core/index';
import type { RuleText } from './ruleText';
import type { TextBlock, Word, Words } from './ruleTextBlocks';

/** Where links of a page lead. */
export interface PageLinks {
  readonly rule: (id: string) => string;
  /** Absent when there is no page of facts to lead to. */
  readonly fact?: (path: string) => string;
  /** The words of the field that a text holds; each is explained once a page, where it is first said in prose. */
  readonly terms?: ReturnType<typeof termFinder>;
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
  const { terms: find, ...others } = links;
  const prose = find === undefined ? others : { ...others, terms: onceEach(find) };
  const parts = [
    `# ${plain(title)}`,
    `\`${id}\` (${plain(standing)})`,
    ...sections.flatMap((section) => {
      const within = explained.has(section.title) ? prose : others;
      return [`## ${section.title}`, ...section.blocks.map((block) => blockMarkdown(block, within))];
    }),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The sections that are prose of our own. */
const explained: ReadonlySet<string> = new Set(['Why', 'How to settle it']);

function onceEach(find: ReturnType<typeof termFinder>): ReturnType<typeof termFinder> {
  const said = new Set<string>();
  return (text) =>
    find(text).filter(({ term: { id } }) => {
      if (said.has(id)) return false;
      said.add(id);
      return true;
    });
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
  if (typeof word === 'string') return links.terms === undefined ? plain(word) : withTerms(word, links.terms);
  if ('url' in word) return `[${plain(word.text)}](${addressOf(word.url)})`;
  if ('rule' in word) return `[\`${word.text}\`](${links.rule(word.rule)})`;
  return links.fact === undefined ? `\`${word.text}\`` : `[\`${word.text}\`](${links.fact(word.fact)})`;
}

/** Prose whose terms lead to the glossary and say in a tooltip what they mean; code is left alone. */
function withTerms(text: string, find: ReturnType<typeof termFinder>): string {
  return pieces(text)
    .map(({ piece, code }) => {
      if (code) return piece;
      let done = 0;
      const parts = find(piece).map(({ term, start, end }) => {
        const before = piece.slice(done, start);
        done = end;
        const title = shortMeaning(term).replace(/["\\]/g, '\\$&');
        return `${escaped(before)}[${escaped(piece.slice(start, end))}](../../learn/glossary.md#${term.id} "${title}")`;
      });
      return `${parts.join('')}${escaped(piece.slice(done))}`;
    })
    .join('`');
}

const addressOf = (url: string): string =>
  url.replace(/[()<>\s]/g, (character) => encodeURIComponent(character).replace('(', '%28').replace(')', '%29'));

/** Text as text: what Markdown would take for its own is escaped, except in code between backticks. */
const plain = (text: string): string =>
  pieces(text)
    .map(({ piece, code }) => (code ? piece : escaped(piece)))
    .join('`');

const pieces = (text: string): readonly { readonly piece: string; readonly code: boolean }[] =>
  text.split('`').map((piece, i, all) => ({ piece, code: i % 2 === 1 && i < all.length - 1 }));

const escaped = (text: string): string => text.replace(/[\\*_[\]<>|]/g, '\\$&');
