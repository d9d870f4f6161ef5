import { type FunctionContext, keep, listAt, optionalText, type RuleFunction, textAt } from './define';
import { wordsOf } from './words';

type Entry = Readonly<Record<string, unknown>>;

const foldedId = (id: string): string => id.trim().replace(/\s+/g, ' ').toLowerCase();

/** The spellings that mean a control: its id, and that of its hazard before it. */
function namesOf(control: Entry, hazard: Entry): readonly string[] {
  const id = textAt(control, 'id');
  const above = optionalText(hazard, 'id');
  return above === undefined ? [foldedId(id)] : [foldedId(id), foldedId(`${above}.${id}`)];
}

function commentsOn(context: FunctionContext, comments: readonly Entry[], kind: string): ReadonlyMap<string, readonly Entry[]> {
  return keep(context, comments, `by id ${kind}`, () => {
    const found = new Map<string, Entry[]>();
    for (const comment of comments) {
      const ref = optionalText(comment, 'ref');
      if (ref === undefined || optionalText(comment, 'kind') !== kind) continue;
      const known = found.get(foldedId(ref));
      if (known === undefined) found.set(foldedId(ref), [comment]);
      else known.push(comment);
    }
    return found;
  });
}

interface Named {
  readonly words: readonly string[];
  /** Where the word stands by which it was looked up. */
  readonly at: number;
  readonly test: Entry;
}

/** Tests by the words of their names and by what their properties hold. */
function testIndex(context: FunctionContext, tests: readonly Entry[]): { words: Map<string, Named[]>; ids: Map<string, Entry[]> } {
  return keep(context, tests, 'by name', () => {
    const words = new Map<string, Named[]>();
    const ids = new Map<string, Entry[]>();
    for (const test of tests) {
      for (const id of listAt<string>(test, 'ids')) {
        const known = ids.get(foldedId(id));
        if (known === undefined) ids.set(foldedId(id), [test]);
        else known.push(test);
      }
      for (const key of ['name', 'suite']) {
        const written = wordsOf(optionalText(test, key) ?? '');
        for (const [at, word] of written.entries()) {
          const known = words.get(word);
          if (known === undefined) words.set(word, [{ words: written, at, test }]);
          else known.push({ words: written, at, test });
        }
      }
    }
    return { words, ids };
  });
}

interface Sought {
  readonly tests: readonly Entry[];
  readonly control: Entry;
  readonly hazard: Entry;
  readonly hazards: readonly Entry[];
}

/** The tests whose name, class or property holds the id of a control; one that names it below another hazard means that one. */
function testsOf(context: FunctionContext, { tests, control, hazard, hazards }: Sought): readonly Entry[] {
  const index = testIndex(context, tests);
  const found = new Set(namesOf(control, hazard).flatMap((name) => index.ids.get(name) ?? []));
  const id = textAt(control, 'id');
  const words = wordsOf(id);
  // A bare word or number in a name says nothing: "test 1" is no test of the control 1.
  if (!/\d/.test(id) || !/\p{L}/u.test(id)) return [...found];
  const others = keep(context, hazards, 'words of ids', () =>
    hazards.map((one) => ({ hazard: one, words: wordsOf(optionalText(one, 'id') ?? '') })).filter((one) => one.words.length > 0),
  );
  for (const { words: written, at, test } of index.words.get(words[0] ?? '') ?? []) {
    if (!words.every((word, i) => written[at + i] === word)) continue;
    const before = others.find((one) => one.words.every((word, i) => written[at - one.words.length + i] === word));
    if (before === undefined || before.hazard === hazard) found.add(test);
  }
  return [...found];
}

function outcomeOf(tests: readonly Entry[]): 'passed' | 'failed' | 'skipped' | 'missing' {
  const outcomes = new Set(tests.map((test) => optionalText(test, 'outcome')));
  if (outcomes.has('failed')) return 'failed';
  if (outcomes.has('passed')) return 'passed';
  return outcomes.has('skipped') ? 'skipped' : 'missing';
}

export const traceFunctions: readonly RuleFunction[] = [
  {
    signature: 'tracedBy(list<Comment>, string, Control, Hazard): bool',
    means: 'a comment of that kind (implements, verifies) names the control, by its id or by that of its hazard and its own: H-003.C1',
    run: (context, comments: readonly Entry[], kind: string, control: Entry, hazard: Entry) =>
      commentsOf(context, comments, { kind, control, hazard }).length > 0,
    witness: (context, comments: readonly Entry[], kind: string, control: Entry, hazard: Entry) =>
      commentsOf(context, comments, { kind, control, hazard }),
  },
  {
    signature: 'testOutcome(list<Test>, Control, Hazard, list<Hazard>): string',
    means:
      'how the tests ended whose name, class or property holds the id of the control: failed when one failed, passed when one passed, skipped, or missing',
    readsOnly: { 3: ['id'] },
    run: (context, tests: readonly Entry[], control: Entry, hazard: Entry, hazards: readonly Entry[]) =>
      outcomeOf(testsOf(context, { tests, control, hazard, hazards })),
    witness: (context, tests: readonly Entry[], control: Entry, hazard: Entry, hazards: readonly Entry[]) => {
      const named = testsOf(context, { tests, control, hazard, hazards });
      return named.filter((test) => optionalText(test, 'outcome') === outcomeOf(named)).slice(0, 3);
    },
  },
  {
    signature: 'definesId(list<Hazard>, string): bool',
    means: 'the id is that of a hazard, of a control, or of a control behind its hazard: H-003.C1',
    readsOnly: { 0: ['id', 'controls[].id'] },
    run: (context, hazards: readonly Entry[], ref: string) =>
      keep(context, hazards, 'ids', () => {
        const ids = new Set<string>();
        for (const hazard of hazards) {
          const above = optionalText(hazard, 'id');
          if (above !== undefined) ids.add(foldedId(above));
          for (const control of listAt<Entry>(hazard, 'controls'))
            if (optionalText(control, 'id') !== undefined) for (const name of namesOf(control, hazard)) ids.add(name);
        }
        return ids;
      }).has(foldedId(ref)),
  },
];

function commentsOf(
  context: FunctionContext,
  comments: readonly Entry[],
  { kind, control, hazard }: { readonly kind: string; readonly control: Entry; readonly hazard: Entry },
): readonly Entry[] {
  const known = commentsOn(context, comments, kind);
  return namesOf(control, hazard).flatMap((name) => known.get(name) ?? []);
}
