import { suspectRows } from './columns';
import { type Line, linesOf } from './lines';
import { nhsNumbersIn } from './nhsNumber';
import { namesPerson } from './personName';
import type { Suspect } from './suspect';

const birthLabel = /date[ _-]?of[ _-]?birth|birth[ _-]?date|\bd\.?o\.?b\b|\bborn\b/i;
const date =
  /\b(?:\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)?\d{2}|(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?:19|20)\d{2})\b/i;
/** Outward and inward code; the letters that no inward code has keep most product codes out. */
const postcode = /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/gu;
const postcodeLabel = /post[ _-]?code|postal code/i;
const address = /(?<![\p{L}\p{N}._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;
/** Desks, not people. */
const desk =
  /^(?:[\w.-]*(?:support|help|safety|complaint|contact|info|enquir|privacy|dpo|security|feedback|team|office|admin|hello|service|press|sales|legal|incident|vigilance|regulat|pals|data|noreply|no-reply)[\w.-]*)@|@example\.(?:com|org|net)$/i;
const home =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|sky|virginmedia|talktalk|ntlworld|protonmail|proton)\./i;
const patient = /\b(?:patients?|carers?|service users?|residents?|participants?|next of kin)\b/i;
const patientAddress =
  /(?:patient|carer|participant|next of kin)(?:'?s)?[^\n@]{0,30}e-?mail|e-?mail[^\n@]{0,20}(?:of|for) (?:the |a )?(?:patient|carer|participant)/i;

/** In the order of their places; each place once. */
export function suspectsIn(text: string): readonly Suspect[] {
  const lines = linesOf(text);
  const numbers = nhsNumbersIn(text).map((span): Suspect => ({ what: 'nhs-number', span }));
  const beside = lines.flatMap((_, index) => [...births(lines, index), ...postcodes(lines, index), ...addresses(lines, index)]);
  const seen = new Set<string>();
  return [...numbers, ...suspectRows(lines), ...beside]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ what, span }) => {
      const key = `${what} ${span.start}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** A line with its neighbours, as keys of one record stand below each other. */
const around = (lines: readonly Line[], index: number, reach: number): string =>
  lines
    .slice(Math.max(0, index - reach), index + reach + 1)
    .map(({ text }) => text)
    .join('\n');

function births(lines: readonly Line[], index: number): readonly Suspect[] {
  const line = lines[index];
  const label = line && birthLabel.exec(line.text);
  if (line === undefined || label == null) return [];
  const from = label.index + label[0].length;
  const day = date.exec(line.text.slice(from, from + 40));
  if (day === null || !(namesPerson(line.text, 'loose') || hasNameKey(around(lines, index, 3)))) return [];
  const start = line.start + from + day.index;
  return [{ what: 'date-of-birth', span: { start, end: start + day[0].length } }];
}

/** `name: Jane Smith` as a key of its own. */
function hasNameKey(text: string): boolean {
  return text.split('\n').some((line) => {
    const value = /^[\s{"'*-]*(?:patient[ _-]?)?(?:full[ _-]?)?(?:fore|sur|first|last|given|family)?[ _-]?name["'*]*\s*[:=]\s*(.+)$/i.exec(
      line,
    )?.[1];
    return value !== undefined && (namesPerson(value, 'loose') || /(?:patient|fore|sur|first|last|given|family)[ _-]?name/i.test(line));
  });
}

function postcodes(lines: readonly Line[], index: number): readonly Suspect[] {
  const line = lines[index];
  if (line === undefined) return [];
  return [...line.text.matchAll(postcode)].flatMap((match): readonly Suspect[] => {
    const labelled = postcodeLabel.test(line.text.slice(0, match.index));
    if (!namesPerson(line.text, 'strict') && !(labelled && hasNameKey(around(lines, index, 3)))) return [];
    return [{ what: 'postcode', span: { start: line.start + match.index, end: line.start + match.index + match[0].length } }];
  });
}

function addresses(lines: readonly Line[], index: number): readonly Suspect[] {
  const line = lines[index];
  if (line === undefined || !line.text.includes('@')) return [];
  return [...line.text.matchAll(address)].flatMap((match): readonly Suspect[] => {
    const [whole] = match;
    if (desk.test(whole)) return [];
    const words = around(lines, index, 1).replaceAll(whole, '');
    const suspected =
      patientAddress.test(words) || (home.test(whole) && (patient.test(words) || birthLabel.test(words) || nhsNumbersIn(words).length > 0));
    return suspected ? [{ what: 'email', span: { start: line.start + match.index, end: line.start + match.index + whole.length } }] : [];
  });
}
