import { foldWord } from '../../facts/folding';
import type { SourceDocument } from '../../text/span';
import { JsonTokens } from '../json/jsonTokens';

/** Enough to see what a document is; keys that tell stand near its beginning or are many. */
const looked = 200_000;

export type Language = 'yaml' | 'json' | 'xml';

/** By the name; a JSON text in a file called .yaml is YAML all the same. */
export function languageOf(document: SourceDocument): Language | undefined {
  if (/\.ya?ml$/i.test(document.uri)) return 'yaml';
  if (/\.json$/i.test(document.uri)) return 'json';
  return /\.xml$/i.test(document.uri) ? 'xml' : undefined;
}

/** The keys at the top of a YAML or JSON text, as far as its first part shows them; the text need not be well-formed. */
export function topKeys(text: string): ReadonlySet<string> {
  return keysOf(text).top;
}

/** The same, folded as keys are compared. */
export function foldedTopKeys(text: string): ReadonlySet<string> {
  const keys = keysOf(text);
  keys.folded ??= new Set([...keys.top].map(foldWord));
  return keys.folded;
}

/** The keys with which a line begins at its very start. Of YAML in blocks they are those at the top. */
export function lineKeys(text: string): ReadonlySet<string> {
  const keys = keysOf(text);
  keys.lines ??= keysOfLines(text.slice(0, looked));
  return keys.lines;
}

interface Keys {
  readonly text: string;
  readonly top: ReadonlySet<string>;
  lines?: ReadonlySet<string>;
  folded?: ReadonlySet<string>;
}

/** Formats are asked one after another whether a document is theirs, so the keys of the last are kept. */
let last: Keys | undefined;

function keysOf(text: string): Keys {
  if (last?.text === text) return last;
  const head = text.slice(0, looked);
  if (/^[\s\ufeff]*[{[]/.test(head)) last = { text, top: topKeysOfJson(head) };
  else {
    const lines = keysOfLines(head);
    last = { text, top: lines, lines };
  }
  return last;
}

function keysOfLines(head: string): ReadonlySet<string> {
  const keys = head.matchAll(/^(?:\ufeff)?(?:([^\s#"'\-[\]{},][^\r\n:"']*?)|"([^"\r\n]*)"|'([^'\r\n]*)')[ \t]*:(?=[ \t\r\n]|$)/gm);
  return new Set([...keys].map((key) => key[1] ?? key[2] ?? key[3] ?? ''));
}

function topKeysOfJson(head: string): ReadonlySet<string> {
  const keys = new Set<string>();
  const tokens = new JsonTokens(head, 0, []);
  let depth = 0;
  let text: string | undefined;
  for (let token = tokens.current; token.kind !== 'end'; token = tokens.next()) {
    if (token.kind === '{' || token.kind === '[') depth++;
    else if (token.kind === '}' || token.kind === ']') depth--;
    else if (token.kind === ':' && depth === 1 && text !== undefined) keys.add(text);
    text = token.kind === 'string' ? token.text : undefined;
  }
  return keys;
}
