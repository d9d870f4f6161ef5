import type { DocumentKind } from './inputFormat';

const names: readonly { readonly kind: DocumentKind; readonly pattern: RegExp }[] = [
  { kind: 'card', pattern: /^model[-_]?card\.(?:md|markdown|ya?ml|json)$/i },
  { kind: 'risk', pattern: /^(?:hazard[-_]?log|risk[-_]?file)\.(?:ya?ml|csv|md|markdown|json|xlsx)$/i },
  { kind: 'project', pattern: /^carelint\.ya?ml$/ },
  { kind: 'decisions', pattern: /^carelint\.decisions\.ya?ml$/ },
];

/**
 * What a file is for by its name alone; absent for a file that is not ours to read unless a project file names it.
 * A README is a model card only when its front matter is one, so its first lines are needed; 4,000 characters are enough.
 */
export function claim(uri: string, textHead?: string): DocumentKind | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const byName = names.find(({ pattern }) => pattern.test(name))?.kind;
  if (byName !== undefined || textHead === undefined) return byName;
  return /^readme\.(?:md|markdown)$/i.test(name) && opensAsModelCard(textHead) ? 'card' : undefined;
}

/** Keys that only a model card has. */
const strong = ['library_name', 'pipeline_tag', 'model-index', 'base_model', 'intendedUse', 'outOfScope', 'modelType'];
/** Keys that model cards share with pages of other kinds; two together speak for a card. */
const weak = ['datasets', 'metrics', 'license', 'tags', 'language', 'limitations', 'users'];
/** Keys of dataset cards and of demonstration pages. */
const against = ['annotations_creators', 'task_categories', 'size_categories', 'dataset_info', 'sdk', 'app_file'];

function opensAsModelCard(head: string): boolean {
  const opening = /^\s*---[ \t]*(?:\r\n|\r|\n)/.exec(head);
  if (opening === null) return false;
  const rest = head.slice(opening[0].length);
  const end = /(?:^|[\r\n])---[ \t]*(?:[\r\n]|$)/.exec(rest);
  const keys = new Set([...rest.slice(0, end?.index ?? rest.length).matchAll(/^([\w-]+)[ \t]*:/gm)].map((match) => match[1] ?? ''));
  if (against.some((key) => keys.has(key))) return false;
  return strong.some((key) => keys.has(key)) || weak.filter((key) => keys.has(key)).length >= 2;
}
