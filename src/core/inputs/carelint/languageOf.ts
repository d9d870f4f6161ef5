/** By the name; absent for what is not ours to read. */
export function languageOf(uri: string): 'yaml' | 'json' | 'markdown' | undefined {
  if (/\.ya?ml$/i.test(uri)) return 'yaml';
  if (/\.(?:md|markdown)$/i.test(uri)) return 'markdown';
  return /\.json$/i.test(uri) ? 'json' : undefined;
}
