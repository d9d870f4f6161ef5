import { isWorkbook, workbookText } from '../../../core/index';
import { readZip, type ZipLimits } from '../zip/readZip';

/** Enough for any report that people write; what unpacks to more is not looked into, and that is said. */
const limits: ZipLimits = { entries: 5000, bytes: 100 * 1024 * 1024, ratio: 500 };

/** The parts of office files that hold what people typed. */
const parts =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|ppt\/(?:slides|notesSlides)\/[^/]+|xl\/(?:sharedStrings|worksheets\/[^/]+|comments\d*)|content)\.xml$/;

/** The text of a file of any kind, as far as it can be had; absent for pictures, PDF and whatever else is no text. */
export function fileText(path: string, bytes: Uint8Array): string | undefined {
  if (isWorkbook(path)) {
    const read = workbookText(bytes);
    return read.kind === 'text' ? read.text : undefined;
  }
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) return officeText(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0) || /\.pdf$/i.test(path)) return undefined;
  return new TextDecoder().decode(bytes);
}

function officeText(bytes: Uint8Array): string | undefined {
  const read = readZip(bytes, limits);
  if (read.kind === 'fault') return undefined;
  const found = read.entries.filter(({ path }) => parts.test(path));
  return found.length === 0 ? undefined : found.map((entry) => plainText(new TextDecoder().decode(entry.bytes))).join('\n');
}

/** Paragraphs become lines and cells are divided by tabs; all other tags go. */
function plainText(xml: string): string {
  return xml
    .replace(/<\/(?:w:p|a:p|text:p|text:h|row|si|w:tr)>/g, '\n')
    .replace(/<w:tab\/>|<\/(?:w:tc|c|table:table-cell)>/g, '\t')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:lt|gt|amp|quot|apos);/g, (code) => ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"' })[code] ?? "'");
}
