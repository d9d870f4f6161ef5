import { type CardTopic, topicsOf } from '../markdown/lexicon';
import { plainText } from '../markdown/plainText';
import type { Part, Words } from '../markdown/section';

const title = /^(\*\*|__|\*|_)(?=\S)[^*_\n]{2,80}\S\1\s*:?\s*(?:<br\s*\/?>)?$/;

/** What is told of data; their names say none of it. */
const aspect =
  /\b(?:features?|variables?|criteria|exclu\w+|inclu\w+|populations?|demographics?|split\w*|partition\w*|pre-?processing|augmentation|labels?|labell?ing|annotation\w*|targets?|outcomes?|size|statistics|distribution|format|characteristics|quality|limitations?|notes?)\b/i;

/** Parts that are led by two or more lines set in bold or italics, each the name of a thing of its own: a group for each. */
export function titledGroups(text: string, parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const first = part.kind === 'text' ? part.lines[0] : undefined;
    const line = first === undefined ? '' : text.slice(first.start, first.end).trim();
    if (title.test(line) && !aspect.test(line)) groups.push([part]);
    else groups.at(-1)?.push(part);
  }
  return groups.length >= 2 ? groups : [parts];
}

/** "**Testing data**" on a line of its own below the heading of that name. */
export function repeatsTitle(text: string, part: Words, topic: CardTopic): boolean {
  const words = text.slice(part.span.start, part.span.end);
  return (
    part.kind === 'text' &&
    /^(\*\*|__)[^*_\n]{2,60}\1\s*:?\s*$/.test(words) &&
    topicsOf(plainText(words)).some((found) => found.topic === topic)
  );
}
