import type { Outcome } from '../expr/expressions';
import type { Gap } from '../expr/grounds';
import { once } from '../expr/once';
import type { View } from '../expr/view';
import type { Status } from '../report/report';
import { type Bench, type Case, fill, who } from './case';
import type { CompiledCondition, CompiledRule } from './compileCatalogue';
import { type Item, valueAt } from './items';
import type { Judged } from './judged';
import { pointAt } from './places';
import { fixOf } from './resolveFix';
import type { Part } from './rule';
import { factInWords, lackingAlike, listInWords, sentence, wordsFor } from './words';

/** What settles a rule whatever its items: none is listed, or it does not apply to the project. Absent when there is more to ask. */
export function judgeWhole(whole: Case): readonly Judged[] | undefined {
  const { bench, compiled } = whole;
  const { rule, whenProject } = compiled;
  if (rule.each !== undefined && bench.items(rule.each).length === 0) {
    const none = bench.answers.beyond(`${rule.each}[]`)
      ? grouped([`${rule.each}[]`], atOf(compiled, 'project'))
      : plain({ status: 'not-applicable', message: `No ${wordsFor(rule.each)} are listed`, at: rule.each });
    return [none];
  }
  return whenProject === undefined ? undefined : judgeWhen(whole, whenProject);
}

/** Judges what `judgeWhole` left open, for one item or for the whole project. */
export function judgeCase(one: Case): readonly Judged[] {
  const { compiled } = one;
  const { rule, parts } = compiled;
  const settled = one.item === undefined || compiled.whenItem === undefined ? undefined : judgeWhen(one, compiled.whenItem);
  if (settled !== undefined) return settled;
  if (rule.ask !== undefined) {
    return [{ ...plain({ status: 'undetermined', message: fill(one, rule.ask).text, at: rule.at, item: one.item }), asks: true }];
  }
  const found: Judged[] = [];
  for (const { part, that } of parts) {
    const outcome = evaluated(one, that);
    if (outcome.kind === 'value' && outcome.value === true) continue;
    found.push(outcome.kind === 'value' && outcome.value === false ? failed(one, part, that) : open(one, part, that, outcome));
  }
  if (found.length > 0) return found;
  // Silence is no success: a demand that found nothing written to look at was not put to anybody.
  if (
    one.item === undefined &&
    parts.every(({ that }) => that.reads.facts.length > 0 && !that.reads.facts.some((path) => one.bench.answers.written(path)))
  ) {
    return [plain({ status: 'not-applicable', message: 'Nothing that it looks at is written', at: atOf(compiled, 'project') })];
  }
  return metBy(compiled);
}

/** Of a large log most cases are met or do not apply, and say nothing of their own: they share what was found. */
const met = new WeakMap<CompiledRule, readonly Judged[]>();
function metBy(compiled: CompiledRule): readonly Judged[] {
  const found = met.get(compiled) ?? [{ status: 'met', at: [{ path: beforeBrackets(compiled.rule.at) }], because: groundsOfAll }];
  met.set(compiled, found);
  return found;
}

const aside = new WeakMap<CompiledCondition, readonly Judged[]>();
function asideBy(when: CompiledCondition, at: string): readonly Judged[] {
  const found = aside.get(when) ?? [
    { status: 'not-applicable', message: 'It does not apply here', at: [{ path: at }], because: groundsIn(when) },
  ];
  aside.set(when, found);
  return found;
}

/** Absent when the rule applies. */
function judgeWhen(one: Case, when: CompiledCondition): readonly Judged[] | undefined {
  const outcome = evaluated(one, when);
  const at = atOf(one.compiled, one.item);
  if (outcome.kind === 'value') {
    if (outcome.value === true) return undefined;
    if (outcome.value === false) return asideBy(when, at);
  }
  const gap = gapOf(one, when, outcome);
  if (gap.kind === 'missing') {
    const message = sentence(`${notStated(one, gap.path)}, so whether this is asked is open`);
    return [{ status: 'undetermined', message, waitsFor: gap.path, at: [{ path: gap.path }], because: these([gap.path]) }];
  }
  const message = sentence(`${who(one)}whether this is asked cannot be worked out: ${gap.reason}`);
  return [plain({ status: 'undetermined', message, at, item: one.item })];
}

/** A demand that is not met. */
function failed(one: Case, part: Part, that: CompiledCondition): Judged {
  const { bench, compiled, item } = one;
  if (beyond(bench, that.reads.facts)) return grouped(that.reads.facts, atOf(compiled, item), item);
  const grounds = once(() => groundsOf(one, that));
  const at = pointed(one, part, that, grounds);
  const fix = fixOf(one, part.fix ?? compiled.rule.fix);
  return {
    status: 'unmet',
    message: `${worded(one, part)}${lapseInWords(one, at)}`,
    at: [
      { path: at },
      ...compiled.rule.see.map((see) => ({
        path: pointAt(see.at, { where: bench.where, item, grounds, condition: that.condition.node }),
        label: see.label,
      })),
    ],
    because: groundsIn(that, 'applies'),
    ...(fix === undefined ? {} : { fix }),
  };
}

/** What a part says; where it names something that nobody wrote, what the rule says in general, if that is whole. */
function worded(one: Case, part: Part): string {
  const told = fill(one, part.message ?? one.compiled.rule.message);
  if (told.whole) return told.text;
  const general = fill(one, one.compiled.rule.message);
  return general.whole ? general.text : told.text;
}

/** A demand that nobody can judge, because of a missing fact or a fault. */
function open(one: Case, part: Part, that: CompiledCondition, outcome: Outcome): Judged {
  const { bench, compiled, item } = one;
  const { rule } = compiled;
  const gap = gapOf(one, that, outcome);
  if (gap.kind === 'failed') {
    const at = pointed(one, part, that, () => groundsOf(one, that));
    return plain({ status: 'undetermined', message: sentence(`${who(one)}this cannot be worked out: ${gap.reason}`), at, item });
  }
  const fact = vocabularyForm(gap.path);
  if (bench.answers.beyond(fact)) return grouped([fact], atOf(compiled, item), item);
  const missing = sentence(`${who(one, gap.path)}${notStated(one, gap.path)}`);
  const fix = fixOf(one, part.fix ?? rule.fix);
  const found: Judged = {
    status: 'undetermined',
    message: rule.question === undefined ? missing : fill(one, rule.question).text,
    at: [{ path: gap.path }],
    because: these([gap.path]),
    ...(fix === undefined ? {} : { fix }),
  };
  if (rule.silence === 'undetermined') return found;
  const told = fill(one, part.message ?? rule.message);
  const at = pointed(one, part, that, () => [gap.path]);
  return { ...found, status: 'unmet', message: told.whole ? told.text : missing, at: [{ path: at }] };
}

/** `H-001: initial likelihood is not stated`; the path of a fact of the project comes last: `role is not stated (project.role)`. */
function notStated({ bench, item }: Case, path: string): string {
  // Which of several that lack it comes first is chance: a log in another order reads the same.
  const alike = item === undefined ? lackingAlike(bench.world, path) : 0;
  if (alike > 1) return `${wordsFor(path.slice(path.lastIndexOf(']') + 2))} is not stated for several ${listInWords(path)}`;
  // The names of the item judged change with the item; any other name is a question of its own.
  const own = item !== undefined && path.startsWith((item.parent ?? item).path);
  return (own ? factInWords(bench.world, path) : bench.answers.words(path)).replace(/( \([^()]*\))?$/, ' is not stated$1');
}

/** One invitation for all that a foreign format has no room for. */
function grouped(facts: readonly string[], at: string, item?: Item): Judged {
  const message = `The format of these documents has no room for ${facts.slice(0, 3).map(wordsFor).join(', ')}`;
  return { ...plain({ status: 'undetermined', message, at, item }), grouped: true };
}

function beyond({ answers }: Bench, facts: readonly string[]): boolean {
  return facts.length > 0 && facts.every((path) => answers.beyond(path));
}

/** Which record a finding that points to its end or status speaks of: the message itself can only say that none is in force. */
function lapseInWords({ bench }: Case, at: string): string {
  const [, entry, key] = /^(records\[\d+\])\.(expiresOn|status|date)$/.exec(at) ?? [];
  if (entry === undefined || key === undefined) return '';
  const value = String(valueAt(bench.world.roots, at));
  const words = { expiresOn: 'ends on', status: 'is', date: 'is of' }[key];
  return `; ${String(valueAt(bench.world.roots, `${entry}.id`) ?? 'the one listed')} ${words} ${value}`;
}

function pointed(one: Case, part: Part, that: CompiledCondition, grounds: () => readonly string[]): string {
  return pointAt(part.at ?? one.compiled.rule.at, {
    where: one.bench.where,
    item: one.item,
    grounds,
    condition: that.condition.node,
    faultAt: (entry) => {
      const path = one.bench.grounds.faultAt(viewOf(one, that), entry);
      return path !== undefined && one.bench.answers.stated(path) ? path : undefined;
    },
  });
}

function evaluated(one: Case, { condition }: CompiledCondition): Outcome {
  return condition.evaluate(one.bindings);
}

function viewOf(one: Case, { condition }: CompiledCondition): View {
  const paths = new Map<string, string>();
  if (one.item !== undefined) paths.set('it', one.item.path);
  if (one.item?.parent !== undefined) paths.set('parent', one.item.parent.path);
  return { condition, bindings: one.bindings, paths };
}

function groundsOf(one: Case, condition: CompiledCondition): readonly string[] {
  return one.bench.grounds.groundsOf(viewOf(one, condition));
}

// What looks for evidence later holds nothing of this check.
const these = (paths: readonly string[]): Judged['because'] => {
  return () => paths;
};
const groundsIn = (that: CompiledCondition, before?: 'applies'): Judged['because'] => {
  return (one) => [...(before === undefined ? [] : appliesBecause(one)), ...groundsOf(one, that)];
};
const groundsOfAll: Judged['because'] = (one) => [
  ...appliesBecause(one),
  ...one.compiled.parts.flatMap(({ that }) => groundsOf(one, that)),
];

function appliesBecause(one: Case): readonly string[] {
  return [one.compiled.whenProject, one.compiled.whenItem].flatMap((when) => (when === undefined ? [] : groundsOf(one, when)));
}

function gapOf(one: Case, condition: CompiledCondition, outcome: Outcome): Gap {
  if (outcome.kind === 'value') return { kind: 'failed', reason: 'the rule gives neither yes nor no' };
  return one.bench.grounds.gapOf(viewOf(one, condition), outcome);
}

function plain(found: {
  readonly status: Status;
  readonly message: string;
  readonly at: string;
  readonly item?: Item | undefined;
}): Judged {
  const { status, message, at, item } = found;
  return { status, message, at: [{ path: beforeBrackets(at) }], because: these(item === undefined ? [] : [item.path]) };
}

/** The place of a rule where no part of it is at fault. */
function atOf({ rule: { at, each } }: CompiledRule, item: Item | 'project' | undefined): string {
  return beforeBrackets(typeof item !== 'object' && /^(it|parent)\b/.test(at) ? (each ?? '') : at);
}

function beforeBrackets(path: string): string {
  return path.replace(/\[\].*$/, '');
}

function vocabularyForm(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}
