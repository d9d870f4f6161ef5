import * as inputs from './inputs/index';
import type { DocumentKind } from './inputs/inputFormat';
import { latePart } from './inputs/latePart';
import type { SourceDocument } from './text/span';

type KindedDocument = SourceDocument & { readonly kind: DocumentKind };

/** What a check needs where there is a decisions file. */
export const decided = latePart({ needs: ({ kind }) => kind === 'decisions', load: () => import('./decided') });

/**
 * Loads what these documents need to be read and checked: asked before anything else, because a check waits for nothing. `last` saves looking at
 * what has not changed since.
 */
export async function readersFor(
  documents: readonly KindedDocument[],
  last?: { readonly documents: readonly KindedDocument[]; readonly readers: inputs.Readers },
): Promise<inputs.Readers> {
  if (documents.some((document) => decided.needs(document, false))) await decided.load();
  return inputs.readersFor(documents, last);
}

/** Loads all that reading and checking any document may need. */
export async function everyReader(): Promise<inputs.Readers> {
  await decided.load();
  return inputs.everyReader();
}
