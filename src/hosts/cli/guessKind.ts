import {
  type DocumentFacts,
  type DocumentKind,
  isSourceName,
  mergeFacts,
  readDocument,
  readersFor,
  type SourceDocument,
} from '../../core/index';

export interface Guess {
  readonly kind: DocumentKind;
  /** For a person: what was tried and why one was taken. */
  readonly why: string;
}

/** Takes a document for what its name says; else reads it as a model card and as a hazard log and takes what states more, of two alike the card. */
export async function guessKind(document: SourceDocument): Promise<Guess> {
  const name = document.uri.split('/').at(-1) ?? '';
  if (isSourceName(name)) return { kind: 'source', why: 'read for comments that name ids, because its name ends as source code does' };
  if (/\.xml$/i.test(name)) return { kind: 'tests', why: 'read as test results, because it is XML' };
  if (/hazard|risk|fmea/i.test(name) && !/card/i.test(name)) return { kind: 'risk', why: 'read as a hazard log, because its name says so' };
  if (/card/i.test(name)) return { kind: 'card', why: 'read as a model card, because its name says so' };
  const readers = await readersFor([
    { ...document, kind: 'card' },
    { ...document, kind: 'risk' },
  ]);
  const card = worth(readDocument(document, 'card', { readers }));
  const risk = worth(readDocument(document, 'risk', { readers }));
  const [kind, noun] = risk > card ? (['risk', 'a hazard log'] as const) : (['card', 'a model card'] as const);
  return { kind, why: `read as ${noun}, because as a model card it states ${card} facts and as a hazard log ${risk}` };
}

/** Facts in the record that the reading is about: free keys of other records say nothing about what it is. */
function worth(facts: DocumentFacts): number {
  return mergeFacts([facts]).stated().length;
}
