import type { SignedDocument } from '../report/report';
import type { Problem } from '../text/problem';
import { sha256 } from '../text/sha256';
import type { SourceDocument } from '../text/span';
import type { Signature } from './decisions';

/**
 * What somebody signs who signs a document: its whole text. Line endings and a byte order mark do not count, because a checkout may
 * change them; anything else does. 64 hexadecimal digits.
 */
export const documentSeal = (text: string): string => sha256(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));

/** Looks at every signature; each that no longer says anything about the document as it is now is a problem at its own place. */
export function checkSignatures({
  signatures,
  documents,
  asOf,
}: {
  readonly signatures: readonly Signature[];
  readonly documents: readonly SourceDocument[];
  /** ISO date. */
  readonly asOf: string;
}): { readonly signed: readonly SignedDocument[]; readonly problems: readonly Problem[] } {
  const texts = new Map(documents.map(({ uri, text }) => [uri, text]));
  const signed = signatures.map((signature): SignedDocument => {
    const { sha256: _, reason: __, ...shown } = signature;
    return { ...shown, state: stateOf(signature, texts.get(signature.document), asOf) };
  });
  return { signed, problems: signed.flatMap((one) => problemOf(one) ?? []) };
}

function stateOf({ on, until, sha256: seal }: Signature, text: string | undefined, asOf: string): SignedDocument['state'] {
  if (text === undefined) return 'no-document';
  if (on > asOf) return 'not-yet';
  if (until !== undefined && until < asOf) return 'lapsed';
  if (seal === undefined) return 'not-sealed';
  return documentSeal(text) === seal ? 'holds' : 'changed';
}

function problemOf({ id, document, by, on, until, state, place }: SignedDocument): Problem | undefined {
  const problem = (code: Problem['code'], message: string): Problem => ({ code, severity: 'warning', message, place });
  switch (state) {
    case 'holds':
      return undefined;
    case 'changed':
      return problem('stale-decision', `${document} was signed by ${by} on ${on} and has changed since (${id})`);
    case 'lapsed':
      return problem('lapsed-decision', `The signature of ${by} under ${document} was good until ${until} (${id})`);
    case 'not-yet':
      return problem('broken-decision', `${id} is dated ${on}, which is still to come, and says nothing yet`);
    case 'no-document':
      return problem('unknown-reference', `${id} signs ${document}, and no such document was read`);
    case 'not-sealed':
      return problem('broken-decision', `${id} signs ${document} without its sha256, so nobody can say whether it has changed since`);
  }
}
