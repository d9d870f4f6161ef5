import type { CompiledCatalogue } from './compileCatalogue';
import type { CatalogueFile } from './loadCatalogue';

/**
 * The shipped rules with those of a project, which add to them and cannot replace anything. What is wrong with a file is a problem of the
 * catalogue. The parser of conditions is loaded only when there are such rules.
 */
export async function withOwnRules(shipped: CompiledCatalogue, files: readonly CatalogueFile[]): Promise<CompiledCatalogue> {
  if (files.length === 0) return shipped;
  return (await import('./addOwnRules')).addOwnRules(shipped, files);
}
