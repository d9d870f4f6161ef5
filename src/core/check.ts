import type { Facts } from './facts/facts';
import { mergeFacts } from './facts/mergeFacts';
import { readDocument } from './inputs/index';
import type { DocumentKind } from './inputs/inputFormat';
import { readDecisions } from './project/decisions';
import { readSettings } from './project/settings';
import type { Report } from './report/report';
import { applyDecisions } from './rules/applyDecisions';
import { choicesOf } from './rules/choices';
import { type CompiledCatalogue, compileCatalogue } from './rules/compileCatalogue';
import { evaluate } from './rules/evaluate';
import { type CatalogueFile, loadCatalogue } from './rules/loadCatalogue';
import type { CatalogueData } from './rules/rule';
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
export function check({ documents, catalogue, asOf, exists, userRules = [] }: CheckInput): CheckResult {
  const facts = mergeFacts(documents.filter(({ kind }) => kind !== 'decisions').map((document) => readDocument(document, document.kind)));
  const used = userRules.length === 0 ? catalogue : compileCatalogue(loadCatalogue(userRules, { base: catalogue.data }));
  const { settings, problems: settingProblems } = readSettings(documents.find(({ kind }) => kind === 'project'));
  const { choices, problems: choiceProblems } = choicesOf(settings, used.data);
  const decisionFiles = documents.filter(({ kind }) => kind === 'decisions').map((document) => readDecisions(document));
  const texts = new Map(documents.map((document) => [document.uri, document.text]));
  const judged = evaluate({
    catalogue: used,
    facts,
    asOf,
    choices,
    textOf: (uri) => texts.get(uri),
    ...(exists === undefined ? {} : { exists }),
  });
  const { results, problems: decisionProblems } = applyDecisions({
    results: judged,
    decisions: decisionFiles.flatMap(({ decisions }) => decisions),
    catalogue: used,
    facts,
    asOf,
  });
  return {
    facts,
    report: {
      asOf,
      catalogue: used.data.version,
      results: [...results, ...switchedOff(settings, used.data)],
      problems: [
        ...facts.problems,
        ...settingProblems,
        ...choiceProblems,
        ...decisionFiles.flatMap(({ problems }) => problems),
        ...decisionProblems,
        ...brokenRules(used.data, catalogue.data),
      ],
      looked: {
        documents: facts.documents.map(({ uri, format, why }) => ({ uri, format, why })),
        rules: new Set(results.map((result) => result.rule)).size,
        facts: facts.stated().length,
      },
    },
  };
}

/** Rules of the project's own that did not load. The catalogue that ships has none, and a test holds it to that. */
function brokenRules(used: CatalogueData, shipped: CatalogueData): readonly Problem[] {
  if (used === shipped) return [];
  return used.problems.map(({ file, span, message }) => ({ code: 'broken-rule', severity: 'error', message, place: { uri: file, span } }));
}
