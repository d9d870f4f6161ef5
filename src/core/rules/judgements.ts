import type { Bindings, Expressions } from '../expr/cel';
import type { Bench } from './case';
import type { CompiledRule } from './compileCatalogue';
import { Changes, dependenceOf } from './dependence';
import type { Item } from './items';
import type { Judged } from './judged';
import { type JudgedRule, judgeRule } from './judgeRule';
import type { Asked, Questions } from './questions';
import type { Severity } from './rule';

/** What one check found, kept for the next check of the same project. Opaque to whoever keeps it. */
export interface Judgements {
  readonly expressions: Expressions;
  readonly asOf: string;
  readonly roots: Bindings;
  readonly lists: ReadonlyMap<string, readonly JudgedItem[]>;
  readonly rules: ReadonlyMap<string, KeptRule>;
}

interface JudgedItem {
  readonly path: string;
  readonly value: unknown;
  readonly parent: unknown;
}

interface KeptRule extends JudgedRule {
  readonly asked: Asked;
  /** Severity and parameters, which a project may set. */
  readonly set: string;
}

/** Judges rules, taking from an earlier check what cannot have changed since: nothing that it hangs on has. */
export class Judging {
  private readonly changes: Changes | undefined;
  private readonly earlier: Judgements | undefined;
  private readonly rules = new Map<string, KeptRule>();
  private readonly places = new Map<string, readonly (number | undefined)[]>();

  constructor(
    private readonly bench: Bench,
    private readonly about: { readonly questions: Questions; readonly asOf: string; readonly earlier: Judgements | undefined },
  ) {
    const { earlier, asOf } = about;
    const fits = earlier?.expressions === bench.catalogue.expressions && earlier.asOf === asOf;
    this.earlier = fits ? earlier : undefined;
    this.changes = fits ? new Changes(earlier.roots, bench.world.roots) : undefined;
  }

  judge(compiled: CompiledRule, severity: Severity): JudgedRule {
    const { bench } = this;
    const { id, parameters, each } = compiled.rule;
    const set = JSON.stringify([severity, ...Object.keys(parameters).map((name) => bench.parameter(id, name))]);
    const before = this.unchanged(compiled, set);
    if (before?.about === 'project' && each === undefined) {
      this.rules.set(id, before);
      return before;
    }
    const known = before?.about === 'items' && each !== undefined ? this.knownOf(each, before.cases) : undefined;
    this.about.questions.taken();
    const judged = judgeRule({ bench, compiled, severity }, known);
    const asked = new Map([...(known === undefined ? [] : (before?.asked ?? [])), ...this.about.questions.taken()]);
    this.rules.set(id, { ...judged, asked, set });
    return judged;
  }

  kept(): Judgements {
    const lists = new Map<string, readonly JudgedItem[]>();
    for (const id of this.rules.keys()) {
      const each = this.bench.catalogue.rule(id)?.each;
      if (each !== undefined && !lists.has(each)) lists.set(each, this.bench.items(each).map(judgedItem));
    }
    return {
      expressions: this.bench.catalogue.expressions,
      asOf: this.about.asOf,
      roots: this.bench.world.roots,
      lists,
      rules: this.rules,
    };
  }

  private unchanged(compiled: CompiledRule, set: string): KeptRule | undefined {
    const before = this.earlier?.rules.get(compiled.rule.id);
    if (before === undefined || before.set !== set) return undefined;
    if (this.changes?.touch(dependenceOf(compiled, this.bench.catalogue.expressions)) !== false) return undefined;
    return this.about.questions.sameAnswers(before.asked) ? before : undefined;
  }

  private knownOf(each: string, cases: KeptRule['cases']): (item: number) => readonly Judged[] | undefined {
    const places = this.places.get(each) ?? this.placesBefore(each);
    this.places.set(each, places);
    return (item) => {
      const place = places[item];
      return place === undefined ? undefined : cases[place];
    };
  }

  /** For each item its number in the earlier list, if it is the same there, at the same path and below the same parent. */
  private placesBefore(each: string): readonly (number | undefined)[] {
    const before = this.earlier?.lists.get(each) ?? [];
    const byPath = new Map(before.map(({ path }, i) => [path, i]));
    return this.bench.items(each).map((item) => {
      const place = byPath.get(item.path);
      const there = place === undefined ? undefined : before[place];
      return there?.value === item.value && there?.parent === item.parent?.value ? place : undefined;
    });
  }
}

function judgedItem({ path, value, parent }: Item): JudgedItem {
  return { path, value, parent: parent?.value };
}
