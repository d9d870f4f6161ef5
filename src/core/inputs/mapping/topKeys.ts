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
  const head = text.slice(0, looked);
  return /^[\s\ufeff]*[{[]/.test(head) ? topKeysOfJson(head) : topKeysOfYaml(head);
}

function topKeysOfYaml(head: string): ReadonlySet<string> {
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
