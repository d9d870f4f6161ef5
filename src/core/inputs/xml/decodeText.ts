import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** The characters of a text with its five entities and its character references read; any other reference stays as it is and is said. */
export function decodeText(text: string, span: Span, problems: RawProblem[]): string {
  const raw = text.slice(span.start, span.end);
  if (!raw.includes('&')) return raw;
  return raw.replace(
    /&(?:(#x[\da-f]{1,6}|#\d{1,7}|[a-z][\w.-]{0,40});)?/gi,
    (written: string, name: string | undefined, offset: number) => {
      const decoded = name === undefined ? undefined : (entities.get(name) ?? character(name));
      if (decoded !== undefined) return decoded;
      const start = span.start + offset;
      const message = name === undefined ? 'This & starts no entity; write &amp; for the sign itself' : `The entity ${written} is not read`;
      problems.push({ code: 'syntax', severity: 'warning', message, span: { start, end: start + written.length } });
      return written;
    },
  );
}

function character(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : undefined;
}
