/** By the letters before its number. */
export function kindOf(id: string): 'hazard' | 'control' | undefined {
  if (/^HAZ[-_]?\d/i.test(id)) return 'hazard';
  return /^RC[-_]?\d/i.test(id) ? 'control' : undefined;
}

/** The id of an item that has a file of its own. */
export function nameOf(uri: string): string {
  const file = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return /(?:HAZ|RC)[-_]?\d+$/i.exec(file)?.[0] ?? file;
}
