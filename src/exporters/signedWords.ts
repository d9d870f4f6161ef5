import type { SignedDocument } from '../core/index';
import { oneLine } from './wording';

/** Whose name stands under a document, and whether the document is still the one that was signed. */
export function signedWords({ document, by, role, on, until, state }: SignedDocument): string {
  const who = `${document}: signed by ${oneLine(by)}${role === undefined ? '' : ` as ${oneLine(role)}`} on ${on}`;
  switch (state) {
    case 'holds':
      return `${who}, unchanged since${until === undefined ? '' : `; good until ${until}`}`;
    case 'changed':
      return `${who}, changed since`;
    case 'lapsed':
      return `${who}, good until ${until ?? ''} and no longer`;
    case 'not-yet':
      return `${who}, which is still to come`;
    case 'no-document':
      return `${who}; no such document was read`;
    case 'not-sealed':
      return `${who}; whether it has changed since cannot be said, because no sha256 is given`;
  }
}
