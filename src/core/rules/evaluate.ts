import type { FunctionContext } from '../expr/functions/define';
import { ruleFunctions } from '../expr/functions/index';
import { createGrounds } from '../expr/grounds';
import { worldOf } from '../expr/world';
import type { Facts } from '../facts/facts';
import { vocabularyShape } from '../facts/vocabulary';
import type { Result } from '../report/report';
import type { Place } from '../text/span';
import { statePowerOf } from './canState';
import type { Bench } from './case';
import type { CompiledCatalogue } from './compileCatalogue';
import { itemLists } from './items';
import { type Judgements, Judging } from './judgements';
import { placesOf, whereIn } from './places';
import { Questions } from './questions';
import { type Rule, type Severity, type Stage, stages } from './rule';
import type { Steps } from './steps';
import { factInWords } from './words';

/** What a project may set about the catalogue. */
export interface Choices {
  readonly packOff: (pack: string) => boolean;
  readonly severity: (rule: string) => Severity | 'off' | undefined;
  readonly parameter: (rule: string, name: string) => string | number | boolean | undefined;
}

export interface Evaluation {
  readonly catalogue: CompiledCatalogue;
  readonly facts: Facts;
  /** ISO date: what is in force then is asked. */
  readonly asOf: string;
  readonly exists?: (path: string) => boolean;
  readonly choices: Choices;
  readonly textOf: (uri: string) => string | undefined;
  /** What an earlier check of the same project left. */
  readonly earlier?: Judgements;
}

export interface Evaluated {
  readonly results: readonly Result[];
  /** How many rules they are of. */
  readonly rules: number;
  readonly judgements: Judgements;
}

/**
 * Judges every rule that is switched on, in the order of the catalogue, with a step for each. Whatever goes wrong in one rule makes
 * that rule undetermined with its reason; it never becomes a pass and never stops the others.
 */
export function* evaluate(evaluation: Evaluation): Steps<Evaluated> {
  const { catalogue, facts, asOf, choices, earlier } = evaluation;
  const { bench, questions, context } = benchOf(evaluation);
  const { where } = bench;
  const judging = new Judging(bench, { questions, asOf, earlier });
  const stage = stageOf(facts);
  const chosen = chosenPacks(facts);
  const dates = new Map(catalogue.data.sources.map((source) => [source.id, source]));

  const resultsOf = (rule: Rule): readonly Result[] => {
    const severity = choices.severity(rule.id) ?? rule.severity;
    if (choices.packOff(rule.pack) || severity === 'off') return [];
    const aside = (status: 'not-applicable' | 'undetermined', message: string): readonly Result[] => [
      { rule: rule.id, severity, status, message, places: placesOf(where, [{ path: homeOf(rule) }]), because: stageBecause(facts) },
    ];
    if (chosen !== undefined && !chosen.has(rule.pack)) return aside('not-applicable', `The project has not chosen the pack ${rule.pack}`);
    const outOfForce = notInForce(rule, asOf, (id) => dates.get(id));
    if (outOfForce !== undefined) return aside('not-applicable', outOfForce);
    if (stages.indexOf(rule.from) > stages.indexOf(stage)) return aside('not-applicable', `It is asked from the ${rule.from} stage on`);
    const compiled = catalogue.compiled(rule.id);
    if ('fault' in compiled) return aside('undetermined', `The rule itself is at fault: ${compiled.fault}`);
    try {
      return judging.judge(compiled, severity).results;
    } catch (error) {
      return aside('undetermined', `The rule could not be judged: ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  const byRule: (readonly Result[])[] = [];
  for (const rule of catalogue.data.rules) {
    const results = catalogue.expressions.during(context, () => resultsOf(rule));
    if (results.length > 0) byRule.push(results);
    yield;
  }
  return { results: ([] as Result[]).concat(...byRule), rules: byRule.length, judgements: judging.kept() };
}

/** Apart, because results keep a bench alive: it must not keep what judged them, and with that the check before, and all before it. */
function benchOf({ catalogue, facts, asOf, exists, choices, textOf, earlier }: Evaluation): {
  readonly bench: Bench;
  readonly questions: Questions;
  readonly context: FunctionContext;
} {
  const world = worldOf(vocabularyShape, facts.values, earlier?.world);
  const power = statePowerOf(facts);
  const questions = new Questions({
    exists,
    beyond: (path) => power.beyond([path]),
    written: world.isWritten,
    stated: facts.isStated,
    words: (path) => factInWords(world, path),
  });
  const context = {
    asOf,
    tables: catalogue.data.tables,
    kept: new WeakMap<object, Map<string, unknown>>(),
    ...(questions.answers.exists === undefined ? {} : { exists: questions.answers.exists }),
  };
  const where = whereIn({ facts, world, textOf });
  const ground = Object.assign(Object.create(world.roots), { asOf });
  const bench: Bench = {
    catalogue,
    world,
    where,
    ground,
    items: itemLists(ground),
    grounds: createGrounds({ expressions: catalogue.expressions, world, functions: ruleFunctions, context }),
    answers: questions.answers,
    parameter: choices.parameter,
    edition: {},
  };
  return { bench, questions, context };
}

/** A project that does not say how far it is has just begun. */
function stageOf(facts: Facts): Stage {
  const project = facts.values.project;
  const stage = typeof project === 'object' && !Array.isArray(project) ? (project as { readonly stage?: unknown }).stage : undefined;
  return stages.find((one) => one === stage) ?? 'concept';
}

/** The packs that the profile names; absent when it names none, and all are asked. */
function chosenPacks(facts: Facts): ReadonlySet<unknown> | undefined {
  const project = facts.values.project;
  const packs = typeof project === 'object' && !Array.isArray(project) ? (project as { readonly packs?: unknown }).packs : undefined;
  return Array.isArray(packs) && packs.length > 0 ? new Set(packs as readonly unknown[]) : undefined;
}

function stageBecause(facts: Facts): Result['because'] {
  const place: Place | undefined = facts.locate('project.stage');
  const because = { path: 'project.stage', ...(facts.isStated('project.stage') ? { value: stageOf(facts) } : {}) };
  return [place === undefined ? because : { ...because, place }];
}

/** The vocabulary place of a rule that is not asked: its list, or its own place without what only an item has. */
function homeOf(rule: Rule): string {
  return (rule.each ?? rule.at).replace(/\[\].*$/, '');
}

/** Why nothing asks this at that date: the duty, or every source behind it, has not begun or is over. */
function notInForce(
  rule: Rule,
  asOf: string,
  source: (id: string) => { readonly inForceFrom?: string; readonly inForceUntil?: string; readonly title: string } | undefined,
): string | undefined {
  const own = outside(rule, asOf);
  if (own !== undefined) return `The duty ${own}`;
  const states = rule.sources.map((citation) => source(citation.source)).map((one) => (one === undefined ? undefined : outside(one, asOf)));
  return states.length > 0 && states.every((state) => state !== undefined) ? `Its source ${states[0]}` : undefined;
}

function outside(one: { readonly inForceFrom?: string; readonly inForceUntil?: string }, asOf: string): string | undefined {
  if (one.inForceFrom !== undefined && asOf < one.inForceFrom) return `comes into force on ${one.inForceFrom}`;
  if (one.inForceUntil !== undefined && asOf > one.inForceUntil) return `was in force until ${one.inForceUntil}`;
  return undefined;
}
