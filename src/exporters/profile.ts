import type { FactValue } from '../core/index';
import { nationWords } from './wording';

const keys = [
  ['role', 'Role'],
  ['stage', 'Stage'],
  ['nations', 'Nations'],
  ['markets', 'Other markets'],
  ['nhs', 'Offered to the NHS or social care'],
  ['directCare', 'Influences direct care'],
  ['personalData', 'Handles personal data'],
  ['patientFacing', 'Used by patients'],
] as const;

/** What a project says of itself, in the words of a report's head; what it does not say is there too. */
export function profileOf(values: { readonly [root: string]: FactValue }): readonly (readonly [title: string, words: string])[] {
  const { project } = values;
  return keys.map(([key, title]) => [title, isObject(project) ? words(project[key]) : words(undefined)]);
}

const isObject = (value: FactValue | undefined): value is { readonly [key: string]: FactValue } =>
  typeof value === 'object' && !Array.isArray(value);

function words(value: FactValue | undefined): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none named' : nationWords(value.map(String));
  return value === undefined || typeof value === 'object' ? 'not stated' : String(value);
}
