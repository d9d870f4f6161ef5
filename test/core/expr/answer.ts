import { celLibrary } from '../../../src/core/expr/cel';
import { type Bindings, createExpressions, type Outcome, reasonOf } from '../../../src/core/expr/expressions';
import { ruleFunctions } from '../../../src/core/expr/functions/index';
import { shippedCatalogue } from '../../rules/catalogueFiles';

const expressions = createExpressions({ functions: ruleFunctions, library: celLibrary });

/** What a condition says: its value, or `missing`, or its reason in brackets. Whole numbers come back as plain numbers. */
export function answer(
  source: string,
  bindings: Bindings = {},
  { asOf = '2026-11-24', exists }: { asOf?: string; exists?: (path: string) => boolean } = {},
): unknown {
  const parsed = expressions.parse(source);
  if ('fault' in parsed) return `(${parsed.fault.message})`;
  const context = { asOf, tables: shippedCatalogue().data.tables, kept: new WeakMap(), ...(exists === undefined ? {} : { exists }) };
  return expressions.during(context, () => shown(parsed.condition.evaluate(bindings)));
}

function shown(outcome: Outcome): unknown {
  switch (outcome.kind) {
    case 'value':
      return plain(outcome.value);
    case 'missing':
      return 'missing';
    case 'failed':
      return `(${reasonOf(outcome.error)})`;
  }
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return Array.isArray(value) ? value.map(plain) : value;
}
