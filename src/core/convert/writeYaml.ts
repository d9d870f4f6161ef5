import type { Form, FormMap, FormText } from './form';

/** Small maps of short values stand on one line, as hand-written logs have them: `initial: { severity: major, likelihood: low }`. */
const flowWidth = 80;

/** Writes a form as block YAML, each line ended. Texts that YAML would take for something else are quoted. */
export function writeYaml(form: FormMap): string {
  return form.entries.map(([key, value]) => entryText(key, value, 0)).join('');
}

function entryText(key: string, value: Form, indent: number): string {
  const head = `${' '.repeat(indent)}${key}:`;
  if (value.kind === 'text') return `${head} ${scalarText(value, indent)}\n`;
  const flow = flowText(value);
  if (flow !== undefined) return `${head} ${flow}\n`;
  return value.kind === 'map'
    ? `${head}\n${value.entries.map(([inner, form]) => entryText(inner, form, indent + 2)).join('')}`
    : `${head}\n${value.items.map((item) => itemText(item, indent + 2)).join('')}`;
}

function itemText(item: Form, indent: number): string {
  const dash = `${' '.repeat(indent)}- `;
  if (item.kind === 'text') return `${dash}${scalarText(item, indent)}\n`;
  const flow = flowText(item);
  if (flow !== undefined) return `${dash}${flow}\n`;
  const lines =
    item.kind === 'map'
      ? item.entries.map(([key, value]) => entryText(key, value, indent + 2)).join('')
      : item.items.map((inner) => itemText(inner, indent + 2)).join('');
  return `${dash}${lines.slice(indent + 2)}`;
}

/** On one line, when it is small, flat and plain. */
function flowText(form: Exclude<Form, FormText>): string | undefined {
  if (form.kind === 'list') {
    if (form.items.length === 0) return '[]';
    const words = form.items.map((item) => (item.kind === 'text' && inFlow(item) ? item.text : undefined));
    const text = words.includes(undefined) ? undefined : `[${words.join(', ')}]`;
    return text !== undefined && text.length <= flowWidth ? text : undefined;
  }
  if (form.entries.length === 0) return '{}';
  const parts = form.entries.map(([key, value]) => (value.kind === 'text' && inFlow(value) ? `${key}: ${value.text}` : undefined));
  const text = parts.includes(undefined) ? undefined : `{ ${parts.join(', ')} }`;
  return text !== undefined && text.length <= flowWidth ? text : undefined;
}

function inFlow({ text, bare }: FormText): boolean {
  return (bare || isPlain(text)) && !/[,[\]{}]/.test(text);
}

function scalarText({ text, bare }: FormText, indent: number): string {
  if (bare || isPlain(text)) return text;
  const block = blockText(text, indent + 2);
  return block ?? quoted(text);
}

/** Words that open with a letter and hold no sign by which YAML parts things. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}(][^\p{Cc}\p{Cf}\p{Cs}\u2028\u2029#:]*$/u.test(text.replace(/:(?=\S)|(?<=\S)#/g, '')) &&
    !/^\s|\s$|:$/.test(text) &&
    !/[^\P{Zs} ]/u.test(text) &&
    !/^(?:y|n|yes|no|true|false|on|off|null)$/i.test(text)
  );
}

/** Text of several lines as it is; absent where a block could not hold it exactly. */
function blockText(text: string, indent: number): string | undefined {
  const lines = text.split('\n');
  if (lines.length < 2 || /^\s|\s$/.test(text) || /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\u2028\u2029]/u.test(text)) return undefined;
  if (lines.some((line) => /\s$/.test(line))) return undefined;
  const pad = ' '.repeat(indent);
  return `|-\n${lines.map((line) => (line === '' ? '' : `${pad}${line}`)).join('\n')}`;
}

/** JSON's quotes are YAML's too; signs that an editor does not show are written by their numbers. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u00a0\p{Cf}\u2028\u2029]/gu, (sign) =>
    [...Array(sign.length).keys()].map((i) => `\\u${sign.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  );
}
