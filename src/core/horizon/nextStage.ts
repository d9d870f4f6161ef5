import { type CheckInput, prepareInSteps } from '../check';
import type { Result } from '../report/report';
import { type Stage, stages } from '../rules/rule';
import type { Steps } from '../rules/steps';
import { textAtPath } from './turningDays';

/** What rules would say that are asked from the next stage on, if the documents stayed as they are. */
export interface NextStage {
  readonly stage: Stage;
  /** How many rules begin there, whether or not they concern the project. */
  readonly begin: number;
  /** Results of these rules alone; those that would not concern the project are left out. */
  readonly results: readonly Result[];
}

/**
 * Absent at the last stage. A project that does not say how far it is has just begun. The five rules whose conditions themselves ask for
 * the stage are judged with the present one.
 */
export function* nextStageInSteps(input: CheckInput): Steps<NextStage | undefined> {
  const { facts, catalogue, judge } = yield* prepareInSteps(input);
  const stated: readonly (string | undefined)[] = stages;
  const stage = stages[Math.max(stated.indexOf(textAtPath(facts, 'project.stage')), 0) + 1];
  if (stage === undefined) return undefined;
  const begin = catalogue.data.rules.filter(({ from }) => from === stage);
  const { results } = yield* judge(
    input.asOf,
    begin.map((rule) => ({ ...rule, from: stages[0] })),
  );
  return { stage, begin: begin.length, results: results.filter(({ status }) => status !== 'not-applicable') };
}
