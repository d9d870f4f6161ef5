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
  const known = knownKeysIn(text, language);
  return foreignFormats.find(({ keys, atLeast }) => keys.filter((key) => known.has(key)).length >= atLeast)?.title;
}

export function hasOwnKeys(text: string, language: 'yaml' | 'json'): boolean {
  const known = knownKeysIn(text, language);
  return ownKeys.some((key) => known.has(key) && (key !== 'project' || hasProject(text, language)));
}

const inJson = new RegExp(`"(${[...new Set([...ownKeys, ...foreignFormats.flatMap(({ keys }) => keys)])].join('|')})"\\s*:`, 'g');

/** Those of YAML stand at its top; in JSON, where all keys have quotes, only the keys of interest are looked for. */
function knownKeysIn(text: string, language: 'yaml' | 'json'): ReadonlySet<string> {
  return language === 'yaml' ? lineKeys(text) : new Set([...text.slice(0, looked).matchAll(inJson)].map((match) => match[1] ?? ''));
}

/** Others write the name of theirs behind it. */
function hasProject(text: string, language: 'yaml' | 'json'): boolean {
  const head = text.slice(0, looked);
  return language === 'json' ? /"project"\s*:\s*\{/.test(head) : /^["']?project["']?\s*:\s*(?:\{|#|$)/m.test(head);
}

function innerKeys(root: string): readonly string[] {
  const shape = vocabularyShape.fields.get(root);
  return shape?.kind === 'object' ? [...shape.fields.keys()] : [];
}
