import type { Status } from '../../../core/index';
import { decisionsOf, itemsOf, type Outcome, outcomesOf, type Side } from './side';

/** Changes when a key changes its meaning or goes. */
export const diffSchema = 'urn:carelint:diff:1';

export interface ChangedOutcome {
  readonly rule: string;
  readonly subject?: string;
  /** Absent where the rule said nothing of it. */
  readonly from?: Status;
  readonly to?: Status;
  /** What is said now; before, when nothing is said now. */
  readonly messages: readonly string[];
}

export interface ChangedItem {
  readonly name: string;
  readonly is: 'added' | 'removed' | 'changed';
  /** In the order of their keys; empty for an item that came or went. */
  readonly keys: readonly { readonly key: string; readonly from?: string; readonly to?: string }[];
}

export interface PackDiff {
  readonly schema: string;
  readonly from: Label;
  readonly to: Label;
  /** Rules that were asked on one side only. */
  readonly rules: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly outcomes: readonly ChangedOutcome[];
  readonly hazards: readonly ChangedItem[];
  readonly claims: readonly ChangedItem[];
  readonly decisions: readonly ChangedItem[];
}

export interface Label {
  readonly label: string;
  readonly asOf: string;
  readonly catalogue: string;
}

/** What differs between two sides; layout, order and line numbers do not count. */
export function compareSides(from: Side, to: Side): PackDiff {
  const label = ({ label, asOf, catalogue }: Side): Label => ({ label, asOf, catalogue });
  const rulesOf = ({ results }: Side): ReadonlySet<string> => new Set(results.map(({ rule }) => rule));
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] => [...one].filter((id) => !other.has(id)).sort();
  const items = (list: string): readonly ChangedItem[] => changedItems(itemsOf(from, list), itemsOf(to, list));
  const [before, after] = [rulesOf(from), rulesOf(to)];
  return {
    schema: diffSchema,
    from: label(from),
    to: label(to),
    rules: { added: only(after, before), removed: only(before, after) },
    outcomes: changedOutcomes(outcomesOf(from), outcomesOf(to)),
    hazards: items('risk.hazards'),
    claims: items('card.claims'),
    decisions: changedItems(decisionsOf(from), decisionsOf(to)),
  };
}

export const isSame = ({ rules, outcomes, hazards, claims, decisions }: PackDiff): boolean =>
  [rules.added, rules.removed, outcomes, hazards, claims, decisions].every((list) => list.length === 0);

function changedOutcomes(from: ReadonlyMap<string, Outcome>, to: ReadonlyMap<string, Outcome>): readonly ChangedOutcome[] {
  return keysOf(from, to).flatMap((key): readonly ChangedOutcome[] => {
    const [before, after] = [from.get(key), to.get(key)];
    const { rule, subject, messages } = after ?? before ?? { rule: key, messages: [] };
    if (before?.status === after?.status) return [];
    return [
      {
        rule,
        ...(subject === undefined ? {} : { subject }),
        ...(before === undefined ? {} : { from: before.status }),
        ...(after === undefined ? {} : { to: after.status }),
        messages,
      },
    ];
  });
}

type Items = ReadonlyMap<string, ReadonlyMap<string, string>>;

function changedItems(from: Items, to: Items): readonly ChangedItem[] {
  return keysOf(from, to).flatMap((name): readonly ChangedItem[] => {
    const [before, after] = [from.get(name), to.get(name)];
    if (before === undefined) return [{ name, is: 'added', keys: [] }];
    if (after === undefined) return [{ name, is: 'removed', keys: [] }];
    const keys = keysOf(before, after)
      .filter((key) => before.get(key) !== after.get(key))
      .map((key) => {
        const [old, now] = [before.get(key), after.get(key)];
        return { key, ...(old === undefined ? {} : { from: old }), ...(now === undefined ? {} : { to: now }) };
      });
    return keys.length === 0 ? [] : [{ name, is: 'changed', keys }];
  });
}

function keysOf(from: ReadonlyMap<string, unknown>, to: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...from.keys(), ...to.keys()])].sort();
}
