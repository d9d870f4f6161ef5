import { folded } from '../expr/functions/words';
import type { Facts } from '../facts/facts';
import type { Decision } from '../project/decisions';
import type { Rule } from './rule';

/**
 * Why a sign-off cannot count for a rule that wants it from somebody in a certain role: it is signed in another role or in none, or
 * the project names other people for that role. Absent when it can count, or the rule names no role. Where the project names nobody
 * for the role, there is nothing to check the signature against, and what it says of itself stands.
 */
export function roleFault({ askOf }: Rule, { by, role }: Decision, facts: Facts): string | undefined {
  if (askOf === undefined) return undefined;
  const named = namedAs(askOf, facts);
  if (named.some((name) => folded(name) === folded(by))) return undefined;
  if (role === undefined || asRole(role) !== askOf)
    return `it needs the role ${askOf}, and ${by} signs ${role === undefined ? 'without a role' : `as ${role}`}`;
  return named.length === 0 ? undefined : `the project names ${named.join(', ')} as ${askOf}, not ${by}`;
}

/** The names that the project gives for a role; posts filled by rota are named as such. */
export function namedAs(role: string, facts: Facts): readonly string[] {
  const people = facts.values.people;
  if (!Array.isArray(people)) return [];
  return people.flatMap((person: { readonly role?: unknown; readonly name?: unknown }) =>
    typeof person.role === 'string' && asRole(person.role) === role && typeof person.name === 'string' ? [person.name] : [],
  );
}

/** "Clinical Safety Officer" and "clinical-safety-officer" are one role. */
const asRole = (role: string): string => folded(role).replace(/[^\p{L}\p{N}]+/gu, '-');
