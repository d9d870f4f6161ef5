import { folded } from '../expr/functions/words';
import type { Facts } from '../facts/facts';
import { type Decision, patientDataRule } from '../project/decisions';
import type { Result } from '../report/report';
import type { Problem } from '../text/problem';
import type { CompiledCatalogue } from './compileCatalogue';
import { roleFault } from './roleFault';
import { sealOf } from './seal';
import { hasLapsed, settle } from './settle';

export interface Decided {
  readonly results: readonly Result[];
  readonly problems: readonly Problem[];
}

/**
 * Lets the decisions of a project settle results. A sign-off answers a rule that asks a person; `not-applicable` and `accepted`
 * speak for what documents leave open or unmet. One that has lapsed settles nothing and the result counts as unmet, because what it
 * spoke for came back; one whose subject has changed since settles nothing either.
 */
export function applyDecisions({
  results,
  decisions,
  catalogue,
  facts,
  asOf,
}: {
  readonly results: readonly Result[];
  readonly decisions: readonly Decision[];
  readonly catalogue: CompiledCatalogue;
  readonly facts: Facts;
  readonly asOf: string;
}): Decided {
  if (decisions.length === 0) return { results, problems: [] };
  const problems: Problem[] = [];
  const byRule = new Map<string, Decision[]>();
  const met = new Set<string>();
  for (const { rule } of results) met.add(rule);
  for (const decision of decisions) {
    // Whoever writes packs looks at these.
    if (decision.rule === patientDataRule) continue;
    const problem = unusable(decision, { catalogue, facts, asOf, asked: met });
    if (problem !== undefined) problems.push(problem);
    else byRule.set(decision.rule, [...(byRule.get(decision.rule) ?? []), decision]);
  }
  const used = new Set<Decision>();
  const over = new Map<Decision, Problem>();
  const settled = results.map((result) => {
    const own = byRule.get(result.rule);
    const decision = own && latestFor(result, own);
    if (decision === undefined) return result;
    used.add(decision);
    const made = settle(result, decision, {
      asOf,
      // A decision on the whole project was sealed over all items.
      seal: () =>
        sealOf({
          catalogue,
          facts,
          rule: result.rule,
          ...(result.subject === undefined || decision.subject === undefined ? {} : { subject: result.subject }),
        }),
    });
    if (made !== result && !over.has(decision)) {
      const problem = noLonger(decision, made, asOf);
      if (problem !== undefined) over.set(decision, problem);
    }
    return made;
  });
  problems.push(...over.values());
  for (const own of byRule.values()) {
    for (const decision of own) {
      if (used.has(decision) || decision.subject === undefined || own.some((one) => used.has(one) && one.subject === decision.subject))
        continue;
      problems.push(
        problemOf(decision, 'unknown-reference', `${decision.id} is about ${decision.subject}, and ${decision.rule} says nothing of it`),
      );
    }
  }
  return { results: settled, problems };
}

function unusable(
  decision: Decision,
  {
    catalogue,
    facts,
    asOf,
    asked,
  }: { readonly catalogue: CompiledCatalogue; readonly facts: Facts; readonly asOf: string; readonly asked: ReadonlySet<string> },
): Problem | undefined {
  const rule = catalogue.rule(decision.rule);
  if (rule === undefined) {
    // A rule that was just judged alone is still known by its results.
    if (asked.has(decision.rule)) return undefined;
    return problemOf(decision, 'unknown-rule', `${decision.id} is about ${decision.rule}, and there is no such rule`);
  }
  if (decision.on > asOf)
    return problemOf(decision, 'broken-decision', `${decision.id} is dated ${decision.on}, after ${asOf}, and settles nothing yet`);
  if (decision.decision === 'sign-off' && rule.ask === undefined) {
    return problemOf(
      decision,
      'broken-decision',
      `${decision.id} signs ${decision.rule}, which documents answer; a sign-off does not settle it`,
    );
  }
  const fault = decision.decision === 'sign-off' ? roleFault(rule, decision, facts) : undefined;
  return fault === undefined ? undefined : problemOf(decision, 'broken-decision', `${decision.id} settles nothing: ${fault}`);
}

/** Of several decisions on one thing the latest holds; one about the very item goes before one about the whole project. */
function latestFor(result: Result, decisions: readonly Decision[]): Decision | undefined {
  const fitting = decisions.filter(({ subject }) => subject === undefined || isSubject(result, subject));
  const own = fitting.filter(({ subject }) => subject !== undefined);
  const candidates = own.length > 0 ? own : fitting;
  return candidates.reduce<Decision | undefined>((best, one) => (best === undefined || one.on >= best.on ? one : best), undefined);
}

function isSubject(result: Result, subject: string): boolean {
  return result.subject === subject || (result.subjectName !== undefined && folded(result.subjectName) === folded(subject));
}

/** A decision that speaks of something and no longer settles it is a finding at its own place too, where it is to be renewed. */
function noLonger(decision: Decision, { decision: mark }: Result, asOf: string): Problem | undefined {
  const { id, rule, subject, by, on, until } = decision;
  const about = subject === undefined ? rule : `${rule} for ${subject}`;
  if (hasLapsed(decision, asOf)) return problemOf(decision, 'lapsed-decision', `${id} of ${by} on ${about} was good until ${until}`);
  if (mark?.stale !== true) return undefined;
  return problemOf(decision, 'stale-decision', `${id}: what ${by} decided on ${on} about ${about} has changed since`);
}

function problemOf(decision: Decision, code: Problem['code'], message: string): Problem {
  return { code, severity: 'warning', message, place: decision.place };
}
