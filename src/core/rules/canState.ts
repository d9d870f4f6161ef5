import type { Facts } from '../facts/facts';

/**
 * Tells whether the documents of a project could state a fact at all. A card in a foreign format that has no room for a fact is
 * judged on what it has room for; a document of our own formats can state every fact.
 */
export interface StatePower {
  /** Whether no document could state any of these vocabulary paths, and none of them is stated. */
  beyond(paths: readonly string[]): boolean;
}

export function statePowerOf(facts: Facts): StatePower {
  const foreign = facts.documents.some((document) => document.canState !== undefined);
  if (!foreign) return { beyond: () => false };

  const formats = new Map(facts.documents.map((document) => [document.uri, document.canState]));
  const stated = facts.statedBy();
  const byRoot = new Map<string, Set<string>>();
  for (const [path, uris] of stated) {
    const root = rootOf(path);
    byRoot.set(root, new Set([...(byRoot.get(root) ?? []), ...uris]));
  }
  const everyUri = new Set(facts.documents.map((document) => document.uri));
  const canSay = (uri: string, path: string): boolean => {
    const paths = formats.get(uri);
    return paths === undefined || paths.some((one) => one === path || isBelow(one, path) || isBelow(path, one));
  };

  return {
    beyond: (paths) =>
      paths.length > 0 &&
      paths.every((path) => {
        if (stated.has(path) || [...stated.keys()].some((one) => isBelow(one, path))) return false;
        return ![...(byRoot.get(rootOf(path)) ?? everyUri)].some((uri) => canSay(uri, path));
      }),
  };
}

function rootOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? '';
}

function isBelow(path: string, above: string): boolean {
  return path.startsWith(above) && (path.charAt(above.length) === '.' || path.charAt(above.length) === '[');
}
