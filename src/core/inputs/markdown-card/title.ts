import { isPlaceholder } from '../../facts/placeholders';
import type { Span } from '../../text/span';
import type { HeadingBlock } from '../markdown/block';
import { topicsOf } from '../markdown/lexicon';
import { plainText } from '../markdown/plainText';
import type { Section } from '../markdown/section';

export interface Title {
  readonly text: string;
  readonly span: Span;
  /** The title only keeps the place of a name free, so the document is a template. */
  readonly unfilled: boolean;
}

const before =
  /^[*_\s]*(?:(?:model|pipeline|system)[\s_-]?card(?:\s(?:for|of|de|del|du|di|do|da|von|der|des)\b)?\s*[:–—-]?\s*|(?:tarjeta|ficha|carte|fiche|scheda|cartão)\s(?:de|del|du|di|do)\s(?:modelo|modèle|modello)\s*:?\s*|modellkarte\s(?:für|for)?\s*:?\s*|(?:model kartı|کارت مدل|モデルカード|모델 ?카드|模型卡片?)\s*[:：–—-]?\s*)/i;
const behind = /[\s:–—-]*(?:model[\s_-]?card|overview)[*_\s]*$/i;
/** In characters, with links and marks: what is longer names nothing. */
const longest = 1000;

const general =
  /^(?:model|model card|readme|model readme|about|title|untitled|table of contents|contents|home|documentation|introduction|overview|how to use|usage|installation|getting started|quick ?start|read this first|description)$/i;

/** The name of the model in the first heading: "Model Card: PneumoFlag", "Model card for "PneumoFlag"", "PneumoFlag". */
export function titleOf(text: string, sections: readonly Section[]): Title | undefined {
  const heading = firstHeading(sections);
  if (heading === undefined) return undefined;
  let { start, end } = heading.text;
  if (end - start > longest) return undefined;
  start += before.exec(text.slice(start, end))?.[0].length ?? 0;
  end -= behind.exec(text.slice(start, end))?.[0].length ?? 0;
  while (start < end && /["“”'*_\s]/.test(text[start] ?? '')) start++;
  while (end > start && /["“”'*_\s]/.test(text[end - 1] ?? '')) end--;
  const name = plainText(text.slice(start, end));
  if (name === '' || /^\([^()]*\)$/.test(name) || general.test(name) || (topicsOf(name).length > 0 && heading.level > 0)) return undefined;
  if (heading.level > 2 || name.length > 150) return undefined;
  return { text: name, span: { start, end }, unfilled: isUnfilledName(name) };
}

function isUnfilledName(name: string): boolean {
  return isPlaceholder(name) || /^[[{<$]/.test(name) || /\b(?:add|insert) .{0,40}\bhere\b/i.test(name) || /\{\{|\$\{/.test(name);
}

/** The first heading of the document; one of the second level only when no text stands before it. */
function firstHeading(sections: readonly Section[]): HeadingBlock | undefined {
  const [first, second] = sections;
  if (first?.heading !== undefined) return first.heading;
  return second?.heading?.level === 1 ? second.heading : undefined;
}
