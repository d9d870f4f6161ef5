import type { Span } from '../../text/span';
import type { CardTopic } from '../markdown/lexicon';
import type { Part, Section, TablePart } from '../markdown/section';
import { flatTables } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { type Candidate, type Said, type Saying, sayingsOf } from './candidate';
import { absorbing, described } from './context';
import { describes, rowsSay } from './describedTable';
import { partedUse } from './exclusions';
import type { Other } from './pairs';
import { repeatsTitle } from './titledGroups';

/** Everything in a card that its headings, labels and small tables say what it is. */
export interface Collected {
  readonly candidates: readonly Candidate[];
  /** Parts that stand under a heading or label about results; figures are looked for in them only. */
  readonly results: readonly Part[];
  /** Labels and cells whose words the lexicon does not know, for other words of the vocabulary. */
  readonly others: readonly Other[];
  /** Tables under headings that mean nothing to us: figures in them count where the table alone says what they are. */
  readonly loose: readonly TablePart[];
}

/** The same while it is gathered. */
export interface Collecting {
  readonly saying: Saying;
  readonly candidates: Candidate[];
  readonly results: Part[];
  readonly others: Other[];
  readonly loose: TablePart[];
  /** The section under the title. */
  readonly opening: Section | undefined;
}

interface ToPush {
  readonly topic: CardTopic;
  readonly rank: number;
  readonly keySpan: Span;
  readonly parts: readonly Part[];
  readonly container: boolean;
}

/** Puts what stands under a heading among what the card says of a topic. */
export function push({ saying, candidates }: Collecting, { topic, rank, keySpan, parts, container }: ToPush): void {
  const grids = flatTables(parts).map(({ table }) => gridOfTable(saying.text, table));
  const texts = parts
    .flatMap((part) => (part.kind === 'text' && repeatsTitle(saying.text, part, topic) ? part.children : [part]))
    .filter((part) => part.kind !== 'table' && part.kind !== 'code');
  // "**GitHub**: …" under "Author and maintainer" is nobody's name.
  const labelledItems = topic !== 'developer';
  const unlabelled = texts.filter(
    (part) => (part.label?.strong !== true || (labelledItems && part.kind === 'item')) && (topic !== 'summary' || part.kind === 'text'),
  );
  if (absorbing.has(topic) || described.has(topic)) {
    const rows = described.has(topic) ? grids.filter(describes) : topic === 'ethics' && texts.length === 0 ? grids : [];
    const says = [...spoken(saying, texts), ...rows.flatMap(rowsSay)].toSorted((a, b) => a.span.start - b.span.start);
    candidates.push({ topic, rank, keySpan, says, container, grids });
  } else if (topic !== 'intended-use' || texts.length === 0 || saysTheUse(saying, unlabelled)) {
    candidates.push({ topic, rank, keySpan, says: spoken(saying, unlabelled), container: container || texts.length > 0, grids });
  } else {
    // Labels that mean nothing by themselves are the section's text only when it has no other.
    candidates.push({ topic, rank: unlabelled.length > 0 ? rank : rank + 3, keySpan, says: spoken(saying, texts), container });
  }
}

/** "**Screening:** of adults" and then "Not a substitute for a doctor": what begins with what is ruled out says no use. */
function saysTheUse(saying: Saying, parts: readonly Part[]): boolean {
  const says = spoken(saying, parts);
  const [ruledOut] = partedUse(saying.text, says).exclusions;
  return says.length > 0 && ruledOut?.span.start !== says[0]?.span.start;
}

export const spoken = (saying: Saying, parts: readonly Part[]): readonly Said[] => leftOpen(saying, sayingsOf(saying, parts));

/** In a template a section that still holds what it asks for is not filled in, whatever else stands in it. */
export function leftOpen({ template }: Saying, says: readonly Said[]): readonly Said[] {
  return template && says.some((said) => said.unfilled) ? says.map((said) => ({ ...said, unfilled: true })) : says;
}
