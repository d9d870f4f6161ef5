import { readZip } from '../../zip/readZip';
import { writeZip } from '../../zip/writeZip';

/** The one part in which the library writes the time of the clock. */
const properties = 'docProps/core.xml';

/** The parts in which it names the mark of a draft by chance. */
const headers = /^word\/header\d+\.xml$/;

/**
 * A file of Word packed anew so that its bytes follow from its content: one fixed time in the archive, the day of the document in its
 * properties, one name for the mark of a draft.
 */
export async function sameEachTime(word: Uint8Array, asOf: string): Promise<Uint8Array> {
  const read = readZip(word);
  if (read.kind === 'fault') throw new Error(`The Word document that was just made cannot be read: ${read.why}`);
  const entries = read.entries.map(({ path, bytes }) => ({ path, bytes: asAlways(path, bytes, asOf) }));
  return writeZip(entries);
}

function asAlways(path: string, bytes: Uint8Array, asOf: string): Uint8Array {
  if (path === properties) return replaced(bytes, /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, (_, tag) => `${tag}${asOf}T00:00:00Z`);
  return headers.test(path) ? replaced(bytes, /(\bid="PowerPlusWaterMarkObject)[^"]*/g, (_, start) => `${start}1`) : bytes;
}

function replaced(bytes: Uint8Array, pattern: RegExp, by: (whole: string, group: string) => string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(pattern, by));
}
