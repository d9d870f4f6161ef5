import { topicsOf } from '../markdown/lexicon';
import { allSections, type Section } from '../markdown/section';
import { headingOf, type Taken, takeLines } from '../markdown/words';
import type { Candidate } from './candidate';
import { addressesIn } from './narrow';

/** What a sentence is about when it says who made the product; data and what the model builds on have makers of their own. */
const ofProduct = /^(?:(?:the|this|our|these)\s)?(?:[\p{L}\d.+-]+\s){0,4}?(?:(?:\S+\s)?(?:was|were|is|are|has been)\s(?:\w+\s)?)?$/iu;
const ofAnother =
  /\b(?:data ?sets?|data|corpus|images|library|framework|architecture|backbone|encoder|base|originally|initially|paper|which|that|card|template|metrics?|scores?|tasks?)\b/i;
const madeBy =
  /\b(?:[Dd]eveloped|[Cc]reated|[Bb]uilt|[Pp]roduced|[Mm]anufactured|[Tt]rained and released|[Dd]eveloped and (?:released|maintained|published)|[Rr]eleased|[Mm]aintained)\sby\s((?:(?:the|a|an)\s)?(?:(?:researchers|scientists|engineers|a?\s?teams?|members|research group)\s(?:at|from|of)\s(?:the\s)?)?\p{Lu}[^.,;:(\n]{1,90}?)(?=\s(?:to|in \d{4}|using|during|under|as part of|with|and (?:is|was|released|trained))\b|[.,;:(\n]|$)/u;
const asksToWrite =
  /\b(?:contact(?:s|ed)?|questions?|reach(?: out)?|enquir\w+|inquir\w+|feedback|correspondence|e-?mail|write to|report\w*)\b/i;

/**
 * Who made the product and how to reach them, where only a sentence of the opening or the details says so:
 * "The model was developed by the Example Institute", "Questions go to team@example.org".
 */
export function makersInPassing(text: string, sections: readonly Section[], candidates: readonly Candidate[]): readonly Candidate[] {
  const stated = (topic: Candidate['topic']): boolean =>
    candidates.some((candidate) => candidate.topic === topic && candidate.says.some((said) => !said.unfilled));
  const paragraphs = ofDetails(text, sections);
  return [
    ...(stated('developer') ? [] : first(paragraphs, (taken) => developerIn(text, taken)).map((found) => candidateOf('developer', found))),
    ...(stated('contacts') ? [] : first(paragraphs, (taken) => addressIn(text, taken)).map((found) => candidateOf('contacts', found))),
  ];
}

/** Paragraphs under the title, under headings of details and before all headings. */
export function ofDetails(text: string, sections: readonly Section[]): readonly Taken[] {
  const opening = sections.find(({ heading }) => heading !== undefined);
  return allSections(sections).flatMap((section) => {
    const { heading, parts } = section;
    const topics = topicsOf(headingOf(text, section));
    const told = heading === undefined || section === opening ? topics.every(({ topic }) => topic === 'summary') : topics.length > 0;
    if (!told || topics.some(({ topic }) => topic !== 'summary')) return [];
    return parts.flatMap((part) => (part.kind === 'text' && part.label?.strong !== true ? (takeLines(text, part.lines) ?? []) : []));
  });
}

function first(paragraphs: readonly Taken[], look: (taken: Taken) => Taken | undefined): readonly Taken[] {
  for (const taken of paragraphs) {
    const found = look(taken);
    if (found !== undefined) return [found];
  }
  return [];
}

function developerIn(text: string, taken: Taken): Taken | undefined {
  for (const sentence of taken.text.split(/(?<=[.!?])\s/)) {
    const match = madeBy.exec(sentence);
    const name = match?.[1]?.trim();
    if (match === null || name === undefined) continue;
    const before = sentence.slice(0, match.index);
    const product = ofProduct.test(before) || /\b(?:models?|system|tool|software|algorithm|application|classifier)\b/i.test(before);
    if (!product || ofAnother.test(before)) continue;
    return placed(text, taken, name);
  }
  return undefined;
}

function addressIn(text: string, taken: Taken): Taken | undefined {
  if (!asksToWrite.test(taken.text)) return undefined;
  return addressesIn(text, taken).find((address) => address.text.includes('@'));
}

/** Where the words stand; the whole paragraph where markup parts them. */
function placed(text: string, { span }: Taken, words: string): Taken {
  const start = text.indexOf(words, span.start);
  return { text: words, span: start < 0 || start + words.length > span.end ? span : { start, end: start + words.length } };
}

function candidateOf(topic: 'developer' | 'contacts', taken: Taken): Candidate {
  return { topic, rank: 2, keySpan: taken.span, says: [{ ...taken, kind: 'text', unfilled: false }], container: false };
}
