import { sha1 } from './sha1';

/** The name `urn:carelint` in the namespace of URLs (RFC 9562, appendix A). */
const own = 'f4a02f19-82b6-5ec0-9e7f-3388d89f5471';

/**
 * A UUID of version 5 (RFC 9562, section 5.5): the same name gives the same UUID, so that files that need one still follow from their
 * content alone.
 */
export const nameUuid = (...name: readonly string[]): string => uuidIn(own, JSON.stringify(name));

export function uuidIn(namespace: string, name: string): string {
  const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const digest = sha1(Uint8Array.from([...space, ...new TextEncoder().encode(name)]));
  const bytes = digest.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
