import { type Form, type LoadedForms, loadForms } from '../../src/core/index';
import { catalogueFiles, shippedCatalogue } from './catalogueFiles';

let kept: LoadedForms | undefined;

/** The forms of the repository, loaded once for all tests. */
export function shippedForms(): LoadedForms {
  kept ??= loadForms(catalogueFiles(), shippedCatalogue().data.sources);
  return kept;
}

export function formCalled(id: string): Form {
  const form = shippedForms().forms.find((one) => one.id === id);
  if (form === undefined) throw new Error(`There is no form ${id}`);
  return form;
}
