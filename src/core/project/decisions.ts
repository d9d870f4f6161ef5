import { isPlaceholder } from '../facts/placeholders';
import { readDate } from '../facts/readDate';
import type { SourceNode } from '../inputs/sourceNode';
import { parseYaml } from '../inputs/yaml/parseYaml';
import type { Problem } from '../text/problem';
import type { Place, SourceDocument } from '../text/span';
import { entriesOf, firstSpan, isNothing, ProjectProblems, scalarIn, type Written } from './projectMap';

export const decisionKinds = ['sign-off', 'not-applicable', 'accepted'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/**
 * What stands in a decision in place of a rule when it lets a file into evidence packs that looks as if it held data of patients; its
 * subject is the path of the file.
 */
export const patientDataRule = 'pack/patient-data';

/** What a person decided about a rule, as the decisions file states it. Dates are ISO. */
export interface Decision {
  /** Made from its position where the file gives none. */
  readonly id: string;
  readonly rule: string;
  /** The item it is about, by its id (`H-003`) or its path; absent for the whole project. */
  readonly subject?: string;
  readonly decision: DecisionKind;
  /** For a sign-off: the answer to the rule's question; a sign-off without one says yes. */
  readonly answer?: 'yes' | 'no';
  /** Always there for `not-applicable` and `accepted`. */
  readonly reason?: string;
  readonly by: string;
  readonly role?: string;
  readonly on: string;
  /** The last day on which it holds. */
  readonly until?: string;
  /** Of the blocks it speaks of, in lower case; a decision over other text is stale. */
  readonly sha256?: string;
  /** Of its id, or of its first key. */
  readonly place: Place;
}

/** Somebody's name under a document as it stood. It settles no rule; it holds until the document changes. */
export interface Signature extends Pick<Decision, 'id' | 'by' | 'role' | 'on' | 'until' | 'reason' | 'place'> {
  /** Its path from the project. */
  readonly document: string;
  /** As `documentSeal` makes it. Without one nobody can say whether the document is still the one that was signed. */
  readonly sha256?: string;
}

/** What a decisions file states. */
export interface StatedDecisions {
  readonly decisions: readonly Decision[];
  readonly signatures: readonly Signature[];
  readonly problems: readonly Problem[];
}

const keys = ['id', 'rule', 'document', 'subject', 'decision', 'answer', 'reason', 'by', 'role', 'on', 'until', 'sha256'];

/** Reads the decisions file. A decision that lacks what it needs settles nothing and is a problem with its place; the others hold. */
export function readDecisions(document?: SourceDocument): StatedDecisions {
  if (document === undefined) return { decisions: [], signatures: [], problems: [] };
  const problems = new ProjectProblems(document.uri);
  const { root, problems: faults } = parseYaml(document.text);
  for (const fault of faults)
    problems.list.push({ code: fault.code, severity: fault.severity, message: fault.message, place: problems.at(fault.span) });
  const stated = [...itemsIn(root, problems).entries()].flatMap(([i, item]) => entryFrom(item, i, problems) ?? []);
  reportTwins(stated, problems);
  return {
    decisions: stated.filter((one): one is Decision => 'rule' in one),
    signatures: stated.filter((one): one is Signature => 'document' in one),
    problems: problems.list,
  };
}

/** The list under `decisions`, or a list that is the whole file. */
function itemsIn(root: SourceNode | undefined, problems: ProjectProblems): readonly SourceNode[] {
  if (root === undefined || isNothing(root)) return [];
  const written = root.kind === 'list' ? { node: root } : entriesOf(root, ['decisions'], problems).get('decisions');
  if (written !== undefined && isNothing(written.node)) return [];
  if (written?.node.kind === 'list') return written.node.items;
  if (written !== undefined || root.kind !== 'map') problems.add('wrong-shape', 'a list of decisions is expected here', firstSpan(root));
  return [];
}

function entryFrom(item: SourceNode, index: number, problems: ProjectProblems): Decision | Signature | undefined {
  const broken = (message: string, at?: SourceNode): undefined => problems.add('broken-decision', message, at?.span ?? firstSpan(item));
  if (item.kind !== 'map') return broken('a decision is expected here, with rule, decision, by and on');
  const written = entriesOf(item, keys, problems);
  const text = (key: string): string | undefined => textIn(written.get(key));
  const name = text('id') ?? `decision ${index + 1}`;
  const [rule, document] = ['rule', 'document'].map(text);
  if (rule !== undefined && document !== undefined)
    return broken(`${name} settles nothing: it is about a rule or about a document, not both`, written.get('document')?.node);
  const missing = [document === undefined ? 'rule' : 'document', 'decision', 'by', 'on'].filter((key) => text(key) === undefined);
  if (missing.length > 0)
    return broken(`${name} settles nothing: ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} not filled in`);
  const kindNode = written.get('decision')?.node;
  const decision = decisionKinds.find((kind) => kind === text('decision')?.toLowerCase());
  if (decision === undefined) return broken(`${name} settles nothing: decision is expected to be ${decisionKinds.join(', ')}`, kindNode);
  const reason = text('reason');
  if (document !== undefined && decision !== 'sign-off')
    return broken(`${name} settles nothing: a document can be signed off, nothing else`, kindNode);
  if (decision !== 'sign-off' && reason === undefined) return broken(`${name} settles nothing: ${decision} needs a reason`);
  const dates: { on?: string; until?: string } = {};
  for (const key of ['on', 'until'] as const) {
    const said = text(key);
    const date = said === undefined ? undefined : readDate(said);
    if (said !== undefined && date?.length !== 10)
      return broken(`${name} settles nothing: ${key} is expected to be a day such as 2026-11-24`, written.get(key)?.node);
    if (date !== undefined) dates[key] = date;
  }
  const answer = answerIn(written.get('answer'));
  if (answer === 'bad') return broken(`${name} settles nothing: answer is expected to be yes or no`, written.get('answer')?.node);
  const sha256 = text('sha256')?.toLowerCase();
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256))
    return broken(`${name} settles nothing: sha256 is expected to be 64 hexadecimal digits`, written.get('sha256')?.node);
  const [by = '', subject, role] = ['by', 'subject', 'role'].map(text);
  const common = {
    id: name,
    by,
    on: dates.on ?? '',
    ...(reason !== undefined && { reason }),
    ...(role !== undefined && { role }),
    ...(dates.until !== undefined && { until: dates.until }),
    ...(sha256 !== undefined && { sha256 }),
    place: problems.at(scalarIn(written.get('id'))?.span ?? firstSpan(item)),
  };
  if (document !== undefined) return { ...common, document };
  return { ...common, rule: rule ?? '', decision, ...(subject !== undefined && { subject }), ...(answer !== undefined && { answer }) };
}

function textIn(written: Written | undefined): string | undefined {
  const node = scalarIn(written);
  return node === undefined || node.value === null || isPlaceholder(node.text) ? undefined : node.text.trim();
}

function answerIn(written: Written | undefined): 'yes' | 'no' | 'bad' | undefined {
  const text = textIn(written)?.toLowerCase();
  if (text === undefined) return undefined;
  if (text === 'yes' || text === 'true') return 'yes';
  return text === 'no' || text === 'false' ? 'no' : 'bad';
}

function reportTwins(decisions: readonly (Decision | Signature)[], problems: ProjectProblems): void {
  const first = new Map<string, Decision | Signature>();
  for (const decision of decisions) {
    const twin = first.get(decision.id);
    if (twin === undefined) first.set(decision.id, decision);
    else {
      problems.list.push({
        code: 'duplicate-id',
        severity: 'warning',
        message: `${decision.id} is the id of two decisions`,
        place: decision.place,
        related: [{ place: twin.place, label: 'the other one' }],
      });
    }
  }
}
