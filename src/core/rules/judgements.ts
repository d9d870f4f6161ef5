import type { Expressions } from '../expr/expressions';
import type { World } from '../expr/world';
import { type Bench, caseOf, type Hearing } from './case';
import type { CompiledRule } from './compileCatalogue';
import { Changes, dependenceOf } from './dependence';
import type { Items } from './items';
import type { Judged } from './judged';
import { judgeCase, judgeWhole } from './judgeRule';
import type { Asked, Questions } from './questions';
import type { Severity } from './rule';
import { RuleResults } from './ruleResults';

/** What one check found, kept for the next check of the same project. Opaque to whoever keeps it. */
export interface Judgements {
  readonly expressions: Expressions;
  readonly asOf: string;
  readonly world: World;
  readonly lists: ReadonlyMap<string, Items>;
  readonly rules: ReadonlyMap<string, KeptRule>;
}

interface KeptRule {
  /** Whether each item was judged, or the project alone. */
  readonly about: 'items' | 'project';
  /** What was found, case by case. */
  readonly cases: readonly (readonly Judged[])[];
  readonly results: RuleResults;
  readonly asked: Asked;
  /** Severity and parameters, which a project may set. */
  readonly set: string;
}

/** Which items of a list are as they were in the earlier one. */
interface Match {
  /** For each item its number there, if it is the same. */
  readonly places: readonly (number | undefined)[];
  /** The items that are not at their old number, when the list is as long as it was. */
  readonly changed: readonly number[] | undefined;
}

/** Judges rules, taking from an earlier check what cannot have changed since: nothing that it hangs on has. */
export class Judging {
  private readonly changes: Changes | undefined;
  private readonly earlier: Judgements | undefined;
  private readonly rules = new Map<string, KeptRule>();
  private readonly matches = new Map<string, Match>();
  private readonly lists = new Map<string, Items>();

  constructor(
    private readonly bench: Bench,
    private readonly about: { readonly questions: Questions; readonly asOf: string; readonly earlier: Judgements | undefined },
  ) {
    const { earlier, asOf } = about;
    const fits = earlier?.expressions === bench.catalogue.expressions && earlier.asOf === asOf;
    this.earlier = fits ? earlier : undefined;
    this.changes = fits ? new Changes(earlier.world.roots, bench.world.roots) : undefined;
  }

  judge(compiled: CompiledRule, severity: Severity): RuleResults {
    const kept = this.keptOf(compiled, severity);
    this.rules.set(compiled.rule.id, kept);
    return kept.results;
  }

  /** Once all rules are judged. Until then what an earlier check found tells its places and words as they were. */
  kept(): Judgements {
    const { catalogue, world } = this.bench;
    for (const { results } of this.rules.values()) results.moveTo(this.bench);
    return { expressions: catalogue.expressions, asOf: this.about.asOf, world, lists: this.lists, rules: this.rules };
  }

  private keptOf(compiled: CompiledRule, severity: Severity): KeptRule {
    const { bench } = this;
    const { id, parameters, each } = compiled.rule;
    const set = [severity, ...Object.keys(parameters).map((name) => JSON.stringify(bench.parameter(id, name)))].join(' ');
    const before = this.unchanged(compiled, set);
    if (before?.about === 'project' && each === undefined) return before;
    const hearing: Hearing = { bench, compiled, severity };
    this.about.questions.taken();
    const whole = caseOf(hearing);
    const settled = judgeWhole(whole) ?? (each === undefined ? judgeCase(whole) : undefined);
    if (settled !== undefined || each === undefined) {
      const cases = [settled ?? []];
      return { about: 'project', cases, results: RuleResults.of(hearing, 'project', cases), asked: this.about.questions.taken(), set };
    }
    const items = this.itemsOf(each);
    if (before?.about !== 'items') {
      const cases = Array.from({ length: items.length }, (_, i) => judgeCase(caseOf(hearing, items.get(i))));
      return { about: 'items', cases, results: RuleResults.of(hearing, 'items', cases), asked: this.about.questions.taken(), set };
    }
    const { places, changed } = this.matchOf(each, items);
    const again = (i: number): readonly Judged[] => judgeCase(caseOf(hearing, items.get(i)));
    let cases = before.cases;
    if (changed === undefined) {
      cases = places.map((place, i) => (place === undefined ? undefined : before.cases[place]) ?? again(i));
    } else if (changed.length > 0) {
      cases = before.cases.slice();
      for (const i of changed) (cases as (readonly Judged[])[])[i] = again(i);
    }
    const results = changed === undefined ? RuleResults.of(hearing, 'items', cases) : before.results.with(hearing, cases, changed);
    const taken = this.about.questions.taken();
    const asked = taken.size === 0 ? before.asked : new Map([...before.asked, ...taken]);
    return { about: 'items', cases, results, asked, set };
  }

  private itemsOf(each: string): Items {
    const items = this.bench.items(each);
    this.lists.set(each, items);
    return items;
  }

  private unchanged(compiled: CompiledRule, set: string): KeptRule | undefined {
    const before = this.earlier?.rules.get(compiled.rule.id);
    if (before === undefined || before.set !== set) return undefined;
    if (this.changes?.touch(dependenceOf(compiled, this.bench.catalogue.expressions)) !== false) return undefined;
    return this.about.questions.sameAnswers(before.asked) ? before : undefined;
  }

  private matchOf(each: string, items: Items): Match {
    const there = this.matches.get(each);
    if (there !== undefined) return there;
    const before = this.earlier?.lists.get(each);
    const places = before === undefined ? [] : items.among(before);
    let changed: number[] | undefined = before?.length === items.length ? [] : undefined;
    for (const [i, place] of places.entries()) {
      if (place === i || changed === undefined) continue;
      if (place === undefined) changed.push(i);
      else changed = undefined;
    }
    const match = { places, changed };
    this.matches.set(each, match);
    return match;
  }
}
