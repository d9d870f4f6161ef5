import { celLibrary } from '../expr/cel';
import { type CompiledCatalogue, compileCatalogue } from './compileCatalogue';
import { type CatalogueFile, loadCatalogue } from './loadCatalogue';

export function addOwnRules(shipped: CompiledCatalogue, files: readonly CatalogueFile[]): CompiledCatalogue {
  return compileCatalogue(loadCatalogue(files, { base: shipped.data }), celLibrary);
}
