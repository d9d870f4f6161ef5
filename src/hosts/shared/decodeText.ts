/** The text of a file, or why it is none. `doubt` is the first place where bytes had to be replaced. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly doubt?: number }
  | { readonly kind: 'not-text'; readonly why: string };

/** One broken character in so many is a slip; more is another encoding or no text at all. */
const tolerated = 1 / 50;

/**
 * UTF-8, or UTF-16 where a byte order mark says so. The mark is no part of the text, so that columns are those an editor shows.
 * Stray bytes that are not UTF-8 become U+FFFD, as an editor shows them, and are reported.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return decoded(new TextDecoder('utf-16be').decode(bytes));
  if (bytes.includes(0)) return { kind: 'not-text', why: 'it holds zero bytes, as pictures, spreadsheets and archives do' };
  return decoded(new TextDecoder('utf-8').decode(bytes));
}

function decoded(text: string): Decoded {
  const doubt = text.indexOf('\ufffd');
  if (doubt < 0) return { kind: 'text', text };
  const broken = text.split('\ufffd').length - 1;
  if (broken > text.length * tolerated + 1) return { kind: 'not-text', why: 'its bytes are not UTF-8' };
  return { kind: 'text', text, doubt };
}
