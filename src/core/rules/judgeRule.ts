import type { Bindings, Outcome } from '../expr/cel';
import type { Gap } from '../expr/grounds';
import type { View } from '../expr/view';
import type { Result, Status } from '../report/report';
import { type Bench, type Case, fill, head, who } from './case';
import type { CompiledCondition, CompiledRule } from './compileCatalogue';
import { becauseOf, withBecause } from './evidence';
import { valueAt } from './items';
import { concretePath, placesOf, pointAt } from './places';
import { fixOf } from './resolveFix';
import type { Part, Severity } from './rule';
import { factInWords, sentence, wordsFor } from './words';

/** Judges a rule that is asked at this date and stage. */
export function judgeRule(bench: Bench, compiled: CompiledRule, severity: Severity): readonly Result[] {
  const { rule, whenProject } = compiled;
  const param = parametersOf(bench, compiled);
  const whole: Case = { bench, compiled, severity, item: undefined, param, bindings: withParam(bench.ground, param) };
  if (rule.each === undefined) return judgeCase(whole);

  const items = bench.items(rule.each);
  if (items.length === 0) {
    if (bench.power.beyond([`${rule.each}[]`])) return [grouped(whole, [`${rule.each}[]`])];
    return [plainResult(whole, 'not-applicable', `No ${wordsFor(rule.each)} are listed`, rule.each)];
  }
  const settled = whenProject === undefined ? undefined : judgeWhen(whole, whenProject);
  if (settled !== undefined) return [settled];
  const results = items.flatMap((item) => judgeCase({ bench, compiled, severity, item, param, bindings: withParam(item.bindings, param) }));
  return withoutRepeats(results);
}

/** A demand on the whole project among those on an item is told once, not at every item. */
function withoutRepeats(results: readonly Result[]): readonly Result[] {
  const told = new Set<string>();
  return results.filter(({ status, message = '', places: [place] }) => {
    if (status !== 'unmet' || place === undefined) return true;
    const key = `${place.uri} ${place.span.start} ${message}`;
    const isNew = !told.has(key);
    told.add(key);
    return isNew;
  });
}

function parametersOf(bench: Bench, { rule }: CompiledRule): Case['param'] {
  const names = Object.entries(rule.parameters);
  if (names.length === 0) return undefined;
  return Object.fromEntries(names.map(([name, { value }]) => [name, bench.parameter(rule.id, name) ?? value]));
}

function withParam(bindings: Bindings, param: Case['param']): Bindings {
  return param === undefined ? bindings : Object.assign(Object.create(bindings), { param });
}

function judgeCase(one: Case): readonly Result[] {
  const { compiled } = one;
  const { rule, parts } = compiled;
  const when = one.item === undefined ? compiled.whenProject : compiled.whenItem;
  const settled = when === undefined ? undefined : judgeWhen(one, when);
  if (settled !== undefined) return [settled];
  if (rule.ask !== undefined) {
    return [{ ...plainResult(one, 'undetermined', fill(one, rule.ask).text, concretePath(rule.at, one.item)), asks: true }];
  }
  const results: Result[] = [];
  for (const { part, that } of parts) {
    const outcome = evaluated(one, that);
    if (outcome.kind === 'value' && outcome.value === true) continue;
    const result = outcome.kind === 'value' && outcome.value === false ? failed(one, part, that) : open(one, part, that, outcome);
    if (!results.some((before) => sameFinding(before, result))) results.push(result);
  }
  if (results.length > 0) return results;
  // Silence is no success: a demand that found nothing written to look at was not put to anybody.
  if (
    one.item === undefined &&
    parts.every(({ that }) => that.reads.facts.length > 0 && !that.reads.facts.some((path) => one.bench.world.isWritten(path)))
  ) {
    return [plainResult(one, 'not-applicable', 'Nothing that it looks at is written', undefined)];
  }
  return [
    withBecause(
      {
        ...head(one),
        status: 'met',
        places: placesOf(one.bench.where, [{ path: concretePath(rule.at.replace(/\[\].*$/, ''), one.item) }]),
      },
      () => [...appliesBecause(one), ...parts.flatMap(({ that }) => groundsOf(one, that))],
      one,
    ),
  ];
}

/** Absent when the rule applies. */
function judgeWhen(one: Case, when: CompiledCondition): Result | undefined {
  const outcome = evaluated(one, when);
  if (outcome.kind === 'value') {
    if (outcome.value === true) return undefined;
    if (outcome.value === false) {
      return withBecause(
        { ...head(one), status: 'not-applicable', message: 'It does not apply here', places: atPlaces(one) },
        () => groundsOf(one, when),
        one,
      );
    }
  }
  const gap = gapOf(one, when, outcome);
  if (gap.kind === 'missing') {
    const message = sentence(`${notStated(one.bench, gap.path)}, so whether this is asked is open`);
    return {
      ...head(one),
      status: 'undetermined',
      message,
      waitsFor: gap.path,
      places: placesOf(one.bench.where, [{ path: gap.path }]),
      because: becauseOf(one, [gap.path]),
    };
  }
  return plainResult(one, 'undetermined', sentence(`${who(one)}whether this is asked cannot be worked out: ${gap.reason}`), undefined);
}

/** A demand that is not met. */
function failed(one: Case, part: Part, that: CompiledCondition): Result {
  const { bench, compiled, item } = one;
  if (bench.power.beyond(that.reads.facts)) return grouped(one, that.reads.facts);
  const grounds = once(() => groundsOf(one, that));
  const at = pointed(one, part, that, grounds);
  const fix = fixOf(one, part.fix ?? compiled.rule.fix);
  return withBecause(
    {
      ...head(one),
      status: 'unmet',
      message: `${fill(one, part.message ?? compiled.rule.message).text}${lapseInWords(one, at)}`,
      places: placesOf(bench.where, [
        { path: at },
        ...compiled.rule.see.map((see) => ({
          path: pointAt(see.at, { where: bench.where, item, grounds, condition: that.condition.node }),
          label: see.label,
        })),
      ]),
      ...(fix === undefined ? {} : { fix }),
    },
    () => [...appliesBecause(one), ...grounds()],
    one,
  );
}

/** A demand that nobody can judge, because of a missing fact or a fault. */
function open(one: Case, part: Part, that: CompiledCondition, outcome: Outcome): Result {
  const { bench, compiled } = one;
  const { rule } = compiled;
  const gap = gapOf(one, that, outcome);
  if (gap.kind === 'failed') {
    const at = pointed(one, part, that, () => groundsOf(one, that));
    return plainResult(one, 'undetermined', sentence(`${who(one)}this cannot be worked out: ${gap.reason}`), at);
  }
  if (bench.power.beyond([vocabularyForm(gap.path)])) return grouped(one, [vocabularyForm(gap.path)]);
  const missing = sentence(`${who(one, gap.path)}${notStated(bench, gap.path)}`);
  const fix = fixOf(one, part.fix ?? rule.fix);
  const result: Result = {
    ...head(one),
    status: 'undetermined',
    message: rule.question === undefined ? missing : fill(one, rule.question).text,
    places: placesOf(bench.where, [{ path: gap.path }]),
    because: becauseOf(one, [gap.path]),
    ...(fix === undefined ? {} : { fix }),
  };
  if (rule.silence === 'undetermined') return result;
  const told = fill(one, part.message ?? rule.message);
  const at = pointed(one, part, that, () => [gap.path]);
  return { ...result, status: 'unmet', message: told.whole ? told.text : missing, places: placesOf(bench.where, [{ path: at }]) };
}

/** `H-001: initial likelihood is not stated`; the path of a fact of the project comes last: `role is not stated (project.role)`. */
function notStated({ world }: Bench, path: string): string {
  return factInWords(world, path).replace(/( \([^()]*\))?$/, ' is not stated$1');
}

/** One invitation for all that a foreign format has no room for. */
function grouped(one: Case, facts: readonly string[]): Result {
  const message = `The format of these documents has no room for ${facts.slice(0, 3).map(wordsFor).join(', ')}`;
  return { ...plainResult(one, 'undetermined', message, undefined), grouped: true };
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
    faultAt: (entry) => one.bench.grounds.faultAt(viewOf(one, that), entry),
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

function appliesBecause(one: Case): readonly string[] {
  return [one.compiled.whenProject, one.compiled.whenItem].flatMap((when) => (when === undefined ? [] : groundsOf(one, when)));
}

function gapOf(one: Case, condition: CompiledCondition, outcome: Outcome): Gap {
  if (outcome.kind === 'value') return { kind: 'failed', reason: 'the rule gives neither yes nor no' };
  return one.bench.grounds.gapOf(viewOf(one, condition), outcome);
}

function plainResult(one: Case, status: Status, message: string, at: string | undefined): Result {
  const places = at === undefined ? atPlaces(one) : placesOf(one.bench.where, [{ path: at.replace(/\[\].*$/, '') }]);
  return { ...head(one), status, message, places, because: becauseOf(one, one.item === undefined ? [] : [one.item.path]) };
}

function atPlaces(one: Case): Result['places'] {
  const { at, each } = one.compiled.rule;
  const path = one.item === undefined && /^(it|parent)\b/.test(at) ? (each ?? '') : concretePath(at, one.item);
  return placesOf(one.bench.where, [{ path: path.replace(/\[\].*$/, '') }]);
}

function sameFinding(one: Result, other: Result): boolean {
  const [here] = one.places;
  const [there] = other.places;
  return one.status === other.status && one.message === other.message && here?.uri === there?.uri && here?.span.start === there?.span.start;
}

function vocabularyForm(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
