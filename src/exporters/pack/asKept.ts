/** Kinds of files that people and git treat as lines of text. */
const textKinds =
  /\.(?:md|markdown|txt|rst|adoc|ya?ml|json|jsonl|csv|tsv|xml|html?|svg|toml|ini|cfg|py|r|js|ts|sql|sh|tex|bib|ipynb|gitattributes)$/i;

/** Whether a file is kept as lines of text. One that holds a zero byte is not, whatever its name says. */
export function isLines(path: string, bytes: Uint8Array): boolean {
  return (textKinds.test(path) || !path.slice(path.lastIndexOf('/') + 1).includes('.')) && !bytes.includes(0);
}

/**
 * A file of the project as a pack keeps it: lines of text end with LF, as they do in a repository, so that checkouts on two systems give
 * the same pack. Everything else is kept byte by byte.
 */
export function asKept(path: string, bytes: Uint8Array): Uint8Array {
  if (!isLines(path, bytes) || !bytes.includes(13)) return bytes;
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (const [i, byte] of bytes.entries()) if (byte !== 13 || bytes[i + 1] !== 10) kept[length++] = byte;
  return kept.subarray(0, length);
}

/** The same for a text that was read already. */
export const withLf = (text: string): string => text.replaceAll('\r\n', '\n');
