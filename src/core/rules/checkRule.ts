import type { Checker } from '../expr/cel';
import type { Expressions } from '../expr/expressions';
import { itemVariables, readsOf, type Variables } from '../expr/reads';
import { piecesOf } from '../expr/template';
import type { ObjectShape, FactShape as Shape } from '../facts/shape';
import { shapeAt } from '../facts/vocabulary';
import type { Span } from '../text/span';
import type { Fault } from './fields';
import type { ReadRule, WrittenExpression } from './readRule';
import type { Source } from './rule';

export interface RuleChecker {
  readonly root: ObjectShape;
  readonly checker: Checker;
  readonly expressions: Expressions;
  readonly sources: ReadonlyMap<string, Source>;
}

/** What only the vocabulary, the types and the sources can tell about a rule that was read. */
export function checkRule(read: ReadRule, { root, checker, expressions, sources }: RuleChecker): readonly Fault[] {
  const faults: Fault[] = [];
  const { rule } = read;
  if (rule.each !== undefined && shapeAt(rule.each)?.kind !== 'list') {
    const written = read.expressions.find((one) => one.as === 'path' && one.source.replace(/\[\]$/, '') === rule.each);
    return [{ message: `The vocabulary has no list ${rule.each}`, span: written?.node.span ?? { start: 0, end: 0 } }];
  }
  const variables = itemVariables(rule.each);

  for (const written of read.expressions) {
    switch (written.as) {
      case 'condition':
        faults.push(...expressionFaults({ written, source: written.source, shift: 0, expected: 'bool' }));
        break;
      case 'value':
        faults.push(...expressionFaults({ written, source: written.source, shift: 0, expected: 'dyn' }));
        break;
      case 'template':
        for (const piece of piecesOf(written.source)) {
          if (piece.kind === 'expression')
            faults.push(...expressionFaults({ written, source: piece.source, shift: piece.start, expected: 'dyn' }));
        }
        break;
      case 'path': {
        if (written.source.replace(/\[\]$/, '') === rule.each) break;
        if (pathShape(written.source, variables) === undefined) {
          faults.push({ message: `${written.source} is no place that the vocabulary knows`, span: written.node.span });
        }
      }
    }
  }

  function expressionFaults(one: {
    readonly written: WrittenExpression;
    readonly source: string;
    readonly shift: number;
    readonly expected: 'bool' | 'dyn';
  }): readonly Fault[] {
    const at = (start: number, end: number): Span => placeIn(one.written, one.shift + start, one.shift + end);
    const parsed = expressions.parse(one.source);
    if ('fault' in parsed) return [{ message: parsed.fault.message, span: at(parsed.fault.start, parsed.fault.end) }];
    const reads = readsOf(parsed.condition.node, root, variables);
    const found = [...reads.problems, ...unknownParameters(one.source)];
    if (found.length > 0) return found.map((problem) => ({ message: problem.message, span: at(problem.start, problem.end) }));
    const it = variables.get('it');
    const parent = variables.get('parent');
    const fault = checker.check(one.source, { ...(it ? { it } : {}), ...(parent ? { parent } : {}) }, one.expected);
    return fault === undefined ? [] : [{ message: fault.message, span: at(fault.start, fault.end) }];
  }

  function unknownParameters(source: string): readonly { readonly message: string; readonly start: number; readonly end: number }[] {
    return [...source.matchAll(/\bparam\.(\w+)/g)]
      .filter((match) => !Object.hasOwn(rule.parameters, match[1] ?? ''))
      .map((match) => ({ message: `The rule has no parameter ${match[1]}`, start: match.index, end: match.index + match[0].length }));
  }

  for (const { id, span } of read.sourceNodes) {
    if (!sources.has(id)) faults.push({ message: `No source has the id ${id}`, span });
  }
  if (rule.severity === 'error' && rule.basis === undefined && !bindingSource(read, sources)) {
    const severity = { start: 0, end: 0 };
    faults.push({
      message: 'An error needs a source that is law or a mandatory standard, or "basis: contradiction"',
      span: read.sourceNodes[0]?.span ?? severity,
    });
  }
  return faults;
}

function bindingSource(read: ReadRule, sources: ReadonlyMap<string, Source>): boolean {
  return read.sourceNodes.some(({ id }) => {
    const status = sources.get(id)?.status;
    return status === 'law' || status === 'mandatory-standard';
  });
}

/** The shape at a place of a rule: `it`, `it.x`, `parent.x`, or a path from a root, with or without brackets at its end. */
export function pathShape(path: string, variables: Variables): Shape | undefined {
  const dot = path.indexOf('.');
  const head = dot < 0 ? path : path.slice(0, dot);
  if (head !== 'it' && head !== 'parent') return shapeAt(path);
  const shape = variables.get(head);
  if (shape === undefined || dot < 0) return shape;
  return shape.kind === 'object' ? shapeAt(`${shape.path}${path.slice(dot)}`) : undefined;
}

/** The place of a piece of a scalar: exact when the scalar is written in one run, else the whole scalar. */
function placeIn(written: WrittenExpression, start: number, end: number): Span {
  const { span, text } = written.node;
  const quotes = written.node.quoted ? 1 : 0;
  if (span.end - span.start !== text.length + 2 * quotes) return span;
  const from = span.start + quotes;
  return { start: from + start, end: from + Math.max(end, start + 1) };
}
