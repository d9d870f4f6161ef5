import type { Decision } from '../project/decisions';
import { plainResult, type Result } from '../report/report';

/** Whether its last day is over. */
export const hasLapsed = ({ until }: Decision, asOf: string): boolean => until !== undefined && until < asOf;

/**
 * What becomes of a result under a decision that speaks of it. The same result where the decision has nothing to say of such a one:
 * a sign-off only answers what is asked of a person, and nobody needs to set aside what is met.
 */
export function settle(result: Result, decision: Decision, { asOf, seal }: { readonly asOf: string; readonly seal: () => string }): Result {
  if (!speaksOf(decision, result)) return result;
  const { id, by, on, until, reason, place } = decision;
  const message = result.message ?? '';
  const mark = { id, kind: decision.decision, by, place, ...(until === undefined ? {} : { until }) };
  const because = [...result.because, { path: id, value: decision.decision, place }];
  const marked: Result = { ...plainResult(result), because, decision: mark };
  if (hasLapsed(decision, asOf)) return { ...marked, status: 'unmet', message: `${lapsedWords(decision)} ${until}: ${message}` };
  if (decision.sha256 !== undefined && decision.sha256 !== seal())
    return {
      ...marked,
      message: `What ${by} ${doneWords[decision.decision]} on ${on} has changed since: ${message}`,
      decision: { ...mark, stale: true },
    };
  switch (decision.decision) {
    case 'sign-off': {
      const answer = decision.answer ?? 'yes';
      return { ...marked, status: answer === 'no' ? 'unmet' : 'met', message: `${by} answered ${answer} on ${on}: ${message}` };
    }
    case 'not-applicable':
      return { ...marked, status: 'not-applicable', message: `${by} decided that it does not apply: ${reason ?? ''}` };
    case 'accepted':
      return marked;
  }
}

function speaksOf({ decision }: Decision, { status, asks }: Result): boolean {
  switch (decision) {
    case 'sign-off':
      return asks === true && status === 'undetermined';
    case 'not-applicable':
    case 'accepted':
      return status === 'unmet' || status === 'undetermined';
  }
}

const doneWords: Readonly<Record<Decision['decision'], string>> = {
  'sign-off': 'signed',
  'not-applicable': 'held not applicable',
  accepted: 'accepted',
};

function lapsedWords({ decision, by }: Decision): string {
  switch (decision) {
    case 'sign-off':
      return `The answer of ${by} lapsed on`;
    case 'not-applicable':
      return 'That it does not apply was decided until';
    case 'accepted':
      return 'It was accepted until';
  }
}
