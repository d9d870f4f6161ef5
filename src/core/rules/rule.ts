import type { ParsedConditions } from '../expr/parsed';
import type { Tables } from '../expr/tables';
import type { Span } from '../text/span';

export const severities = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** The path of a product; a rule says in `from` at which stage it begins to bite. In order. */
export const stages = ['concept', 'development', 'validation', 'deployment', 'post-market'] as const;
export type Stage = (typeof stages)[number];

/** The legal weight of a source. Only the first two may produce an error by themselves. */
export const legalStatuses = ['law', 'mandatory-standard', 'guidance', 'voluntary-standard', 'principles', 'draft'] as const;
export type LegalStatus = (typeof legalStatuses)[number];

/** A document that rules cite, from `rules/sources/*.yaml`. */
export interface Source {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly version: string;
  readonly url: string;
  readonly status: LegalStatus;
  readonly nations: readonly string[];
  /** ISO dates; absent when not known or not applicable. */
  readonly inForceFrom?: string;
  readonly inForceUntil?: string;
  readonly reviewedOn: string;
  /** How it was checked: at the issuer's text, in somebody's account of it, or from knowledge (not verified). */
  readonly checked: 'primary' | 'secondary' | 'knowledge';
  readonly note?: string;
}

export interface Citation {
  readonly source: string;
  readonly clause?: string;
  /** Expectation ids of the registers that the rule answers for. */
  readonly covers?: readonly string[];
  /** Expectation ids that another rule answers for and this one tests in part. */
  readonly supports?: readonly string[];
  /** How this clause was checked, where that differs from its source as a whole. */
  readonly checked?: Source['checked'];
}

/** One demand of a rule. Its failure is a finding of its own. */
export interface Part {
  readonly that: string;
  /** A fact path, `it`, `it.x`, `parent.x`; default the rule's `at`. */
  readonly at?: string;
  /** A template: `{it.id}: no owner is named`; braces hold CEL. Default the rule's message. */
  readonly message?: string;
  readonly fix?: Fix;
}

/**
 * What a quick fix does. `insert` puts a key or an item where the path says; `set` replaces or adds one value by a CEL expression.
 * Text a person must supply is written `TBC` in `value`, which still counts as not stated. `derived` says of a value that it follows from
 * what is stated, by a table or by law: where nothing is written yet, it may be filled in without asking.
 */
export type Fix =
  | { readonly title?: string; readonly set: string; readonly to: string; readonly derived?: true }
  | { readonly title?: string; readonly insert: string; readonly value: unknown };

export interface Parameter {
  readonly value: string | number | boolean;
  readonly unit?: string;
  readonly because: string;
}

export interface Example {
  readonly name: string;
  /** What the rule must say of it. */
  readonly expect: 'met' | 'unmet' | 'undetermined' | 'not-applicable';
  /** File name to text. A line `# expect: <rule id>` stands above the line at which an unmet example must point. */
  readonly files: Readonly<Record<string, string>>;
  readonly asOf?: string;
  /** Files that exist in the project besides the documents, for rules that ask whether evidence exists. */
  readonly present?: readonly string[];
}

/** One rule of the catalogue, as its YAML file states it (`rules/<pack>/<name>.yaml`; id `<pack>/<name>`). */
export interface Rule {
  readonly id: string;
  readonly pack: string;
  readonly title: string;
  readonly severity: Severity;
  /** Set when the fault is a contradiction between documents or with their own arithmetic: then it may be an error without a law behind it. */
  readonly basis?: 'contradiction';
  readonly from: Stage;
  readonly sources: readonly Citation[];
  /** The list whose items are judged one by one, without a trailing `[]`: `risk.hazards`, `risk.hazards[].controls`. */
  readonly each?: string;
  readonly when?: string;
  /** Empty only when `ask` is there. */
  readonly require: readonly Part[];
  /** A question for a person, answered in the decisions file. */
  readonly ask?: string;
  /** The role, as among `people[].role`, in which it must be answered; absent when anybody may. */
  readonly askOf?: string;
  readonly at: string;
  readonly see: readonly { readonly at: string; readonly label: string }[];
  readonly message: string;
  /** What to say when it cannot be judged; default made from the fact that is missing. */
  readonly question?: string;
  readonly silence: 'undetermined' | 'unmet';
  readonly fix?: Fix;
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** When the duty itself begins or ends, apart from its source. */
  readonly inForceFrom?: string;
  readonly inForceUntil?: string;
  readonly theme: number;
  /** Next steps of the founding report that it serves, `1.1` to `4.5`. */
  readonly steps: readonly string[];
  readonly why: string;
  readonly how: string;
  readonly related: readonly string[];
  readonly examples: readonly Example[];
}

export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly about: string;
}

/** The whole catalogue as loaded: what could not be loaded is in `problems`, and the rest still runs. */
export interface CatalogueData {
  /** Changes whenever a rule, source or table changes: shown in every report. */
  readonly version: string;
  readonly packs: readonly Pack[];
  readonly sources: readonly Source[];
  readonly rules: readonly Rule[];
  readonly tables: Tables;
  readonly problems: readonly RuleProblem[];
  /** Put there when the catalogue is built, so that judging need not parse. */
  readonly parsed?: ParsedConditions;
}

export interface RuleProblem {
  readonly file: string;
  readonly span: Span;
  readonly message: string;
}
