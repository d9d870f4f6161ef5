import { isPlaceholder, saysNone } from '../../facts/placeholders';
import type { PartDraft, Stated } from './hazardDraft';
import { idInFront } from './idInFront';

/** "L-01, L-03": names of limitations may hold commas, ids hold none. */
export const areIds = (words: string): boolean => words.split(',').every((word) => /^\s*[A-Z]{1,6}[-_. ]?\d{1,5}[a-z]?\s*$/i.test(word));

/** Several references in one place are parted by commas; a sentence that holds some is one. */
export function parted(text: string, item: Stated): readonly Stated[] {
  const isSentence = (words: string): boolean => /^(?:and|or|und|et)\s/i.test(words) || words.split(' ').length > 6;
  if (!item.text.includes(',') || item.text.split(',').some((words) => isSentence(words.trim()))) return [item];
  let from = item.span.start;
  return item.text.split(',').map((part) => {
    const words = part.trim();
    const at = text.indexOf(words, from);
    if (words === '' || at < 0 || at + words.length > item.span.end) return { text: words, span: item.span };
    from = at + words.length;
    return { text: words, span: { start: at, end: from } };
  });
}

export function references(items: readonly Stated[]): readonly Stated[] {
  return items.filter((item) => item.text !== '' && !saysNothing(item.text) && !isPlaceholder(item.text));
}

/** "None", "None, a new system", "Hazard not mentioned in the code", a mere tick, clauses of a standard and the mere choice to mitigate: an answer, and neither control nor reference. */
export function saysNothing(text: string): boolean {
  return (
    saysNone(text) ||
    isResponse(text) ||
    /^(?:none|nil|n\/a)\s*[,.;:(–-]|^(?:hazard )?not (?:mentioned|referenced) in\b|^[x×✓✔✗✘☑☒]$|^(?:[A-Z]{1,3}[.-])?\d{1,2}(?:\.\d{1,2}){1,3}(?:\s*[,;]\s*(?:[A-Z]{1,3}[.-])?\d{1,2}(?:\.\d{1,2}){1,3})*$/i.test(
      text,
    )
  );
}

/** One of the ways to respond to a risk says that something will be done, not what. */
export function isResponse(text: string): boolean {
  return /^(?:mitigate|accept|avoid|transfer|reduce|tolerate|treat|terminate|share|retain|monitor|eliminate|prevent|detect)(?:d|ed)?$/i.test(
    text.trim(),
  );
}

/** "C-001: The threshold is fixed": a control with its id before its words. The number of a standard is no id. */
export function controlFromId(text: string, control: PartDraft): void {
  const words = control.fields.get('text');
  const source = words === undefined ? '' : text.slice(words.span.start, words.span.end);
  const cell = { text: words?.text ?? '', source, span: control.span };
  const parted = /^\W*(?:ISO|IEC|EN|BS|DCB|IG|AAMI)\W?\d/.test(source) ? undefined : idInFront(text, cell);
  if (words === undefined || parted === undefined) return;
  control.fields.set('id', { ...words, text: parted.id.text, span: parted.id.span });
  control.fields.set('text', { ...words, text: parted.name.text.replaceAll('\n', ' '), span: parted.name.span });
}
