import type { Span } from '../../text/span';
import type { Block, HeadingBlock, TableBlock } from './block';
import { type Label, labelOf } from './label';

/** A heading with what stands under it, up to the next heading; text before the first heading is a section without one. */
export interface Section {
  readonly heading?: HeadingBlock;
  readonly parent?: Section;
  readonly children: readonly Section[];
  readonly parts: readonly Part[];
}

export type Part = Words | TablePart | CodePart;

/** A paragraph or a list item. A paragraph whose lines open with labels is one part per label. */
export interface Words {
  readonly kind: 'text' | 'item';
  readonly lines: readonly Span[];
  readonly span: Span;
  readonly label?: Label;
  /** Nested items, and what a label that ends its line introduces: the list or table right after it. */
  readonly children: readonly Part[];
  readonly ordered: boolean;
}

export interface TablePart {
  readonly kind: 'table';
  readonly table: TableBlock;
  readonly span: Span;
}

export interface CodePart {
  readonly kind: 'code';
  readonly span: Span;
}

interface Draft {
  heading?: HeadingBlock;
  parent?: Draft;
  children: Draft[];
  parts: Part[];
}

/** The document as a tree of sections in the order of its headings; skipped levels nest under the nearest higher one. */
export const readSections = (text: string, blocks: readonly Block[]): readonly Section[] => {
  const roots: Draft[] = [];
  let current: Draft = { children: [], parts: [] };
  let held: Block[] = [];
  roots.push(current);
  const close = (): void => {
    current.parts = partsOf(text, held);
    held = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      held.push(block);
      continue;
    }
    close();
    let parent: Draft | undefined = current.heading === undefined ? undefined : current;
    while (parent?.heading !== undefined && parent.heading.level >= block.level) parent = parent.parent;
    current = { heading: block, children: [], parts: [], ...(parent === undefined ? {} : { parent }) };
    (parent?.children ?? roots).push(current);
  }
  close();
  return roots.filter((root) => root.heading !== undefined || root.parts.length > 0);
};

/** Every section, parents before their children. */
export const allSections = (roots: readonly Section[]): readonly Section[] =>
  roots.flatMap((root) => [root, ...allSections(root.children)]);

interface OpenWords {
  readonly words: Words & { readonly children: Part[] };
  readonly depth: number;
}

const partsOf = (text: string, blocks: readonly Block[]): Part[] => {
  const parts: Part[] = [];
  const open: OpenWords[] = [];
  const add = (part: Part, depth: number): void => {
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.words.children ?? parts).push(part);
  };
  for (const block of blocks) {
    switch (block.kind) {
      case 'text':
        for (const words of splitByLabels(text, block.lines)) {
          add(words, block.depth === 0 ? 0 : block.depth + 0.5);
          if (introduces(words)) open.push({ words, depth: block.depth === 0 ? 0 : block.depth + 0.5 });
        }
        break;
      case 'item':
        for (const lines of splitLabels(text, block.lines)) {
          const words = wordsOf({ text, kind: 'item', lines, ordered: block.ordered });
          add(words, block.depth);
          open.push({ words, depth: block.depth });
        }
        break;
      case 'table':
        add({ kind: 'table', table: block, span: block.span }, Math.max(block.depth + 0.5, labelIsWaiting(open) ? 0.5 : 0));
        break;
      case 'code':
        add({ kind: 'code', span: block.span }, block.depth + 0.5);
        break;
      case 'heading':
        break;
    }
  }
  return parts;
};

/** A strong label takes the list or table after it; so does a plain one with nothing on its own line. */
const introduces = (words: Words): boolean =>
  words.label !== undefined && (words.label.strong || words.label.value.start === words.label.value.end);

const labelIsWaiting = (open: readonly OpenWords[]): boolean => open[0]?.depth === 0;

const nextLabel =
  /(?:\s{0,20}[|·•;]\s{0,20}|\.\s)(?=\*\*(?:[^*\n]{1,60}(?::\*\*|\*\*\s?:)|(?:severity|likelihood|probability|status|owner)\*\*\s))/gi;

/** "**Severity:** 4 | **Likelihood:** 3" is two labels with their values; what follows the last goes with it. */
const splitLabels = (text: string, lines: readonly Span[]): readonly (readonly Span[])[] => {
  const [first, ...others] = lines;
  if (first === undefined || labelOf(text, first)?.strong !== true) return [lines];
  const spans = segmentsOf(text, first);
  return spans.map((span, i) => (i === spans.length - 1 ? [span, ...others] : [span]));
};

const segmentsOf = (text: string, line: Span): readonly Span[] => {
  const spans: Span[] = [];
  let start = line.start;
  for (const match of text.slice(line.start, line.end).matchAll(nextLabel)) {
    const end = line.start + match.index;
    // A sentence between two labels goes with both.
    if (end <= start || (match[0] === '. ' && end - start > 60)) continue;
    spans.push({ start, end });
    start = end + match[0].length;
  }
  return [...spans, { start, end: line.end }];
};

const splitByLabels = (text: string, whole: readonly Span[]): readonly OpenWords['words'][] => {
  const lines = whole.flatMap((line) => (labelOf(text, line)?.strong === true ? segmentsOf(text, line) : [line]));
  const found = lines.map((line) => labelOf(text, line));
  const labelled = found.filter((label) => label !== undefined);
  // One plain label among prose lines is a sentence with a colon, unless it opens the paragraph.
  const isStart = (index: number): boolean => {
    const label = found[index];
    return label !== undefined && (label.strong || index === 0 || labelled.length === lines.length);
  };
  const groups: Span[][] = [];
  for (const [i, line] of lines.entries()) {
    if (i === 0 || isStart(i)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((group) => wordsOf({ text, kind: 'text', lines: group, ordered: false }));
};

const wordsOf = (found: {
  readonly text: string;
  readonly kind: Words['kind'];
  readonly lines: readonly Span[];
  readonly ordered: boolean;
}): OpenWords['words'] => {
  const first = found.lines[0] ?? { start: 0, end: 0 };
  const label = labelOf(found.text, first);
  const span = { start: first.start, end: (found.lines.at(-1) ?? first).end };
  return { kind: found.kind, lines: found.lines, span, children: [], ordered: found.ordered, ...(label === undefined ? {} : { label }) };
};
