import type { SourceNode } from '../inputs/sourceNode';
import { parseYaml } from '../inputs/yaml/parseYaml';
import type { Report, Result } from '../report/report';
import type { Problem } from '../text/problem';
import type { SourceDocument } from '../text/span';
import { writeValue } from '../writing/writeYaml';
import { entriesOf, firstSpan, isNothing, ProjectProblems, scalarIn, type Written } from './projectMap';

/** A finding by its rule and the name of its item, or a problem by its code, document and words: lines may move, names stay. */
export interface BaselineEntry {
  readonly rule?: string;
  readonly subject?: string;
  readonly code?: string;
  readonly document?: string;
  readonly message?: string;
  /** How many of them there were. */
  readonly times: number;
}

/** What was there when a project took up checking, who took it as it was, and when. */
export interface Baseline {
  readonly takenBy: string;
  readonly takenOn: string;
  readonly findings: readonly BaselineEntry[];
  readonly problems: readonly BaselineEntry[];
}

/** A report seen against a baseline. */
export interface AgainstBaseline {
  /** What is left when all that the baseline holds is taken out. */
  readonly fresh: Report;
  readonly held: number;
  /** What of the baseline is still there: the baseline as it would be after an update. */
  readonly still: Baseline;
  /** How many of its entries came to nothing, in part or whole. */
  readonly settled: number;
}

const resultEntry = ({ rule, subjectName, subject }: Result): BaselineEntry => {
  const name = subjectName ?? subject;
  return { rule, ...(name === undefined ? {} : { subject: name }), times: 1 };
};
const problemEntry = ({ code, place, message }: Problem): BaselineEntry => ({ code, document: place.uri, message, times: 1 });

const keyOf = ({ times: _, ...entry }: BaselineEntry): string =>
  JSON.stringify([entry.rule, entry.subject, entry.code, entry.document, entry.message]);

/** A baseline of all that `isFinding` and of every problem, in an order that does not depend on lines. */
export function takeBaseline(
  report: Report,
  about: { readonly takenBy: string; readonly takenOn: string; readonly isFinding: (result: Result) => boolean },
): Baseline {
  const { takenBy, takenOn, isFinding } = about;
  return {
    takenBy,
    takenOn,
    findings: counted(report.results.filter(isFinding).map(resultEntry)),
    problems: counted(report.problems.map(problemEntry)),
  };
}

function counted(entries: readonly BaselineEntry[]): readonly BaselineEntry[] {
  const counts = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    counts.set(key, { ...entry, times: (counts.get(key)?.times ?? 0) + entry.times });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
}

/** Takes out of a report what a baseline holds: each entry as often as it was there then. What came on top of it is new. */
export function againstBaseline(report: Report, baseline: Baseline, isFinding: (result: Result) => boolean): AgainstBaseline {
  const room = new Map<string, number>();
  for (const entry of [...baseline.findings, ...baseline.problems]) room.set(keyOf(entry), (room.get(keyOf(entry)) ?? 0) + entry.times);
  const before = new Map(room);
  const isHeld = (entry: BaselineEntry): boolean => {
    const left = room.get(keyOf(entry)) ?? 0;
    if (left > 0) room.set(keyOf(entry), left - 1);
    return left > 0;
  };
  const results = report.results.filter((result) => !(isFinding(result) && isHeld(resultEntry(result))));
  const problems = report.problems.filter((problem) => !isHeld(problemEntry(problem)));
  const still = (entries: readonly BaselineEntry[]): readonly BaselineEntry[] =>
    entries.flatMap((entry) => {
      const times = entry.times - (room.get(keyOf(entry)) ?? 0);
      return times > 0 ? [{ ...entry, times }] : [];
    });
  return {
    fresh: { ...report, results, problems },
    held: report.results.length - results.length + report.problems.length - problems.length,
    still: { ...baseline, findings: still(baseline.findings), problems: still(baseline.problems) },
    settled: [...before].filter(([key]) => (room.get(key) ?? 0) > 0).length,
  };
}

/** One entry a line, so that a change of it is read in a diff. */
export function writeBaseline({ takenBy, takenOn, findings, problems }: Baseline): string {
  const list = (title: string, entries: readonly BaselineEntry[]): string =>
    entries.length === 0
      ? `${title}: []\n`
      : `${title}:\n${entries.map(({ times, ...entry }) => `  - ${writeValue({ ...entry, ...(times > 1 ? { times } : {}) }, 'flow', 4)}\n`).join('')}`;
  return [
    '# What was open when checking was taken up here. Checks fail on what comes on top of it; "carelint baseline --update" takes out what is settled.\n',
    `${writeValue({ takenBy, takenOn }, 'block', 0)}\n`,
    list('findings', findings),
    list('problems', problems),
  ].join('');
}

/** Absent when it cannot be relied on: then nothing is held, and the problems say why. */
export function readBaseline(document: SourceDocument): { readonly baseline?: Baseline; readonly problems: readonly Problem[] } {
  const problems = new ProjectProblems(document.uri);
  const { root, problems: faults } = parseYaml(document.text);
  for (const { code, severity, message, span } of faults) problems.list.push({ code, severity, message, place: problems.at(span) });
  if (root?.kind !== 'map') {
    problems.add(
      'wrong-shape',
      'takenBy, takenOn, findings and problems are expected here',
      root === undefined ? { start: 0, end: 0 } : firstSpan(root),
    );
    return { problems: problems.list };
  }
  const keys = entriesOf(root, ['takenBy', 'takenOn', 'findings', 'problems'], problems);
  const text = (key: string): string => scalarIn(keys.get(key))?.text.trim() ?? '';
  const baseline = {
    takenBy: text('takenBy'),
    takenOn: text('takenOn'),
    findings: entriesIn(keys.get('findings'), ['rule', 'subject', 'times'], problems),
    problems: entriesIn(keys.get('problems'), ['code', 'document', 'message', 'times'], problems),
  };
  if (baseline.takenBy === '' || baseline.takenOn === '')
    problems.add('wrong-shape', 'takenBy and takenOn say who took the findings as they were, and when', firstSpan(root));
  return problems.list.some(({ severity }) => severity === 'error') ? { problems: problems.list } : { baseline, problems: problems.list };
}

function entriesIn(written: Written | undefined, known: readonly string[], problems: ProjectProblems): readonly BaselineEntry[] {
  if (written === undefined || isNothing(written.node)) return [];
  if (written.node.kind !== 'list') {
    problems.add('wrong-shape', 'a list is expected here', written.keySpan);
    return [];
  }
  return written.node.items.flatMap((item) => entryFrom(item, known, problems) ?? []);
}

function entryFrom(item: SourceNode, known: readonly string[], problems: ProjectProblems): BaselineEntry | undefined {
  if (item.kind !== 'map') return problems.add('wrong-shape', `${known.join(', ')} are expected here`, firstSpan(item));
  const keys = entriesOf(item, known, problems);
  const text = (key: string): string | undefined => scalarIn(keys.get(key))?.text;
  const times = Number(text('times') ?? 1);
  if (!Number.isInteger(times) || times < 1) return problems.add('bad-value', 'times is expected to be a whole number', firstSpan(item));
  const named = Object.fromEntries(
    ['rule', 'subject', 'code', 'document', 'message'].flatMap((key) => (text(key) === undefined ? [] : [[key, text(key)]])),
  );
  return { ...named, times };
}
