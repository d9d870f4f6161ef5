export type CoreValue = string | number | boolean | null;

const words = new Map<string, boolean | null>([
  ['', null],
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

const integer = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinity = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** Could `text` be anything but a string? By its first character, so that prose is decided at once. */
function mayBeOther(text: string): boolean {
  const first = text.charCodeAt(0);
  return Number.isNaN(first) || (first >= 48 && first <= 57) || '~nNtTfF-+.'.includes(text.charAt(0));
}

/** The value of a plain scalar by the core schema of YAML 1.2: `yes`, `on` and dates stay strings. */
export function coreValue(text: string): CoreValue {
  if (!mayBeOther(text)) return text;
  const word = words.get(text);
  if (word !== undefined) return word;
  return numberOf(text) ?? text;
}

function numberOf(text: string): number | undefined {
  if (integer.test(text) || float.test(text)) {
    const value = Number(text.startsWith('+') ? text.slice(1) : text);
    return Number.isFinite(value) ? value : undefined;
  }
  if (infinity.test(text)) return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return notANumber.test(text) ? Number.NaN : undefined;
}

/**
 * The value that an explicit tag asks for. `known: false` when the tag is none of the core schema;
 * `fits: false` when the text cannot be what the tag says. In both cases the value is what it would be without the tag.
 */
export function taggedValue(tag: string, text: string, plain: boolean): { value: CoreValue; known: boolean; fits: boolean } {
  const untagged = plain ? coreValue(text) : text;
  switch (shortTag(tag)) {
    case '!':
    case '!!str':
      return { value: text, known: true, fits: true };
    case '!!null':
      return checked(coreValue(text), (value) => value === null, untagged);
    case '!!bool':
      return checked(coreValue(text), (value) => typeof value === 'boolean', untagged);
    case '!!int':
      return checked(coreValue(text), (value) => typeof value === 'number' && integer.test(text), untagged);
    case '!!float':
      return checked(coreValue(text), (value) => typeof value === 'number', untagged);
    default:
      return { value: untagged, known: false, fits: true };
  }
}

function checked(value: CoreValue, holds: (value: CoreValue) => boolean, otherwise: CoreValue) {
  return holds(value) ? { value, known: true, fits: true } : { value: otherwise, known: true, fits: false };
}

/** `!<tag:yaml.org,2002:str>` is `!!str`. */
export function shortTag(tag: string): string {
  const verbatim = /^!<tag:yaml\.org,2002:(.*)>$/.exec(tag);
  return verbatim === null ? tag : `!!${verbatim[1]}`;
}
