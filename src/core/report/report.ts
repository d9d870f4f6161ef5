import type { Severity } from '../rules/rule';
import type { Problem } from '../text/problem';
import type { Place } from '../text/span';

export const statuses = ['met', 'unmet', 'undetermined', 'not-applicable'] as const;
export type Status = (typeof statuses)[number];

export interface LabelledPlace extends Place {
  readonly label?: string;
}

/** A fact that the outcome rests on. `place` is where it is written, or where it would stand. */
export interface Because {
  readonly path: string;
  /** Absent when it is not stated. */
  readonly value?: string;
  readonly place?: Place;
}

/** What a rule says of the project, or of one item of it. */
export interface Result {
  readonly rule: string;
  readonly status: Status;
  readonly severity: Severity;
  /** Path of the item judged, `risk.hazards[2]`; absent for a rule about the whole project. */
  readonly subject?: string | undefined;
  /** Name of that item as a person knows it, `H-003`. */
  readonly subjectName?: string | undefined;
  /** For unmet: what is wrong. For undetermined: what is not known. For not applicable: why not. */
  readonly message?: string | undefined;
  /** The first is where the finding points; the others are related. Empty only when no document was read. */
  readonly places: readonly LabelledPlace[];
  readonly because: readonly Because[];
  /** The fact that must be stated before anybody can say whether the rule applies; hosts may group by it. */
  readonly waitsFor?: string | undefined;
  /** Nothing that this rule reads has a place in the format of the documents: part of one invitation, not a finding of its own. */
  readonly grouped?: true | undefined;
  /** A question that only a person can answer, in the decisions file. */
  readonly asks?: true | undefined;
  /** The fix that the failed part offers. */
  readonly fix?: ResolvedFix | undefined;
  /** Set when a decision of the project settled it. */
  readonly decision?: DecidedBy | undefined;
}

/** All of a result as data of its own, without what is absent: a result itself works out its words when it is asked. */
export function plainResult(result: Result): Result {
  const { rule, severity, status, subject, subjectName, message, waitsFor, grouped, asks, fix, decision, places, because } = result;
  const optional = { subject, subjectName, message, waitsFor, grouped, asks, fix, decision };
  const stated = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { rule, severity, status, ...stated, places, because };
}

/** The decision of the project that speaks of a result. */
export interface DecidedBy {
  readonly id: string;
  readonly kind: 'sign-off' | 'not-applicable' | 'accepted';
  readonly by: string;
  readonly until?: string;
  /** What it spoke of has changed since, so it settles nothing. */
  readonly stale?: true;
  readonly place: Place;
}

/** A fix of a rule with `it` and `parent` resolved to paths and its value worked out; `planFix` takes it as it is. */
export interface ResolvedFix {
  readonly title: string;
  readonly kind: 'insert' | 'set';
  /** `risk.hazards[2].owner`, or `records[]` to add an item. */
  readonly path: string;
  readonly value: unknown;
  readonly subject?: string;
  /** It follows from what is stated, by a table or by law. */
  readonly derived?: true;
}

/** A document under which somebody put a name, seen as it is now. Dates are ISO. */
export interface SignedDocument {
  /** Of the entry in the decisions file. */
  readonly id: string;
  readonly document: string;
  readonly by: string;
  readonly role?: string;
  readonly on: string;
  readonly until?: string;
  readonly state: 'holds' | 'changed' | 'lapsed' | 'not-yet' | 'no-document' | 'not-sealed';
  readonly place: Place;
}

/** What was looked at: looking at nothing is never success. */
export interface Looked {
  readonly documents: readonly { readonly uri: string; readonly format: string; readonly why: string }[];
  readonly rules: number;
  readonly facts: number;
}

export interface Report {
  readonly asOf: string;
  readonly catalogue: string;
  readonly results: readonly Result[];
  readonly problems: readonly Problem[];
  /** Documents that somebody put a name under, whether or not they are still as signed. */
  readonly signed: readonly SignedDocument[];
  readonly looked: Looked;
}
