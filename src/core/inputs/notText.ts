/**
 * Why a decoded document is no text; absent when it is one. A host decodes as UTF-8, so other encodings show as NUL or replacement
 * characters. A few stray bytes do not make a document unreadable.
 */
export function whyNotText(text: string): string | undefined {
  if (text.startsWith('%PDF-')) return 'it is a PDF';
  if (text.startsWith('PK\u0003\u0004')) return 'it is a zip archive, as spreadsheets are';
  if (text.includes('\0')) return 'it holds NUL characters, as binary files and UTF-16 do';
  if (!text.includes('\ufffd')) return undefined;
  const sample = text.slice(0, 100_000);
  const lost = sample.split('\ufffd').length - 1;
  return lost > 3 && lost > sample.length / 50 ? `${lost} characters could not be decoded as UTF-8` : undefined;
}
