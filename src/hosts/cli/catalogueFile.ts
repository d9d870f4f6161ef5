import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogueData } from '../../core/index';

/**
 * The catalogue as the build wrote it beside this program. Read by the commands that need it and by no other.
 * It is part of the product, so its absence is a fault and not a wrong request.
 */
export function readCatalogue(path = join(__dirname, 'catalogue.json')): CatalogueData {
  return JSON.parse(readFileSync(path, 'utf8'));
}
