import { CannotSay, type FunctionContext, keep, listAt, MissingFact, optionalText, type RuleFunction } from './define';
import { folded } from './words';

type Entry = Readonly<Record<string, unknown>>;

/** Not draft, superseded or withdrawn, not of a day to come, and not lapsed: a record that lapses on a day still holds on that day. */
export const recordInForce = (context: FunctionContext, record: Entry): boolean => lapseOf(context, record) === undefined;

/** The field by which a record is not in force; absent for one that is. */
export function lapseOf(context: FunctionContext, record: object): 'status' | 'date' | 'expiresOn' | undefined {
  const status = optionalText(record, 'status');
  if (status !== undefined && status !== 'approved') return 'status';
  if ((optionalText(record, 'date') ?? '') > context.asOf) return 'date';
  const expiresOn = optionalText(record, 'expiresOn');
  return expiresOn === undefined || expiresOn >= context.asOf ? undefined : 'expiresOn';
}

function inForceOfKind(context: FunctionContext, records: readonly Entry[], kind: string): readonly Entry[] {
  const byKind = keep(context, records, 'in force by kind', () => {
    const found = new Map<string, Entry[]>();
    for (const record of records) {
      const mine = optionalText(record, 'kind');
      if (mine === undefined || !recordInForce(context, record)) continue;
      const already = found.get(mine);
      if (already === undefined) found.set(mine, [record]);
      else already.push(record);
    }
    return found;
  });
  return byKind.get(kind) ?? [];
}

/** A record without a date is older than any with one; among equals the later in the documents wins. */
function newestOf(records: readonly Entry[]): Entry | undefined {
  let newest: Entry | undefined;
  for (const record of records) {
    if (newest === undefined || (optionalText(record, 'date') ?? '') >= (optionalText(newest, 'date') ?? '')) newest = record;
  }
  return newest;
}

/** An entry whose word is not stated may be the one looked for: then nobody can say that there is none. */
function noneUnless(entries: readonly Entry[], key: string): false {
  const unsaid = entries.find((entry) => optionalText(entry, key) === undefined);
  if (unsaid !== undefined) throw new MissingFact(unsaid, key);
  return false;
}

export const recordFunctions: readonly RuleFunction[] = [
  {
    signature: 'current(list<Record>, string): bool',
    means: 'a record of that kind is in force: not draft, superseded or withdrawn, and not lapsed at asOf',
    run: (context, records: readonly Entry[], kind: string) =>
      inForceOfKind(context, records, kind).length > 0 || noneUnless(records, 'kind'),
    witness: (context, records: readonly Entry[], kind: string) =>
      oneNewest(inForceOfKind(context, records, kind)) ?? ofKind(records, kind),
  },
  {
    signature: 'covered(list<Record>, string, list<string>): bool',
    means: 'records of that kind in force cover every term between them',
    run: (context, records: readonly Entry[], kind: string, terms: readonly string[]) => {
      const words = new Set(inForceOfKind(context, records, kind).flatMap((record) => listAt<string>(record, 'covers').map(folded)));
      return terms.every((term) => words.has(folded(term))) || noneUnless(records, 'kind');
    },
    witness: (context, records: readonly Entry[], kind: string) => {
      const inForce = inForceOfKind(context, records, kind);
      return inForce.length > 0 ? inForce : ofKind(records, kind);
    },
  },
  {
    signature: 'newest(list<Record>, string): Record',
    means: 'the newest record of that kind in force; an error, hence undetermined, when there is none',
    run: (context, records: readonly Entry[], kind: string) => {
      const found = newestOf(inForceOfKind(context, records, kind));
      if (found === undefined) throw new CannotSay(`no record of kind ${kind} is in force`);
      return found;
    },
    witness: (context, records: readonly Entry[], kind: string) =>
      oneNewest(inForceOfKind(context, records, kind)) ?? ofKind(records, kind),
  },
  {
    signature: 'inForce(Record): bool',
    means: 'the record is in force: not draft, superseded or withdrawn, not of a day after asOf, and not lapsed at asOf',
    run: (context, record: Entry) => recordInForce(context, record),
  },
  {
    signature: 'named(list<Person>, string): bool',
    means: 'somebody holds that role and is named',
    run: (_, people: readonly Entry[], role: string) =>
      people.some((person) => optionalText(person, 'role') === role && optionalText(person, 'name') !== undefined) ||
      noneUnless(people, 'role'),
    witness: (_, people: readonly Entry[], role: string) => people.filter((person) => person.role === role),
  },
  {
    signature: 'excluded(list<Exclusion>, string): bool',
    means: 'an exclusion about it gives a reason',
    run: (_, exclusions: readonly Entry[], about: string) =>
      exclusions.some((exclusion) => isAbout(exclusion, about) && optionalText(exclusion, 'reason') !== undefined),
    witness: (_, exclusions: readonly Entry[], about: string) => exclusions.filter((exclusion) => isAbout(exclusion, about)),
  },
  {
    signature: 'fileExists(string): bool',
    means: 'the file lies in the project; an address on the web is not looked up and is unknown',
    run: ({ exists }, path: string) => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(path)) throw new CannotSay(`${path} is not a file of the project, so it was not looked up`);
      if (exists === undefined) throw new CannotSay('files of the project cannot be looked up here');
      return exists(path);
    },
  },
];

function ofKind(records: readonly Entry[], kind: string): readonly Entry[] {
  return records.filter((record) => record.kind === kind);
}

function oneNewest(records: readonly Entry[]): readonly Entry[] | undefined {
  const newest = newestOf(records);
  return newest === undefined ? undefined : [newest];
}

function isAbout(exclusion: Entry, about: string): boolean {
  return folded(optionalText(exclusion, 'about') ?? '') === folded(about);
}
