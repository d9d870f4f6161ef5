/** Lookup data of the catalogue, from `rules/tables/*.yaml`. Conditions reach it through functions only. */
export interface Tables {
  readonly riskSchemes: readonly RiskScheme[];
  readonly metrics: readonly MetricEntry[];
  readonly ceRecognition: readonly { readonly instrument: string; readonly until: string }[];
  readonly reportIntervals: readonly { readonly class: string; readonly years: number }[];
  readonly standardsEditions: readonly StandardEdition[];
  /** `highestSeverity` is a place on a severity scale of five, 1 the lightest. */
  readonly softwareClasses: readonly { readonly class: string; readonly edition: string; readonly highestSeverity: number }[];
  readonly ukProfessionalRegisters: readonly { readonly name: string; readonly short: string }[];
  readonly terms: Terms;
}

export interface RiskScheme {
  readonly id: string;
  readonly title: string;
  /** Lightest first. */
  readonly severities: readonly string[];
  /** Least likely first. */
  readonly likelihoods: readonly string[];
  /** likelihood, then severity, to level. */
  readonly matrix: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly levels: readonly {
    readonly level: number;
    readonly acceptability: 'always' | 'conditional' | 'never';
    readonly means: string;
  }[];
}

export interface MetricEntry {
  readonly metric: string;
  /** A proportion of counted cases, for which a Wilson interval can be worked out. */
  readonly share: boolean;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly min?: number;
  readonly max?: number;
}

export interface StandardEdition {
  /** As people cite it, without publisher's country: `ISO 14971`. */
  readonly number: string;
  readonly edition: string;
  readonly state: 'current' | 'superseded' | 'draft';
  readonly topic: string;
  readonly from?: string;
}

export interface Terms {
  readonly vague: readonly string[];
  readonly purposes: Readonly<Record<string, readonly string[]>>;
  readonly identifiers: readonly string[];
  readonly afterOutcome: readonly string[];
  readonly ionising: readonly string[];
  readonly unitedKingdom: readonly string[];
}

export const noTables: Tables = {
  riskSchemes: [],
  metrics: [],
  ceRecognition: [],
  reportIntervals: [],
  standardsEditions: [],
  softwareClasses: [],
  ukProfessionalRegisters: [],
  terms: { vague: [], purposes: {}, identifiers: [], afterOutcome: [], ionising: [], unitedKingdom: [] },
};
