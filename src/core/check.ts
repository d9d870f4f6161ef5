import type { Facts } from './facts/facts';
import { mergeFacts } from './facts/mergeFacts';
import { readDocument } from './inputs/index';
import type { DocumentKind } from './inputs/inputFormat';
import { type Decision, readDecisions, type Signature } from './project/decisions';
import { readSettings, type Settings } from './project/settings';
import { checkSignatures } from './project/signatures';
import type { Report, Result } from './report/report';
import { applyDecisions } from './rules/applyDecisions';
import { choicesOf } from './rules/choices';
import { type CompiledCatalogue, compileCatalogue } from './rules/compileCatalogue';
import { evaluate } from './rules/evaluate';
import { type CatalogueFile, loadCatalogue } from './rules/loadCatalogue';
import type { CatalogueData, Rule } from './rules/rule';
import { switchedOff } from './rules/switchedOff';
import type { Problem } from './text/problem';
import type { SourceDocument } from './text/span';

export interface CheckInput {
  readonly documents: readonly (SourceDocument & { readonly kind: DocumentKind })[];
  readonly catalogue: CompiledCatalogue;
  /** ISO date: rules in force on that day are asked. */
  readonly asOf: string;
  /** Whether a file lies in the project, by its path from there; absent when the host cannot say. */
  readonly exists?: (path: string) => boolean;
  /** Rules of the project's own, paths as in the catalogue; they add to it and cannot replace anything in it. */
  readonly userRules?: readonly CatalogueFile[];
}

export interface CheckResult {
  readonly report: Report;
  readonly facts: Facts;
}

/** Reads the documents, judges every rule and reports. Pure and synchronous: the same input gives the same report. */
export function check(input: CheckInput): CheckResult {
  const { facts, catalogue, settings, signatures, problems, judge } = prepare(input);
  const { results, problems: decisionProblems } = judge(input.asOf, catalogue.data.rules);
  const { signed, problems: signatureProblems } = checkSignatures({ signatures, documents: input.documents, asOf: input.asOf });
  return {
    facts,
    report: {
      asOf: input.asOf,
      catalogue: catalogue.data.version,
      results: [...results, ...switchedOff(settings, catalogue.data)],
      problems: [...problems, ...decisionProblems, ...signatureProblems, ...brokenRules(catalogue.data, input.catalogue.data)],
      signed,
      looked: {
        documents: facts.documents.map(({ uri, format, why }) => ({ uri, format, why })),
        rules: new Set(results.map((result) => result.rule)).size,
        facts: facts.stated().length,
      },
    },
  };
}

/** A project that was read, ready to be judged as of one day or of many. */
export interface Prepared {
  readonly facts: Facts;
  /** With the rules of the project's own. */
  readonly catalogue: CompiledCatalogue;
  readonly settings: Settings;
  readonly decisions: readonly Decision[];
  readonly signatures: readonly Signature[];
  /** What is wrong with documents, settings and decisions, whatever the day. */
  readonly problems: readonly Problem[];
  readonly judge: (asOf: string, rules: readonly Rule[]) => { readonly results: readonly Result[]; readonly problems: readonly Problem[] };
}

export function prepare({ documents, catalogue: shipped, exists, userRules = [] }: Omit<CheckInput, 'asOf'>): Prepared {
  const facts = mergeFacts(documents.filter(({ kind }) => kind !== 'decisions').map((document) => readDocument(document, document.kind)));
  const catalogue = userRules.length === 0 ? shipped : compileCatalogue(loadCatalogue(userRules, { base: shipped.data }));
  const { settings, problems: settingProblems } = readSettings(documents.find(({ kind }) => kind === 'project'));
  const { choices, problems: choiceProblems } = choicesOf(settings, catalogue.data);
  const decisionFiles = documents.filter(({ kind }) => kind === 'decisions').map((document) => readDecisions(document));
  const decisions = decisionFiles.flatMap((file) => file.decisions);
  const signatures = decisionFiles.flatMap((file) => file.signatures);
  const texts = new Map(documents.map((document) => [document.uri, document.text]));
  return {
    facts,
    catalogue,
    settings,
    decisions,
    signatures,
    problems: [...facts.problems, ...settingProblems, ...choiceProblems, ...decisionFiles.flatMap(({ problems }) => problems)],
    judge: (asOf, rules) => {
      const results = evaluate({
        catalogue: { ...catalogue, data: { ...catalogue.data, rules } },
        facts,
        asOf,
        choices,
        textOf: (uri) => texts.get(uri),
        ...(exists === undefined ? {} : { exists }),
      });
      return applyDecisions({ results, decisions, catalogue, facts, asOf });
    },
  };
}

/** Rules of the project's own that did not load. The catalogue that ships has none, and a test holds it to that. */
function brokenRules(used: CatalogueData, shipped: CatalogueData): readonly Problem[] {
  if (used === shipped) return [];
  return used.problems.map(({ file, span, message }) => ({ code: 'broken-rule', severity: 'error', message, place: { uri: file, span } }));
}
