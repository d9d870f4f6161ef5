/**
 * Text from a document, made harmless where it is shown: escape sequences, other control characters and characters that turn
 * the direction of writing appear by their code. Tabs and line feeds stay.
 */
export function printable(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (unit) => `\\u{${unit.charCodeAt(0).toString(16)}}`,
  );
}
