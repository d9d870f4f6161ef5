import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CatalogueData, type Form, joinCatalogue } from '../../core/index';

/**
 * The catalogue as the build wrote it, in the folder of the program. Read by the commands that need it and by no other.
 * It is part of the product, so its absence is a fault and not a wrong request.
 */
export const shippedCatalogue = (folder: string): CatalogueData =>
  joinCatalogue({ judging: dataIn(join(folder, 'catalogue.json')), read: () => dataIn(join(folder, 'explanations.json')) });

/** The forms that lie beside it. Only what fills them in reads them. */
export const shippedForms = (folder: string): readonly Form[] => dataIn(join(folder, 'forms.json'));

function dataIn<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
