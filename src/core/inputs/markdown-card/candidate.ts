import { isPlaceholder } from '../../facts/placeholders';
import type { Span } from '../../text/span';
import type { CardTopic } from '../markdown/lexicon';
import { isItalicHint, plainText } from '../markdown/plainText';
import type { Part, Words } from '../markdown/section';
import { endOfParts, flatWords, join, type Taken, takeLines, valueLines } from '../markdown/words';
import { splitCell } from '../tables/cellList';
import type { Grid } from '../tables/grid';

/** A place in a card that may state a fact: what stands under a heading, behind a label or beside one in a table. */
export interface Candidate {
  readonly topic: CardTopic;
  /** Of several the lowest speaks. */
  readonly rank: number;
  readonly keySpan: Span;
  readonly says: readonly Said[];
  /** A heading with nothing under it but other headings holds them together; its silence is no gap. */
  readonly container: boolean;
  /** Tables under the heading; one with a row per limitation is a list of them. */
  readonly grids?: readonly Grid[];
}

export interface Said extends Taken {
  readonly kind: 'text' | 'item';
  /** The text only keeps the place free: a placeholder, or what a template asks for. */
  readonly unfilled: boolean;
}

/** Phrases that the widely copied template of Mitchell et al. leaves behind. */
const leftover =
  /^(?:review section \d+(?:\.\d+)* of the model cards paper\.?|this template was created by \w+\.?|click to (?:expand|collapse|show|see)(?: \w+)?\.?|(?:generated|last (?:updated|modified|reviewed))\b.{1,60})$/i;
/** How templates address their writer; believed only in a document whose title is not filled in. */
const instruction =
  /^(?:describe|provide|include|list|specify|insert|add|explain|state|note|please|summari[sz]e|give|document|indicate|examples?\b|e\.g|for example|this section|this could|this is where|in this section|\(|any additional|if\b|answer who|cases\/examples|description,|– see)|\bplease (?:document|describe|provide|include|list|attach)\b/i;

/** A name in code where a value would stand. */
const isVariable = /^`[a-z][a-z_]{1,40}`$/;
const variables = /^(?:[-*] )?(?:\*\*[^*\n]{1,60}\*\*:?\s{0,3})?`[a-z]{2,20}(?:_[a-z]{2,20}){1,4}`\s{0,3}$/gm;

/** Whether a document keeps its places free by names in code: "**Developed by:** `model_developers`". */
export function holdsVariables(text: string): boolean {
  return (text.match(variables)?.length ?? 0) >= 4;
}

export interface Saying {
  readonly text: string;
  /** Whether the document is a template by its title or its free places. */
  readonly template: boolean;
  /** What the card calls its model. */
  readonly names: readonly string[];
}

/** What parts say, paragraph by paragraph and item by item; nested items belong to their item, tables and code say nothing here. */
export function sayingsOf(saying: Saying, parts: readonly Part[]): readonly Said[] {
  return parts.flatMap((part): readonly Said[] => {
    if (part.kind === 'table' || part.kind === 'code') return [];
    const own = saidBy(saying, part.kind, part.lines).map((said) =>
      said.unfilled || !isOpenLabel(saying, part) ? said : { ...said, unfilled: true },
    );
    if (part.kind === 'text') return [...own, ...sayingsOf(saying, part.children)];
    const nested = part.children.flatMap((child) => (child.kind === 'text' || child.kind === 'item' ? flatWords([child]) : []));
    const whole = join([...own, ...nested.flatMap((words) => takeLines(saying.text, words.lines) ?? [])]);
    return whole === undefined ? [] : [{ ...whole, kind: 'item', unfilled: own.every((said) => said.unfilled) && nested.length === 0 }];
  });
}

/** A label whose place is not filled in: "**Shared by:** [More Information Needed]". */
function isOpenLabel(saying: Saying, words: Words): boolean {
  if (words.label?.strong !== true || words.children.length > 0) return false;
  const behind = takeLines(saying.text, valueLines(words));
  // An item all in bold is what it says.
  if (behind === undefined) return words.kind === 'text' || saying.text.slice(words.label.span.end, words.span.end).includes(':');
  return isUnfilledText(saying, behind);
}

/** What stands behind a label, without it. */
export function sayingsBehind(saying: Saying, words: Words): readonly Said[] {
  const own = saidBy(saying, 'text', valueLines(words));
  return [...own, ...sayingsOf(saying, words.children)];
}

/** What a cell says: a list in it is parted. */
export function sayingsInCell(saying: Saying, span: Span): readonly Said[] {
  return splitCell(saying.text, span).flatMap((part) => saidBy(saying, 'item', [part]));
}

export function saidBy(saying: Saying, kind: Said['kind'], lines: readonly Span[]): readonly Said[] {
  const kept = lines.filter((line) => {
    const source = saying.text.slice(line.start, line.end);
    return !leftover.test(plainText(source)) && !isLinkDefinition(source.trim());
  });
  const taken = takeLines(saying.text, kept);
  // "!!! note" opens a box of a site, beside the text.
  if (taken === undefined || taken.text.startsWith('!!! ')) return [];
  return [{ ...taken, kind, unfilled: isUnfilledText(saying, taken) }];
}

function isUnfilledText(saying: Saying, { text, span }: Taken): boolean {
  if (isPlaceholder(text)) return true;
  const source = saying.text.slice(span.start, span.end);
  if (isItalicHint(source) || (saying.template && isVariable.test(source.trim()))) return true;
  // A remark in brackets and nothing else asks for a value; a link is one.
  if (/^\[[^\][]{3,400}\]\.?$/.test(text) && !/\]\(/.test(source)) return true;
  if (/\[insert\b[^\][]*\]|^\[(?:answer|use unique|list where|specify|classify|provide|describe)\b/i.test(text)) return true;
  return saying.template && instruction.test(text);
}

function isLinkDefinition(text: string): boolean {
  return /^\[[^\]]{1,60}\]:\s+<?(?:https?:|mailto:|\/|\.|#)\S*(?:\s+["'(].{0,200})?$/.test(text);
}

export function spanOfSaid(says: readonly Said[]): Span | undefined {
  return join(says)?.span;
}

export function endOfWords(words: Words): number {
  return endOfParts(words.children, words.span.end);
}
