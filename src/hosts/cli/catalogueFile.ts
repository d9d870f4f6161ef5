import { readFileSync } from 'node:fs';
import { type CatalogueData, type Form, joinCatalogue } from '../../core/index';

/**
 * The catalogue as the build wrote it beside this program. Read by the commands that need it and by no other.
 * It is part of the product, so its absence is a fault and not a wrong request.
 */
export function readCatalogue({ judging, explanations }: { readonly judging: string; readonly explanations: string }): CatalogueData {
  return joinCatalogue({ judging: dataIn(judging), read: () => dataIn(explanations) });
}

/** The forms that lie beside it. Only what fills them in reads them. */
export function readForms(path: string): readonly Form[] {
  return dataIn(path);
}

function dataIn<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8'));
}
