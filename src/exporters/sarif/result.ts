import type { Result as SarifResult, Suppression } from 'sarif';
import type { Result, Rule, Severity } from '../../core/index';
import type { Regions } from '../region';
import { messageOf } from '../wording';
import { locationOf } from './location';

export interface Setting {
  readonly regions: Regions;
  readonly root: string;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly asOf: string;
  /** How often each fingerprint was given out in this run. */
  readonly seen: Map<string, number>;
}

export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', advice: 'note' };

const kinds = { unmet: 'fail', undetermined: 'open', met: 'pass', 'not-applicable': 'notApplicable' } as const;

export function resultOf(result: Result, setting: Setting): SarifResult {
  const rule = setting.rules.get(result.rule);
  const [place, ...related] = result.places;
  const suppressions = suppressionsOf(result, setting);
  return {
    ruleId: result.rule,
    ...indexIn(setting.ruleIndex, result.rule),
    kind: kinds[result.status],
    // The standard asks for level none whenever kind is not fail.
    level: result.status === 'unmet' ? levels[result.severity] : 'none',
    message: { text: messageOf(result, rule) },
    ...(place ? { locations: [locationOf(place, setting)] } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other, id) => ({
            id,
            ...locationOf(other, setting),
            ...(other.label === undefined ? {} : { message: { text: other.label } }),
          })),
        }),
    partialFingerprints: {
      'carelint/v1': fingerprint([result.rule, result.subjectName ?? result.subject ?? '', place?.uri ?? ''], setting.seen),
    },
    ...(suppressions.length === 0 ? {} : { suppressions }),
    properties: {
      status: result.status,
      ...(result.subject === undefined ? {} : { subject: result.subject }),
      ...(result.subjectName === undefined ? {} : { subjectName: result.subjectName }),
    },
  };
}

export function indexIn(index: ReadonlyMap<string, number>, id: string): { readonly ruleIndex?: number } {
  const ruleIndex = index.get(id);
  return ruleIndex === undefined ? {} : { ruleIndex };
}

/**
 * Rule, name of the item and document, never a line: so a finding keeps its identity when text above it grows.
 * Several findings of one rule on one item are told apart by their order.
 */
export function fingerprint(parts: readonly string[], seen: Map<string, number>): string {
  const base = parts.map(guarded).join('|');
  const times = (seen.get(base) ?? 0) + 1;
  seen.set(base, times);
  return times === 1 ? base : `${base}|${times}`;
}

const guarded = (part: string): string => part.replace(/[%|]/g, (sign) => (sign === '%' ? '%25' : '%7C'));

/** A decision that has lapsed suppresses nothing. */
function suppressionsOf({ decision }: Result, setting: Setting): Suppression[] {
  if (!decision || decision.kind === 'sign-off' || decision.stale || (decision.until !== undefined && decision.until < setting.asOf))
    return [];
  const until = decision.until === undefined ? '' : ` until ${decision.until}`;
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: `${decision.kind === 'accepted' ? 'Accepted' : 'Not applicable'}, decided by ${decision.by}${until} (${decision.id})`,
      location: locationOf(decision.place, setting),
    },
  ];
}
