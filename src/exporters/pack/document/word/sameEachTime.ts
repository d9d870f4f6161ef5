import { readZip } from '../../zip/readZip';
import { writeZip } from '../../zip/writeZip';

/** The one part in which the library writes the time of the clock. */
const properties = 'docProps/core.xml';

/** A file of Word packed anew so that its bytes follow from its content: one fixed time in the archive, the day of the document in its properties. */
export async function sameEachTime(word: Uint8Array, asOf: string): Promise<Uint8Array> {
  const read = readZip(word);
  if (read.kind === 'fault') throw new Error(`The Word document that was just made cannot be read: ${read.why}`);
  const entries = read.entries.map(({ path, bytes }) => ({ path, bytes: path === properties ? dated(bytes, asOf) : bytes }));
  return writeZip(entries);
}

function dated(bytes: Uint8Array, asOf: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(
    text.replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${asOf}T00:00:00Z`),
  );
}
