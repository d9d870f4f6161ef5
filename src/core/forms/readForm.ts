import type { ScalarNode, SourceNode } from '../inputs/sourceNode';
import { type Fault, Fields } from '../rules/fields';
import { legalStatuses } from '../rules/rule';
import { wordsFor } from '../rules/words';
import type { Form, FormAnswer, FormColumn, FormQuestion, FormSection, Piece } from './form';
import { piecesOf } from './pieces';

/** A fact or condition of a form and where its text stands in the file. */
export type Written =
  | { readonly as: 'value'; readonly path: string; readonly node: SourceNode }
  | { readonly as: 'list'; readonly path: string; readonly node: SourceNode }
  | { readonly as: 'pieces'; readonly pieces: readonly Piece[]; readonly list: string; readonly of?: string; readonly node: SourceNode }
  | { readonly as: 'condition'; readonly source: string; readonly list?: string; readonly node: ScalarNode };

export interface ReadForm {
  readonly form: Form;
  readonly written: readonly Written[];
  readonly faults: readonly Fault[];
}

const checks = ['primary', 'secondary', 'knowledge'] as const;

/** Reads one form file strictly. Whether its facts exist and its conditions make sense is for `checkForm`. */
export function readForm(id: string, root: SourceNode): ReadForm | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  if (root.kind !== 'map') return { faults: [{ message: 'A form is a map of keys', span: root.span }] };
  const fields = new Fields(root, faults, 'a form');
  const written: Written[] = [];
  const clause = fields.text('clause');
  const note = fields.text('note');
  const when = condition(fields, 'when', { written });
  const sections = fields.maps('sections', 'a section').map((section) => readSection(section, written));
  if (sections.length === 0) fields.fault('A form has "sections" with questions');
  const form: Form = {
    id,
    title: fields.required('title'),
    source: fields.required('source'),
    ...(clause === undefined ? {} : { clause }),
    status: neededWord(fields, 'status', legalStatuses),
    checked: neededWord(fields, 'checked', checks),
    about: fields.required('about'),
    ...(note === undefined ? {} : { note }),
    ...(when === undefined ? {} : { when }),
    page: fields.word('page', ['portrait', 'landscape'] as const) ?? 'portrait',
    layout: fields.word('layout', ['questions', 'table'] as const) ?? 'questions',
    sections,
  };
  fields.finish();
  if (
    form.layout === 'table' &&
    sections.some(({ questions }) => questions.some(({ answers }) => answers.some(({ kind }) => kind === 'table')))
  )
    fields.fault('A form that is laid out as a table holds no tables');
  const ids = sections.flatMap(({ questions }) => questions.map((question) => question.id));
  for (const twice of new Set(ids.filter((one, index) => one !== '' && ids.indexOf(one) !== index)))
    fields.fault(`The form has two questions ${twice}`);
  return { form, written, faults };
}

function readSection(fields: Fields, written: Written[]): FormSection {
  const note = fields.text('note');
  const questions = fields.maps('questions', 'a question').map((question) => readQuestion(question, written));
  if (questions.length === 0) fields.fault('A section has "questions"');
  const section = { title: fields.required('title'), ...(note === undefined ? {} : { note }), questions };
  fields.finish();
  return section;
}

function readQuestion(fields: Fields, written: Written[]): FormQuestion {
  const [clause, note, person] = [fields.text('clause'), fields.text('note'), fields.text('person')];
  const checked = fields.word('checked', checks);
  const when = condition(fields, 'when', { written });
  const answers = fields.items('answers').flatMap((node) => readAnswer(node, fields, written) ?? []);
  if (answers.length === 0 && person === undefined)
    fields.fault('A question has "answers" from facts, or says in "person" what a person adds');
  const question: FormQuestion = {
    id: fields.required('id'),
    ask: fields.required('ask'),
    ...(clause === undefined ? {} : { clause }),
    ...(checked === undefined ? {} : { checked }),
    ...(note === undefined ? {} : { note }),
    ...(when === undefined ? {} : { when }),
    required: fields.boolean('required') ?? false,
    ...(person === undefined ? {} : { person }),
    answers,
  };
  fields.finish();
  return question;
}

/** A bare path is a value. */
function readAnswer(node: SourceNode, above: Fields, written: Written[]): FormAnswer | undefined {
  if (node.kind === 'scalar') {
    written.push({ as: 'value', path: node.text.trim(), node });
    return { kind: 'value', path: node.text.trim(), optional: false };
  }
  const fields = above.below(node, 'an answer');
  if (fields === undefined) return undefined;
  const label = fields.text('label');
  const named = { ...(label === undefined ? {} : { label }), optional: fields.boolean('optional') ?? false };
  const path = fields.text('value');
  if (path !== undefined) {
    written.push({ as: 'value', path, node: fields.get('value') ?? node });
    fields.finish();
    return { kind: 'value', path, ...named };
  }
  const kind = fields.get('table') === undefined ? 'list' : 'table';
  const list = fields.required(kind);
  written.push({ as: 'list', path: list, node: fields.get(kind) ?? node });
  const where = condition(fields, 'where', { written, list });
  const items = {
    list,
    ...(where === undefined ? {} : { where }),
    what: fields.text('what') ?? wordsFor(list),
    noneCounts: fields.boolean('noneCounts') ?? false,
    ...named,
  };
  const answer: FormAnswer =
    kind === 'table'
      ? { kind, ...items, columns: readColumns(fields, { list, written }) }
      : { kind, ...items, show: pieces(fields.get('show') ?? node, fields.text('show') ?? '{it}', { list, written }) };
  fields.finish();
  return answer;
}

/** `columns: { Hazard: "{id} {name}", Controls: { of: controls, show: "{id} {text}", width: 2 } }` */
function readColumns(fields: Fields, within: { readonly list: string; readonly written: Written[] }): readonly FormColumn[] {
  const columns = fields.map('columns', 'the columns of a table');
  if (columns === undefined) {
    fields.fault('A table has "columns"');
    return [];
  }
  return columns.node.entries.flatMap(({ key, value }): readonly FormColumn[] => {
    if (value.kind === 'scalar') return [{ title: key, show: pieces(value, value.text, within) }];
    const column = columns.below(value, 'a column');
    if (column === undefined) return [];
    const [of, width] = [column.text('of'), column.number('width')];
    const show = pieces(column.get('show') ?? value, column.required('show'), { ...within, ...(of === undefined ? {} : { of }) });
    column.finish();
    return [{ title: key, ...(of === undefined ? {} : { of }), show, ...(width === undefined ? {} : { width }) }];
  });
}

function pieces(
  node: SourceNode,
  text: string,
  { list, of, written }: { readonly list: string; readonly of?: string; readonly written: Written[] },
): readonly Piece[] {
  const read = piecesOf(text);
  written.push({ as: 'pieces', pieces: read, list, ...(of === undefined ? {} : { of }), node });
  return read;
}

function condition(
  fields: Fields,
  key: string,
  { written, list }: { readonly written: Written[]; readonly list?: string },
): string | undefined {
  const source = fields.text(key);
  const node = fields.get(key);
  if (source !== undefined && node?.kind === 'scalar')
    written.push({ as: 'condition', source, node, ...(list === undefined ? {} : { list }) });
  return source;
}

function neededWord<T extends string>(fields: Fields, key: string, words: readonly [T, ...T[]]): T {
  if (fields.get(key) === undefined) fields.fault(`"${key}" is missing from a form`);
  return fields.word(key, words) ?? words[0];
}
