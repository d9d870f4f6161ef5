import { draftWords } from '../draftWords';
import type { Block, Cell, Inline, Line, PrintedDocument } from './document';

/** The document as GitHub Flavored Markdown. Text of documents shows as it is: no markup, no link of theirs comes to life. */
export function documentMarkdown(document: PrintedDocument): string {
  const draft = document.draft ? [`**DRAFT.** ${draftWords}`] : [];
  const blocks = [
    `# ${plain(document.title)}`,
    `**${plain(document.project)}**, as of ${document.asOf}`,
    ...draft,
    ...document.lead.map(paragraph),
    ...document.blocks.map(block),
  ];
  return `${blocks.filter((one) => one !== '').join('\n\n')}\n\n---\n\n${plain(document.madeBy)}\n`;
}

function block(one: Block): string {
  switch (one.kind) {
    case 'heading':
      return `${'#'.repeat(one.level + 1)} ${plain(one.text)}`;
    case 'paragraph':
      return paragraph(one.line);
    case 'bullets':
      return one.lines.map((line) => `- ${atStart(inlines(line))}`).join('\n');
    case 'example':
      return example(one.lines);
    case 'table':
      return table(one);
  }
}

function example(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([ticks]) => ticks.length)));
  const fence = '`'.repeat(longest + 1);
  return [fence, ...lines, fence].join('\n');
}

const paragraph = (line: Line): string => atStart(inlines(line));

function table({ title, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [
    row(columns.map((column) => plain(column.title))),
    row(columns.map(() => '---')),
    ...rows.map((cells) => row(cells.map(cell))),
  ];
  return [...(title === undefined ? [] : [`*${plain(title)}*\n`]), ...lines].join('\n');
}

const cell = (lines: Cell): string => lines.map((line) => inlines(line).replaceAll('|', '\\|').replaceAll('\\\\|', '\\|')).join('<br>');

const inlines = (line: Line): string => line.map(inline).join('');

function inline({ text, as = 'plain' }: Omit<Inline, 'as'> & { readonly as?: Inline['as'] | 'plain' }): string {
  switch (as) {
    case 'gap':
    case 'strong':
      return text.trim() === '' ? text : `**${plain(text)}**`;
    case 'place':
    case 'code':
      return code(text);
    case 'note':
    case 'plain':
      return plain(text);
  }
}

/** A name that holds backticks goes between more of them. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** Nothing in it marks anything up. Addresses are broken for the machine and whole for the reader. */
function plain(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}&#46;`);
}

/** What would make a heading, a list or a rule at the start of a line. */
const atStart = (text: string): string => text.replace(/^(\s*)([#+-]|=+|\d+(?=[.)]))/, (_, space, sign) => `${space}${mark(sign)}`);
const mark = (sign: string): string => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`);
