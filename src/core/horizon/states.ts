import type { Result, Status } from '../report/report';
import type { Rule, Severity } from '../rules/rule';
import type { Place } from '../text/span';

/** What a report says of one rule at one item; `accepted` is a gap that somebody has accepted for now. */
export type State = Status | 'accepted';

/** One answer that would be another from a day on. */
export interface Change {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly subject?: string;
  readonly subjectName?: string;
  readonly before: State;
  readonly after: State;
  /** What would be said then; empty where nothing is open. */
  readonly messages: readonly string[];
  readonly place?: Place;
}

interface Answer {
  readonly state: State;
  /** How many demands are unmet or open. */
  readonly open: number;
  readonly results: readonly Result[];
}

/** By rule and item. */
export type StateOf = ReadonlyMap<string, Answer>;

/** The worst that is said of a rule at an item speaks for it. */
const worst: readonly State[] = ['unmet', 'undetermined', 'accepted', 'met', 'not-applicable'];

export function stateOf(results: readonly Result[], asOf: string): StateOf {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${result.rule} ${result.subject ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return new Map(
    [...groups].map(([key, group]): readonly [string, Answer] => {
      const states = group.map((result) => one(result, asOf));
      const state = worst.find((candidate) => states.includes(candidate)) ?? 'not-applicable';
      return [key, { state, open: states.filter((each) => each === 'unmet' || each === 'undetermined').length, results: group }];
    }),
  );
}

function one({ status, decision }: Result, asOf: string): State {
  const holds = decision?.kind === 'accepted' && decision.stale !== true && (decision.until === undefined || decision.until >= asOf);
  return holds && (status === 'unmet' || status === 'undetermined') ? 'accepted' : status;
}

/** Messages may count days, so they make no difference; how many demands are open does. */
const same = (one: Answer | undefined, other: Answer | undefined): boolean =>
  (one?.state ?? 'not-applicable') === (other?.state ?? 'not-applicable') && (one?.open ?? 0) === (other?.open ?? 0);

const keysOf = (before: StateOf, after: StateOf): readonly string[] => [...new Set([...before.keys(), ...after.keys()])];

export const sameState = (before: StateOf, after: StateOf): boolean =>
  keysOf(before, after).every((key) => same(before.get(key), after.get(key)));

export function changesBetween(before: StateOf, after: StateOf, rule: (id: string) => Rule | undefined): readonly Change[] {
  const severities: readonly Severity[] = ['error', 'warning', 'advice'];
  return keysOf(before, after)
    .flatMap((key): readonly Change[] => {
      const [was, is] = [before.get(key), after.get(key)];
      const shown = is?.results[0] ?? was?.results[0];
      if (shown === undefined || same(was, is)) return [];
      const open = is?.results.filter(({ status }) => status === 'unmet' || status === 'undetermined') ?? [];
      const place = open[0]?.places[0] ?? shown.places[0];
      return [
        {
          rule: shown.rule,
          title: rule(shown.rule)?.title ?? shown.rule,
          severity: shown.severity,
          ...(shown.subject === undefined ? {} : { subject: shown.subject }),
          ...(shown.subjectName === undefined ? {} : { subjectName: shown.subjectName }),
          before: was?.state ?? 'not-applicable',
          after: is?.state ?? 'not-applicable',
          messages: open.flatMap(({ message }) => message ?? []),
          ...(place === undefined ? {} : { place: { uri: place.uri, span: place.span } }),
        },
      ];
    })
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}
