import { shown } from '../expr/template';
import type { ResolvedFix } from '../report/report';
import { type Case, fill } from './case';
import { concretePath } from './places';
import type { Fix } from './rule';
import { wordsFor } from './words';

/** The fix of a rule for one case, with paths and values worked out. Absent when the value that the fix would set cannot be worked out. */
export function fixOf(one: Case, fix: Fix | undefined): ResolvedFix | undefined {
  if (fix === undefined) return undefined;
  const subject = one.item === undefined ? {} : { subject: one.item.path };
  if ('insert' in fix) {
    const path = concretePath(fix.insert, one.item);
    return {
      title: titleOf(one, fix, `Insert ${wordsFor(fix.insert.replace(/^(it|parent)\.?/, ''))}`),
      kind: 'insert',
      path,
      value: filled(one, fix.value),
      ...subject,
    };
  }
  const parsed = one.bench.catalogue.expressions.parse(fix.to);
  const outcome = 'condition' in parsed ? parsed.condition.evaluate(one.bindings) : undefined;
  if (outcome?.kind !== 'value') return undefined;
  const value = typeof outcome.value === 'bigint' ? Number(outcome.value) : outcome.value;
  const words = wordsFor(fix.set.replace(/^(it|parent)\./, ''));
  return {
    title: titleOf(one, fix, `Set ${words} to ${shown(value)}`),
    kind: 'set',
    path: concretePath(fix.set, one.item),
    value,
    ...subject,
    ...(fix.derived === true ? { derived: true as const } : {}),
  };
}

function titleOf(one: Case, fix: Fix, otherwise: string): string {
  return fix.title === undefined ? otherwise : fill(one, fix.title).text;
}

/** Texts inside an inserted value are templates too; a piece without a value becomes TBC, which counts as not stated. */
function filled(one: Case, value: unknown): unknown {
  if (typeof value === 'string') {
    const text = fill(one, value);
    return text.whole ? text.text : 'TBC';
  }
  if (Array.isArray(value)) return (value as readonly unknown[]).map((item) => filled(one, item));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(one, item)]));
  return value;
}
