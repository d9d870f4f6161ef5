import { entryAt } from '../facts/vocabulary';
import type { ScalarNode, SourceNode } from '../inputs/sourceNode';
import type { Span } from '../text/span';
import { type Fault, Fields, plain } from './fields';
import { type Citation, type Example, type Fix, type Parameter, type Part, type Rule, severities, stages } from './rule';

/** A piece of CEL in a rule, and where its text stands in the file. */
export interface WrittenExpression {
  readonly source: string;
  readonly node: ScalarNode;
  readonly as: 'condition' | 'template' | 'value' | 'path';
}

export interface ReadRule {
  readonly rule: Rule;
  readonly expressions: readonly WrittenExpression[];
  readonly sourceNodes: readonly { readonly id: string; readonly span: Span }[];
  readonly faults: readonly Fault[];
}

const roles = entryAt('people[].role')?.suggest ?? [];
const expectations = ['met', 'unmet', 'undetermined', 'not-applicable'] as const;

/** Reads one rule file strictly. Nothing is evaluated here; `checkRule` judges the expressions. */
export function readRule(id: string, root: SourceNode): ReadRule | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  if (root.kind !== 'map') return { faults: [{ message: 'A rule is a map of keys', span: root.span }] };
  const fields = new Fields(root, faults, 'a rule');
  const expressions: WrittenExpression[] = [];
  const note = (within: Fields, key: string, as: WrittenExpression['as']): string | undefined => {
    const source = within.text(key);
    const node = within.get(key);
    if (source !== undefined && node?.kind === 'scalar') expressions.push({ source, node, as });
    return source;
  };

  const title = fields.required('title');
  const severity = fields.word('severity', severities);
  if (severity === undefined && fields.get('severity') === undefined) fields.fault('"severity" is missing from a rule');
  const from = fields.word('from', stages);
  if (from === undefined && fields.get('from') === undefined)
    fields.fault('"from" is missing from a rule: the stage from which it is asked');
  const { citations, sourceNodes } = readCitations(fields);
  const each = note(fields, 'each', 'path')?.replace(/\[\]$/, '');
  const when = note(fields, 'when', 'condition');
  const message = note(fields, 'message', 'template');
  const question = note(fields, 'question', 'template');
  const ask = note(fields, 'ask', 'template');
  const askOf = fields.word('askOf', roles);
  if (askOf !== undefined && ask === undefined) fields.fault('"askOf" says who answers the question in "ask"', fields.get('askOf'));
  const at = note(fields, 'at', 'path');
  const fix = readFix(fields, note);
  const require = readParts(fields, note);
  if (require.length === 0 && ask === undefined) fields.fault('A rule says what it requires in "require", or puts a question in "ask"');
  if (at === undefined) fields.fault('"at" is missing from a rule: where a finding points');
  if (message === undefined && ask === undefined && require.some((part) => part.message === undefined)) {
    fields.fault('"message" is missing from a rule, and not every part brings its own');
  }
  const see = fields.maps('see', 'an item of "see"').map((item) => {
    const read = { at: note(item, 'at', 'path') ?? item.required('at'), label: item.required('label') };
    item.finish();
    return read;
  });
  const dates = fields.map('inForce', '"inForce"');
  const inForceFrom = dates?.date('from');
  const inForceUntil = dates?.date('until');
  dates?.finish();
  const theme = fields.number('theme');
  if (theme === undefined || theme < 1 || theme > 4) fields.fault('"theme" of a rule is a number from 1 to 4', fields.get('theme'));
  const basis = fields.word('basis', ['contradiction'] as const);

  const rule: Rule = {
    id,
    pack: id.slice(0, id.indexOf('/')),
    title,
    severity: severity ?? 'advice',
    from: from ?? 'concept',
    sources: citations,
    ...(each === undefined ? {} : { each }),
    ...(when === undefined ? {} : { when }),
    require,
    ...(ask === undefined ? {} : { ask }),
    ...(askOf === undefined ? {} : { askOf }),
    at: at ?? '',
    see,
    message: message ?? ask ?? '',
    ...(question === undefined ? {} : { question }),
    silence: fields.word('silence', ['undetermined', 'unmet'] as const) ?? 'undetermined',
    ...(fix === undefined ? {} : { fix }),
    parameters: readParameters(fields),
    ...(inForceFrom === undefined ? {} : { inForceFrom }),
    ...(inForceUntil === undefined ? {} : { inForceUntil }),
    theme: theme ?? 1,
    steps: fields.texts('steps'),
    why: fields.required('why'),
    how: fields.required('how'),
    related: fields.texts('related'),
    ...(basis === undefined ? {} : { basis }),
    examples: readExamples(fields),
  };
  fields.finish();
  return { rule, expressions, sourceNodes, faults };
}

type Note = (within: Fields, key: string, as: WrittenExpression['as']) => string | undefined;

function readCitations(fields: Fields): { readonly citations: readonly Citation[]; readonly sourceNodes: ReadRule['sourceNodes'] } {
  const sourceNodes: { id: string; span: Span }[] = [];
  const citations = fields.maps('sources', 'an item of "sources"').map((item): Citation => {
    const source = item.required('source');
    sourceNodes.push({ id: source, span: item.get('source')?.span ?? item.node.span });
    const clause = item.text('clause');
    const checked = item.word('checked', ['primary', 'secondary', 'knowledge'] as const);
    const covers = item.texts('covers');
    const supports = item.texts('supports');
    item.finish();
    return {
      source,
      ...(clause === undefined ? {} : { clause }),
      ...(checked === undefined ? {} : { checked }),
      ...(covers.length === 0 ? {} : { covers }),
      ...(supports.length === 0 ? {} : { supports }),
    };
  });
  if (citations.length === 0) fields.fault('A rule cites at least one source in "sources"');
  return { citations, sourceNodes };
}

/** `require` is one condition, or a list of parts that each make a finding of their own. */
function readParts(fields: Fields, note: Note): readonly Part[] {
  const node = fields.get('require');
  if (node === undefined) return [];
  if (node.kind === 'scalar') {
    const that = note(fields, 'require', 'condition');
    return that === undefined ? [] : [{ that }];
  }
  return fields.maps('require', 'a part of "require"').map((item): Part => {
    const that = note(item, 'that', 'condition') ?? item.required('that');
    const at = note(item, 'at', 'path');
    const message = note(item, 'message', 'template');
    const fix = readFix(item, note);
    item.finish();
    return {
      that,
      ...(at === undefined ? {} : { at }),
      ...(message === undefined ? {} : { message }),
      ...(fix === undefined ? {} : { fix }),
    };
  });
}

function readFix(fields: Fields, note: Note): Fix | undefined {
  const fix = fields.map('fix', '"fix"');
  if (fix === undefined) return undefined;
  const title = note(fix, 'title', 'template');
  const set = note(fix, 'set', 'path');
  const to = note(fix, 'to', 'value');
  const insert = note(fix, 'insert', 'path');
  const value = fix.get('value');
  const derived = fix.boolean('derived');
  fix.finish();
  const named = title === undefined ? {} : { title };
  if (set !== undefined && to !== undefined && insert === undefined) return { ...named, set, to, ...(derived === true ? { derived } : {}) };
  if (insert !== undefined && value !== undefined && set === undefined) return { ...named, insert, value: plain(value) };
  return fix.fault('A fix has "set" and "to", or "insert" and "value"');
}

function readParameters(fields: Fields): Readonly<Record<string, Parameter>> {
  const node = fields.map('parameters', '"parameters"');
  const parameters: Record<string, Parameter> = {};
  for (const { key } of node?.node.entries ?? []) {
    const item = node?.map(key, `the parameter ${key}`);
    if (item === undefined) continue;
    const value = item.get('value');
    const unit = item.text('unit');
    const because = item.required('because');
    item.finish();
    if (value?.kind !== 'scalar' || value.value === null) item.fault(`The parameter ${key} has no value`);
    else parameters[key] = { value: value.value, because, ...(unit === undefined ? {} : { unit }) };
  }
  return parameters;
}

/** `met`, `unmet`, `undetermined` and `not-applicable` hold files by name, beside `asOf` and `present`; `more` holds named ones. */
function readExamples(fields: Fields): readonly Example[] {
  const node = fields.map('examples', '"examples"');
  if (node === undefined) {
    fields.fault('"examples" is missing from a rule: one that is met and one that is not');
    return [];
  }
  const examples: Example[] = [];
  for (const expect of expectations) {
    const item = node.map(expect, `the example "${expect}"`);
    if (item === undefined) continue;
    const { asOf, present } = circumstances(item);
    const names = item.node.entries.map((entry) => entry.key).filter((key) => key !== 'asOf' && key !== 'present');
    examples.push({ name: expect, expect, files: filesOf(item, names), ...asOf, ...present });
    item.finish();
  }
  for (const item of node.maps('more', 'an example of "more"')) {
    const { asOf, present } = circumstances(item);
    const files = item.map('files', 'the files of an example');
    examples.push({
      name: item.required('name'),
      expect: item.word('expect', expectations) ?? 'met',
      files:
        files === undefined
          ? {}
          : filesOf(
              files,
              files.node.entries.map((entry) => entry.key),
            ),
      ...asOf,
      ...present,
    });
    files?.finish();
    item.finish();
  }
  node.finish();
  return examples;
}

function circumstances(item: Fields): {
  readonly asOf: { readonly asOf?: string };
  readonly present: { readonly present?: readonly string[] };
} {
  const asOf = item.date('asOf');
  const present = item.texts('present');
  return { asOf: asOf === undefined ? {} : { asOf }, present: present.length === 0 ? {} : { present } };
}

function filesOf(item: Fields, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const node = item.get(name);
      if (node?.kind === 'scalar') return [[name, node.text]];
      item.fault(`The file ${name} of an example is a text`, node);
      return [];
    }),
  );
}
