import type { Facts } from '../facts/facts';
import { mergeFacts } from '../facts/mergeFacts';
import { claim } from '../inputs/claim';
import { readDocument, readersFor } from '../inputs/index';
import { changed, changesOf, textOf, unchanged } from '../writing/changedText';
import type { TextChange } from '../writing/insertText';
import { type FixPlan, type FixRequest, fixPlanner } from './planFix';
import type { FixDocument } from './writable';

/**
 * Plans many fixes of one text as a single change. Those that touch the same place wait until the others are written: the text is read
 * again and they are planned anew, so that a list which several of them need is begun once and an entry is not written twice.
 *
 * The order of `requests` is the order of what is written at one place. Absent when nothing would change.
 */
export async function planAllFixes({
  title,
  requests,
  documents,
  facts: read,
}: {
  readonly title: string;
  readonly requests: readonly FixRequest[];
  readonly documents: readonly FixDocument[];
  readonly facts: Facts;
}): Promise<FixPlan | undefined> {
  const texts = new Map(documents.map((document) => [document.uri, { kind: document.kind, text: unchanged(document.text) }]));
  let facts = read;
  let open = requests;
  while (open.length > 0) {
    const current = [...texts].map(([uri, { kind, text }]) => ({ uri, kind, text: textOf(text) }));
    if (open !== requests) facts = await factsOf(current);
    const { taken, waiting } = oneRound(open, fixPlanner(current, facts));
    if (taken.length === 0) break;
    const written = taken.flatMap((plan) => plan.edits);
    for (const [uri, document] of texts) {
      const changes = written.filter((edit) => edit.uri === uri);
      if (changes.length > 0) texts.set(uri, { ...document, text: changed(document.text, changes) });
    }
    for (const { uri, text } of taken.flatMap(({ creates }) => creates)) {
      texts.set(uri, { kind: claim(uri, text) ?? 'record', text: changed(unchanged(''), [{ start: 0, end: 0, newText: text }]) });
    }
    open = waiting;
  }
  const known = new Set(documents.map(({ uri }) => uri));
  const edits = [...texts].flatMap(([uri, { text }]) => (known.has(uri) ? changesOf(text).map((change) => ({ uri, ...change })) : []));
  const creates = [...texts].flatMap(([uri, { text }]) => (known.has(uri) ? [] : [{ uri, text: textOf(text) }]));
  return edits.length + creates.length === 0 ? undefined : { title, edits, creates };
}

/** The plans that keep clear of each other, and the requests that have to wait for them. What is planned twice is written once. */
function oneRound(requests: readonly FixRequest[], planOf: (request: FixRequest) => FixPlan | undefined) {
  const taken: FixPlan[] = [];
  const waiting: FixRequest[] = [];
  const clear = new Clearance();
  for (const request of requests) {
    const plan = planOf(request);
    if (plan === undefined) continue;
    if (clear.take(plan)) taken.push(plan);
    else waiting.push(request);
  }
  return { taken, waiting };
}

/**
 * Which stretches of which documents are spoken for. Touching is overlapping: of two texts at one offset nobody could say which is first,
 * unless both are added at the end of the same list or map.
 */
class Clearance {
  private readonly edits = new Map<string, FixPlan['edits'][number][]>();
  private readonly created = new Set<string>();

  take({ edits, creates }: FixPlan): boolean {
    if (creates.some(({ uri }) => this.created.has(uri)) || edits.some((edit) => this.isTaken(edit))) return false;
    for (const { uri } of creates) this.created.add(uri);
    for (const edit of edits) {
      const others = this.edits.get(edit.uri) ?? [];
      others.push(edit);
      this.edits.set(edit.uri, others);
    }
    return true;
  }

  private isTaken(edit: FixPlan['edits'][number]): boolean {
    const touched = (this.edits.get(edit.uri) ?? []).filter((other) => edit.start <= other.end && other.start <= edit.end);
    return !touched.every((other) => mayFollow(other, edit));
  }
}

function mayFollow(first: TextChange, second: TextChange): boolean {
  const { adds: one } = first;
  const { adds: other } = second;
  if (one === undefined || other === undefined || first.newText === second.newText) return false;
  return one.at === other.at && (one.key === undefined || one.key !== other.key);
}

/** A fix may have made a document in a form that none had before. */
async function factsOf(documents: readonly FixDocument[]): Promise<Facts> {
  const readers = await readersFor(documents);
  return mergeFacts(documents.filter(({ kind }) => kind !== 'decisions').map((one) => readDocument(one, one.kind, { readers })));
}
