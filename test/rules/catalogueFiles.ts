import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogueFile, type CompiledCatalogue, compileCatalogue, loadCatalogue } from '../../src/core/index';

/** The catalogue as it lies in the repository. */
export function catalogueFiles(): readonly CatalogueFile[] {
  const root = join(__dirname, '../../rules');
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }));
}

let kept: CompiledCatalogue | undefined;

/** Loaded once for all tests: loading checks every rule and takes most of the time. */
export function shippedCatalogue(): CompiledCatalogue {
  kept ??= compileCatalogue(loadCatalogue(catalogueFiles()));
  return kept;
}
