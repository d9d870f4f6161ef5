import type { Problem, Result, Rule } from '../../core/index';
import { toldOfMany } from '../firstOfMany';
import { nameUuid } from '../nameUuid';
import { whereWords } from '../region';
import { uriOf } from '../uriReference';
import type { Json } from '../withoutEmpty';
import { messageOf, statusWords } from '../wording';
import { evidenceOf, evidenceOfMany, type Where } from './evidence';
import { asText, lineOf, momentOf, propsOf } from './oscalText';

export interface Setting extends Where {
  /** Tells projects of one file apart. */
  readonly project: string;
  readonly asOf: string;
  readonly rules: ReadonlyMap<string, Rule>;
}

export interface Observed {
  readonly uuid: string;
  readonly observation: Json;
  /** The result, where the observation is about one. */
  readonly result?: Result;
}

/**
 * What was seen for one rule: each result that is unmet by itself; what is met, or does not apply, together. What is open stands by itself
 * as long as there are few: one missing fact can leave a rule open for every hazard of a long log.
 */
export function observationsOf(rule: string, results: readonly Result[], setting: Setting): readonly Observed[] {
  const open = results.filter(({ status }) => status === 'undetermined');
  const single = results.filter(({ status }) => status === 'unmet' || (status === 'undetermined' && open.length <= toldOfMany));
  const others = (['undetermined', 'met', 'not-applicable'] as const).flatMap((status) => {
    const some = results.filter((result) => result.status === status && !single.includes(result));
    return some.length === 0 ? [] : [together(status, { rule, results: some }, setting)];
  });
  return [...single.map((result, i) => one(result, i, setting)), ...others];
}

function one(result: Result, index: number, setting: Setting): Observed {
  const { rule, status, severity, subject, subjectName, decision } = result;
  const uuid = nameUuid('observation', setting.project, rule, subject ?? '', status, String(index));
  return {
    uuid,
    result,
    observation: {
      uuid,
      title: lineOf(`${rule}: ${statusWords[status]}`),
      description: asText(messageOf(result, setting.rules.get(rule))),
      props: propsOf({ status, severity, 'rule-id': rule, subject, 'subject-name': subjectName, decision: decision?.id }),
      methods: ['EXAMINE'],
      types: ['control-objective'],
      'relevant-evidence': evidenceOf(result, setting),
      collected: momentOf(setting.asOf),
    },
  };
}

function together(
  status: 'undetermined' | 'met' | 'not-applicable',
  { rule, results }: { readonly rule: string; readonly results: readonly Result[] },
  setting: Setting,
): Observed {
  const uuid = nameUuid('observation', setting.project, rule, status);
  const names = results.flatMap(({ subjectName, subject }) => subjectName ?? subject ?? []);
  const said = status === 'met' ? [] : [...new Set(results.flatMap(({ message }) => message ?? []))];
  const reasons = [...said.slice(0, toldOfMany), ...(said.length > toldOfMany ? [`And ${said.length - toldOfMany} more`] : [])];
  const about = names.length === 0 ? '' : ` for ${names.join(', ')}`;
  const settled = results.flatMap(({ decision }) => decision ?? []).map(({ id, by }) => `${id} by ${by}`);
  return {
    uuid,
    observation: {
      uuid,
      title: lineOf(`${rule}: ${statusWords[status]}`),
      description: asText(
        [`${statusWords[status]}${about}`.replace(/^./, (letter) => letter.toUpperCase()), ...reasons].join('. ').replace(/\.*$/, '.'),
      ),
      props: propsOf({ status, 'rule-id': rule, results: results.length, decision: [...new Set(settled)].join('; ') }),
      methods: ['EXAMINE'],
      types: ['control-objective'],
      'relevant-evidence': evidenceOfMany(results, setting),
      collected: momentOf(setting.asOf),
    },
  };
}

/** What was wrong in reading: part of what was seen, though no rule says so. */
export function problemObservations(problems: readonly Problem[], setting: Setting): readonly Json[] {
  return problems.map(({ code, severity, message, place, related = [] }, index) => ({
    uuid: nameUuid('problem', setting.project, code, String(index)),
    title: lineOf(`Problem in reading: ${code}`),
    description: asText(message),
    props: propsOf({ status: 'problem', code, severity }),
    methods: ['EXAMINE'],
    types: ['discovery'],
    'relevant-evidence': [{ place, label: '' }, ...related].map((seen) => ({
      href: uriOf(seen.place.uri, setting.root),
      description: asText([whereWords(seen.place, setting.regions), seen.label].filter((part) => part !== '').join('; ')),
    })),
    collected: momentOf(setting.asOf),
  }));
}
