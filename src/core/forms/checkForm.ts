import type { Checker } from '../expr/cel';
import type { Expressions } from '../expr/expressions';
import { itemVariables, readsOf } from '../expr/reads';
import { vocabularyPath } from '../facts/factPath';
import type { FactShape } from '../facts/shape';
import { shapeAt, vocabularyShape } from '../facts/vocabulary';
import type { Fault } from '../rules/fields';
import type { LegalStatus, Source } from '../rules/rule';
import type { Piece } from './form';
import type { ReadForm, Written } from './readForm';

export interface FormChecker {
  readonly checker: Checker;
  readonly expressions: Expressions;
  readonly sources: ReadonlyMap<string, Source>;
}

/** What only the vocabulary, the types and the sources can tell about a form that was read. */
export function checkForm({ form, written }: ReadForm, known: FormChecker): readonly Fault[] {
  const start = { start: 0, end: 0 };
  const source = known.sources.get(form.source);
  return [
    ...(source === undefined ? [{ message: `No source has the id ${form.source}`, span: start }] : []),
    ...(source !== undefined && weight[form.status] > weight[source.status]
      ? [{ message: `The form is called ${form.status}, and its source ${source.id} is ${source.status}`, span: start }]
      : []),
    ...written.flatMap((one) => faultsOf(one, known).map((message) => ({ message, span: one.node.span }))),
  ];
}

/** A form may bind less than its source does, as guidance beside a standard. */
const weight: Readonly<Record<LegalStatus, number>> = {
  law: 3,
  'mandatory-standard': 2,
  guidance: 1,
  'voluntary-standard': 1,
  principles: 1,
  draft: 0,
};

function faultsOf(written: Written, known: FormChecker): readonly string[] {
  switch (written.as) {
    case 'value': {
      const shape = shapeAt(written.path);
      const isValue = shape?.kind === 'leaf' || (shape?.kind === 'list' && shape.item.kind === 'leaf');
      return isValue && !written.path.includes('[') ? [] : [`${written.path} is no fact that is one value or a list of words`];
    }
    case 'list':
      return listShape(written.path) === undefined ? [`The vocabulary has no list ${written.path}`] : [];
    case 'pieces':
      return pieceFaults(written);
    case 'condition':
      return conditionFaults(written, known);
  }
}

const listShape = (list: string): FactShape | undefined => (shapeAt(list)?.kind === 'list' ? shapeAt(`${list}[]`) : undefined);

function pieceFaults({ pieces, list, of, node }: Extract<Written, { as: 'pieces' }>): readonly string[] {
  if (listShape(list) === undefined) return [];
  const base = of === undefined ? list : `${list}[].${of}`;
  if (listShape(base) === undefined) return [`The vocabulary has no list ${base}`];
  if (node.kind === 'scalar' && !pieces.some(({ kind }) => kind === 'fact')) return [`"${node.text}" shows no fact`];
  return pieces.flatMap((piece) => {
    const path = piecePath(piece, base);
    return path === undefined || isShown(shapeAt(path)) ? [] : [`${vocabularyPath(path)} is no fact that can be shown in a line`];
  });
}

/** The vocabulary path of a piece in lines of a list; absent for text. */
export function piecePath(piece: Piece, list: string): string | undefined {
  if (piece.kind === 'text') return undefined;
  if (piece.path === 'it') return `${list}[]`;
  if (!piece.path.startsWith('parent.')) return `${list}[].${piece.path}`;
  return `${list.slice(0, list.lastIndexOf('[]') + 2)}${piece.path.slice('parent'.length)}`;
}

const isShown = (shape: FactShape | undefined): boolean => shape?.kind === 'leaf' || (shape?.kind === 'list' && shape.item.kind === 'leaf');

function conditionFaults({ source, list }: Extract<Written, { as: 'condition' }>, known: FormChecker): readonly string[] {
  const parsed = known.expressions.parse(source);
  if ('fault' in parsed) return [parsed.fault.message];
  const variables = itemVariables(list);
  const reads = readsOf(parsed.condition.node, vocabularyShape, variables);
  if (reads.problems.length > 0) return reads.problems.map(({ message }) => message);
  const [it, parent] = [variables.get('it'), variables.get('parent')];
  const fault = known.checker.check(source, { ...(it ? { it } : {}), ...(parent ? { parent } : {}) }, 'bool');
  return fault === undefined ? [] : [fault.message];
}
