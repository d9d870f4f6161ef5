import { roots, vocabularyShape } from '../../facts/vocabulary';
import { lineKeys } from '../mapping/topKeys';

/** Enough to see what a document is; keys of interest stand near its beginning or are many. */
const looked = 200_000;

/** Other formats in YAML or JSON, known by keys that ours does not have. */
const foreignFormats: readonly { readonly title: string; readonly keys: readonly string[]; readonly atLeast: number }[] = [
  { title: 'a CycloneDX bill of materials', keys: ['bomFormat'], atLeast: 1 },
  { title: 'a CHAI applied model card', keys: ['BasicInfo', 'UsesAndDirections'], atLeast: 2 },
  { title: 'the metadata of a MONAI bundle', keys: ['monai_version', 'network_data_format'], atLeast: 1 },
  {
    title: 'a Model Card Toolkit card',
    keys: ['model_details', 'model_parameters', 'quantitative_analysis', 'considerations'],
    atLeast: 2,
  },
];

/** Own keys in a spelling that other formats do not use, such as intendedUse. */
const ownKeys: readonly string[] = [...roots, ...innerKeys('card'), ...innerKeys('risk')].filter(
  (key) => /[A-Z]/.test(key) || key === 'project' || key === 'hazards',
);

export function foreignFormatOf(text: string, language: 'yaml' | 'json'): string | undefined {
  return foreignFormats.find(({ keys, atLeast }) => keys.filter((key) => hasKey(text, key, language)).length >= atLeast)?.title;
}

export function hasOwnKeys(text: string, language: 'yaml' | 'json'): boolean {
  return ownKeys.some((key) => hasKey(text, key, language));
}

function hasKey(text: string, key: string, language: 'yaml' | 'json'): boolean {
  if (language === 'yaml' && !lineKeys(text).has(key)) return false;
  const head = text.slice(0, looked);
  // Others write the name of theirs behind it.
  if (key === 'project') return language === 'json' ? /"project"\s*:\s*\{/.test(head) : /^["']?project["']?\s*:\s*(?:\{|#|$)/m.test(head);
  return language === 'yaml' || new RegExp(`"${key}"\\s*:`).test(head);
}

function innerKeys(root: string): readonly string[] {
  const shape = vocabularyShape.fields.get(root);
  return shape?.kind === 'object' ? [...shape.fields.keys()] : [];
}
