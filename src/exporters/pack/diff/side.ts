import { type Decision, type Facts, nameOf, type Severity, type Status, valueAt } from '../../../core/index';

/** A result as a report in JSON keeps it; the subject by its path. */
export interface KeptResult {
  readonly rule: string;
  readonly status: Status;
  readonly severity: Severity;
  readonly subject?: string | undefined;
  readonly message?: string | undefined;
}

/** One of two projects, or one project at one of two times. */
export interface Side {
  /** What the person who asked calls it. */
  readonly label: string;
  readonly asOf: string;
  readonly catalogue: string;
  readonly facts: Facts;
  readonly results: readonly KeptResult[];
  readonly decisions: readonly Decision[];
}

/** What a rule says of one item, all its parts together: the gravest status, and what each part found. */
export interface Outcome {
  readonly rule: string;
  /** The item's name as people know it: its path changes when another is put before it. */
  readonly subject?: string;
  readonly status: Status;
  readonly messages: readonly string[];
}

const gravest: readonly Status[] = ['unmet', 'undetermined', 'met', 'not-applicable'];

export function outcomesOf({ results, facts }: Side): ReadonlyMap<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { rule, subject, status, message } of results) {
    // A pack holds no source code, so of its comments all that a rule says is taken together; the messages name the ids.
    const name = subject === undefined || subject.startsWith('trace.') ? undefined : nameOf(valueAt(facts.values, subject), subject);
    const key = `${rule} ${name ?? ''}`;
    const before = outcomes.get(key);
    const worse = before !== undefined && gravest.indexOf(before.status) < gravest.indexOf(status);
    const same = before?.status === status;
    const messages = [...(worse || same ? (before?.messages ?? []) : []), ...(worse || message === undefined ? [] : [message])];
    outcomes.set(key, { rule, ...(name === undefined ? {} : { subject: name }), status: worse ? before.status : status, messages });
  }
  return outcomes;
}

/** The items of a list by name, each with all that is stated of it, by paths in which items inside it go by their names too. */
export function itemsOf({ facts }: Side, list: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const items = new Map<string, Map<string, string>>();
  for (const { path, value } of facts.stated()) {
    if (!path.startsWith(`${list}[`)) continue;
    const end = path.indexOf(']', list.length) + 1;
    const item = path.slice(0, end);
    const name = nameOf(valueAt(facts.values, item), item);
    const known = items.get(name) ?? new Map<string, string>();
    items.set(name, known);
    known.set(namedPath(facts, path, end).replace(/^\./, ''), String(value));
  }
  return items;
}

function namedPath(facts: Facts, path: string, from: number): string {
  let named = '';
  let at = from;
  for (const match of path.slice(from).matchAll(/\[\d+\]/g)) {
    const end = from + match.index + match[0].length;
    const whole = path.slice(0, end);
    named += `${path.slice(at, from + match.index)}[${nameOf(valueAt(facts.values, whole), whole)}]`;
    at = end;
  }
  return named + path.slice(at);
}

export function decisionsOf({ decisions }: Side): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    decisions.map(({ id, place: _, ...rest }) => [
      id,
      new Map(Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)] as const]))),
    ]),
  );
}
