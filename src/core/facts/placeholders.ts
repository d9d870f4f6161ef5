const words = new Set([
  '',
  'tbc',
  'tbd',
  'tba',
  'todo',
  'to do',
  'fixme',
  'to be confirmed',
  'to be determined',
  'to be decided',
  'to be completed',
  'to be added',
  'to be updated',
  'to be defined',
  'to be written',
  'to be filled',
  'to be filled in',
  'to be provided',
  'coming soon',
  'work in progress',
  'under construction',
  'more information to follow',
  'yyyy-mm-dd',
  'dd/mm/yyyy',
  'mm/dd/yyyy',
  'dd-mm-yyyy',
  'xx',
  'xxx',
  'xxxx',
  'null',
  'undefined',
  '~',
  '?',
  '??',
  '???',
  '...',
  '-',
  '–',
  '—',
  '…',
  '{}',
  '[]',
  'more information needed',
  'insert response here',
  'lorem ipsum',
]);

const longestWord = Math.max(...[...words].map(({ length }) => length));

const shapes: readonly RegExp[] = [
  /^\{\{.*\}\}$/s, // {{ card_data }}
  /^\{%.*%\}$/s,
  /^\$\{[^{}]*\}$/, // ${MODEL_NAME}
  /^\{[^{}:]*\}$/, // {license}
  /^<(?![a-z][a-z0-9+.-]*:\/\/)[^<>@]*>$/i, // <name>, and not an address in angle brackets
  /^<!--.*-->$/s,
  /^\[(?:x|optional|more information needed|insert [^\]]*|your [^\]]*|add [^\]]*|todo[^\]]*|tb[cda][^\]]*|to be [^\]]*)\]$/i,
  /^_{2,}$/,
  /^_[^_\s]+(?: [^_\s]+){2,}_$/, // _a hint in italics_, as templates give them
  /^\.{2,}$/,
  /^(?:tb[cda]|todo|fixme)\b\s*[:([.—–-].*$/is, // TODO: ask the trust
];

/**
 * Whether a text only keeps a place free, so that the fact counts as not written.
 * "None" and "N/A" are answers and are not among them; nor is a sentence that merely holds one of these words.
 */
export function isPlaceholder(written: string): boolean {
  const text = written.trim();
  if (text.length > 300) return false;
  // Most texts are longer than any of the words and begin as none of the shapes does.
  if (!/^[*_`"'{$<[.tf]/i.test(text)) return text.length <= longestWord + 1 && words.has(text.toLowerCase().replace(/\.$/, ''));
  if (words.has(text.toLowerCase())) return true;
  const bare = text.replace(/^([*_`"']+)(.*?)\1$/s, '$2').trim();
  return words.has(bare.toLowerCase().replace(/\.$/, '')) || shapes.some((shape) => shape.test(bare) || shape.test(text));
}

const answersOfNone = new Set([
  'none',
  'n/a',
  'na',
  'n.a.',
  'nil',
  'not applicable',
  'no',
  '-',
  '–',
  '—',
  'nothing',
  'none known',
  'none identified',
]);

/** "None implemented yet", "No controls in place". */
const noneOfThese =
  /^(?:none|no (?:controls?|mitigations?|measures?))(?: (?:implemented|in place|planned|defined|applied))?(?: (?:yet|so far|at present|currently|today))?$/;

/** Whether a text answers that there is none. */
export function saysNone(written: string): boolean {
  const text = written.trim().toLowerCase().replace(/\.$/, '');
  return answersOfNone.has(text) || noneOfThese.test(text);
}
