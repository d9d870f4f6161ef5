import { folded } from '../expr/functions/words';
import type { Facts } from '../facts/facts';
import { type Decision, patientDataRule } from '../project/decisions';
import type { Result } from '../report/report';
import type { Problem } from '../text/problem';
import type { CompiledCatalogue } from './compileCatalogue';
import { sealOf } from './seal';

export interface Decided {
  readonly results: readonly Result[];
  readonly problems: readonly Problem[];
}

/**
 * Lets the decisions of a project settle results. A sign-off answers a rule that asks a person; `not-applicable` and `accepted`
 * speak for what documents leave open or unmet. One that has lapsed settles nothing and the result counts as unmet, because what it
 * spoke for came back.
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
  const met = new Set(results.map((result) => result.rule));
  for (const decision of decisions) {
    // Whoever writes packs looks at these.
    if (decision.rule === patientDataRule) continue;
    const problem = unusable(decision, { catalogue, asOf, asked: met });
    if (problem !== undefined) problems.push(problem);
    else byRule.set(decision.rule, [...(byRule.get(decision.rule) ?? []), decision]);
  }
  const used = new Set<Decision>();
  const settled = results.map((result) => {
    const decision = latestFor(result, byRule.get(result.rule) ?? []);
    if (decision === undefined) return result;
    used.add(decision);
    return settle(result, decision, {
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
  });
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
  { catalogue, asOf, asked }: { readonly catalogue: CompiledCatalogue; readonly asOf: string; readonly asked: ReadonlySet<string> },
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
  return undefined;
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

function settle(result: Result, decision: Decision, { asOf, seal }: { readonly asOf: string; readonly seal: () => string }): Result {
  const lapsed = decision.until !== undefined && decision.until < asOf;
  const mark = {
    id: decision.id,
    kind: decision.decision,
    by: decision.by,
    place: decision.place,
    ...(decision.until === undefined ? {} : { until: decision.until }),
  };
  const because = [...result.because, { path: decision.id, value: decision.decision, place: decision.place }];
  const isStale = (): boolean => decision.sha256 !== undefined && decision.sha256 !== seal();
  const stale = (what: string): Result => ({
    ...result,
    message: `What ${decision.by} ${what} on ${decision.on} has changed since: ${result.message ?? ''}`,
    decision: { ...mark, stale: true },
    because,
  });
  switch (decision.decision) {
    case 'sign-off': {
      if (result.asks !== true || result.status !== 'undetermined') return result;
      if (lapsed)
        return {
          ...result,
          status: 'unmet',
          message: `The answer of ${decision.by} lapsed on ${decision.until}: ${result.message ?? ''}`,
          decision: mark,
          because,
        };
      if (isStale()) return stale('signed');
      const answer = decision.answer === 'no' ? 'unmet' : 'met';
      return {
        ...result,
        status: answer,
        message: `${decision.by} answered ${decision.answer ?? 'yes'} on ${decision.on}: ${result.message ?? ''}`,
        decision: mark,
        because,
      };
    }
    case 'not-applicable':
      if (result.status === 'met' || result.status === 'not-applicable') return result;
      if (lapsed)
        return {
          ...result,
          status: 'unmet',
          message: `That it does not apply was decided until ${decision.until}: ${result.message ?? ''}`,
          decision: mark,
          because,
        };
      if (isStale()) return stale('held not applicable');
      return {
        ...result,
        status: 'not-applicable',
        message: `${decision.by} decided that it does not apply: ${decision.reason ?? ''}`,
        decision: mark,
        because,
      };
    case 'accepted':
      if (result.status !== 'unmet' && result.status !== 'undetermined') return result;
      if (lapsed)
        return {
          ...result,
          status: 'unmet',
          message: `It was accepted until ${decision.until}: ${result.message ?? ''}`,
          decision: mark,
          because,
        };
      if (isStale()) return stale('accepted');
      return { ...result, decision: mark, because };
  }
}

function problemOf(decision: Decision, code: Problem['code'], message: string): Problem {
  return { code, severity: 'warning', message, place: decision.place };
}
