import type { ReportingDescriptor, Result as SarifResult } from 'sarif';
import type { Problem } from '../../core/index';
import { oneLine } from '../wording';
import { locationOf } from './location';
import { fingerprint, indexIn, type Setting } from './result';

/** Problems of reading are results of their own, so that a viewer shows them at their place. */
const idOf = (problem: Problem): string => `document/${problem.code}`;

export function problemRules(problems: readonly Problem[]): readonly ReportingDescriptor[] {
  return [...new Set(problems.map(idOf))].sort().map((id) => ({ id, properties: { tags: ['document'] } }));
}

export function problemResults(problems: readonly Problem[], setting: Setting): SarifResult[] {
  return problems.map((problem) => ({
    ruleId: idOf(problem),
    ...indexIn(setting.ruleIndex, idOf(problem)),
    kind: 'fail',
    level: problem.severity,
    message: { text: oneLine(problem.message) },
    locations: [locationOf(problem.place, setting)],
    ...(problem.related === undefined
      ? {}
      : {
          relatedLocations: problem.related.map(({ place, label }, id) => ({
            id,
            ...locationOf(place, setting),
            message: { text: label },
          })),
        }),
    partialFingerprints: { 'carelint/v1': fingerprint([idOf(problem), oneLine(problem.message), problem.place.uri], setting.seen) },
  }));
}
