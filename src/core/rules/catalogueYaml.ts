import type { SourceNode } from '../inputs/sourceNode';
import { parseYaml } from '../inputs/yaml/parseYaml';
import type { Fault } from './fields';

/** Reads a file of the catalogue into a tree that knows its places. Unlike a project's document, a file with any fault is not used. */
export function parseCatalogueYaml(text: string): { readonly root?: SourceNode; readonly faults: readonly Fault[] } {
  const { root, problems } = parseYaml(text);
  const faults = problems.map(({ message, span }) => ({ message, span }));
  return root === undefined ? { faults } : { root, faults };
}
