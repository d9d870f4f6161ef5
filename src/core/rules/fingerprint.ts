/**
 * A short stable name for content: two FNV-1a hashes of 32 bits over UTF-16 units, as 12 hex digits. It tells versions apart; it
 * does not protect against anybody who wants two contents to look alike.
 */
export function fingerprint(texts: readonly string[]): string {
  let one = 0x811c9dc5;
  let other = 0x1000193;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      one = Math.imul(one ^ unit, 0x01000193);
      other = Math.imul(other ^ (unit + i), 0x01000193);
    }
    one = Math.imul(one ^ 0xffff, 0x01000193);
    other = Math.imul(other ^ 0xffff, 0x01000193);
  }
  const hex = (part: number): string => (part >>> 0).toString(16).padStart(8, '0');
  return (hex(one) + hex(other)).slice(0, 12);
}
