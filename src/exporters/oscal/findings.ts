import type { Result } from '../../core/index';
import { isAccepted } from '../findings';
import { nameUuid } from '../nameUuid';
import type { Json } from '../withoutEmpty';
import { counted } from '../wording';
import type { Observed, Setting } from './observations';
import { asText, lineOf, momentOf, propsOf, tokenOf } from './oscalText';

export const objectiveId = (rule: string): string => `objective.${tokenOf(rule)}`;

/** What OSCAL says of an objective, and what we say of the rule. */
interface Outcome {
  readonly state: 'satisfied' | 'not-satisfied';
  readonly reason: 'pass' | 'fail' | 'other';
  readonly outcome: 'met' | 'unmet' | 'undetermined';
}

/**
 * OSCAL knows two states. `satisfied` is kept for rules that are met wherever they apply; what could not be judged is `not-satisfied` for
 * another reason than failure, so that no program takes it for a pass.
 */
function outcomeOf(results: readonly Result[]): Outcome {
  if (results.some(({ status }) => status === 'unmet')) return { state: 'not-satisfied', reason: 'fail', outcome: 'unmet' };
  if (results.some(({ status }) => status === 'undetermined')) return { state: 'not-satisfied', reason: 'other', outcome: 'undetermined' };
  return { state: 'satisfied', reason: 'pass', outcome: 'met' };
}

export interface Found {
  readonly finding: Json;
  readonly risks: readonly Json[];
}

/** The finding on one rule; absent when it applies to nothing in the project, of which OSCAL has no word. */
export function findingOf(
  id: string,
  { results, observed }: { readonly results: readonly Result[]; readonly observed: readonly Observed[] },
  setting: Setting,
): Found | undefined {
  const applying = results.filter(({ status }) => status !== 'not-applicable');
  if (applying.length === 0) return undefined;
  const rule = setting.rules.get(id);
  const { state, reason, outcome } = outcomeOf(applying);
  const risks = observed.flatMap((one) => (one.result && isAccepted(one.result, setting.asOf) ? [riskOf(one, one.result, setting)] : []));
  return {
    finding: {
      uuid: nameUuid('finding', setting.project, id),
      title: lineOf(rule?.title ?? id),
      description: asText(`${id}: ${countsIn(results)}.`),
      props: propsOf({ outcome, severity: rule?.severity, 'rule-id': id }),
      target: {
        type: 'objective-id',
        'target-id': objectiveId(id),
        status: { state, reason, remarks: remarksOn(outcome, risks.length) },
      },
      'related-observations': observed.map(({ uuid }) => ({ 'observation-uuid': uuid })),
      'related-risks': risks.map(({ uuid }) => ({ 'risk-uuid': uuid })),
    },
    risks: risks.map(({ risk }) => risk),
  };
}

function countsIn(results: readonly Result[]): string {
  const words = { unmet: 'unmet', undetermined: 'undetermined', met: 'met', 'not-applicable': 'not applicable' } as const;
  return Object.entries(words)
    .map(([status, word]) => [results.filter((result) => result.status === status).length, word] as const)
    .flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`]))
    .join(', ');
}

function remarksOn(outcome: Outcome['outcome'], accepted: number): string {
  switch (outcome) {
    case 'met':
      return 'Met for what the documents say. This reports documents; it approves nothing.';
    case 'undetermined':
      return 'Could not be judged: a fact, a file or the answer of a person is missing. It is neither met nor unmet; OSCAL has no state for that.';
    case 'unmet':
      return accepted === 0
        ? 'The documents do not show it.'
        : `The documents do not show it; ${counted(accepted, 'risk')} of it a named person accepted.`;
  }
}

/** A risk that a named person accepted: still unmet, and told with who took it and until when. */
function riskOf({ uuid: observation }: Observed, { rule, subject, message, decision }: Result, { project }: Setting) {
  const uuid = nameUuid('risk', project, rule, subject ?? '', decision?.id ?? '');
  const text = asText(message ?? rule);
  return {
    uuid,
    risk: {
      uuid,
      title: lineOf(`${rule}: accepted`),
      description: text,
      statement: text,
      props: propsOf({ decision: decision?.id, 'accepted-by': decision?.by }),
      status: 'deviation-approved',
      deadline: decision?.until === undefined ? undefined : momentOf(decision.until),
      'related-observations': [{ 'observation-uuid': observation }],
    },
  };
}
