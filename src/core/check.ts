import type { DocumentFacts } from './facts/documentFacts';
import type { Facts } from './facts/facts';
import { mergeFacts } from './facts/mergeFacts';
import { type Readers, readDocument, rereadDocument } from './inputs/index';
import type { DocumentKind } from './inputs/inputFormat';
import { decided } from './loadAhead';
import type { Decision, Signature } from './project/decisions';
import { readSettings, type Settings } from './project/settings';
import type { Report } from './report/report';
import { choicesOf } from './rules/choices';
import type { CompiledCatalogue } from './rules/compileCatalogue';
import { type Evaluated, evaluate } from './rules/evaluate';
import type { Judgements } from './rules/judgements';
import type { CatalogueData, Rule } from './rules/rule';
import { finished, type Steps } from './rules/steps';
import { switchedOff } from './rules/switchedOff';
import type { Problem } from './text/problem';
import type { SourceDocument } from './text/span';

export interface CheckInput {
  readonly documents: readonly (SourceDocument & { readonly kind: DocumentKind })[];
  /** What `readersFor` gives for the documents. */
  readonly readers: Readers;
  /** With the rules of the project's own, where it has some. */
  readonly catalogue: CompiledCatalogue;
  /** ISO date: rules in force on that day are asked. */
  readonly asOf: string;
  /** Whether a file lies in the project, by its path from there; absent when the host cannot say. */
  readonly exists?: (path: string) => boolean;
  /** What the last check of the same project left: what has not changed since is not read and judged again. The result is the same. */
  readonly earlier?: Earlier;
}

/** For the next check of the same project; opaque to whoever keeps it. */
export interface Earlier {
  readonly documents: readonly ReadBefore[];
  readonly facts: Facts;
  readonly judgements: Judgements;
}

interface ReadBefore {
  readonly document: CheckInput['documents'][number];
  readonly facts: DocumentFacts;
}

export interface CheckResult {
  readonly report: Report;
  readonly facts: Facts;
  readonly earlier: Earlier;
}

/** Reads the documents, judges every rule and reports. Pure and synchronous: the same input gives the same report. */
export function check(input: CheckInput): CheckResult {
  return finished(checkInSteps(input));
}

/** The same for a host that has others to serve meanwhile: a step is the reading of one document, the joining of all, or one rule. */
export function* checkInSteps(input: CheckInput): Steps<CheckResult> {
  const { read, facts, catalogue, settings, signatures, problems, judge } = yield* prepareInSteps(input);
  const {
    results,
    rules,
    problems: decisionProblems,
    judgements,
  } = yield* judge(input.asOf, catalogue.data.rules, input.earlier?.judgements);
  const { signed, problems: signatureProblems } =
    signatures.length === 0 ? noSignatures : onDecisions().checkSignatures({ signatures, documents: input.documents, asOf: input.asOf });
  return {
    facts,
    earlier: { documents: read, facts, judgements },
    report: {
      asOf: input.asOf,
      catalogue: catalogue.data.version,
      results: [...results, ...switchedOff(settings, catalogue.data)],
      problems: [...problems, ...decisionProblems, ...signatureProblems, ...brokenRules(catalogue.data)],
      signed,
      looked: { documents: facts.documents.map(({ uri, format, why }) => ({ uri, format, why })), rules, facts: facts.count() },
    },
  };
}

/** A project that was read, ready to be judged as of one day or of many. */
export interface Prepared {
  readonly read: readonly ReadBefore[];
  readonly facts: Facts;
  readonly catalogue: CompiledCatalogue;
  readonly settings: Settings;
  readonly decisions: readonly Decision[];
  readonly signatures: readonly Signature[];
  /** What is wrong with documents, settings and decisions, whatever the day. */
  readonly problems: readonly Problem[];
  /** What `earlier` kept goes over to this judgement: whoever only looks ahead leaves it where it is. */
  readonly judge: (
    asOf: string,
    rules: readonly Rule[],
    earlier?: Judgements,
  ) => Steps<Evaluated & { readonly problems: readonly Problem[] }>;
}

export function* prepareInSteps({ documents, readers, catalogue, exists, earlier }: Omit<CheckInput, 'asOf'>): Steps<Prepared> {
  const read: ReadBefore[] = [];
  for (const document of documents) {
    if (document.kind === 'decisions') continue;
    read.push(readUnlessRead(document, { readers, earlier }));
    yield;
  }
  const same = earlier?.documents.length === read.length && read.every(({ facts }, i) => facts === earlier.documents[i]?.facts);
  const facts = same
    ? earlier.facts
    : mergeFacts(
        read.map((one) => one.facts),
        earlier?.facts,
      );
  yield;
  const { settings, problems: settingProblems } = readSettings(documents.find(({ kind }) => kind === 'project'));
  const { choices, problems: choiceProblems } = choicesOf(settings, catalogue.data);
  const decisionFiles = documents.filter(({ kind }) => kind === 'decisions').map((document) => onDecisions().readDecisions(document));
  const decisions = decisionFiles.flatMap((file) => file.decisions);
  const signatures = decisionFiles.flatMap((file) => file.signatures);
  const textOf = textIn(documents);
  return {
    read,
    facts,
    catalogue,
    settings,
    decisions,
    signatures,
    problems: [...facts.problems, ...settingProblems, ...choiceProblems, ...decisionFiles.flatMap(({ problems }) => problems)],
    *judge(asOf, rules, kept) {
      const evaluated = yield* evaluate({
        catalogue: { ...catalogue, data: { ...catalogue.data, rules } },
        facts,
        asOf,
        choices,
        textOf,
        ...(exists === undefined ? {} : { exists }),
        ...(kept === undefined ? {} : { earlier: kept }),
      });
      if (decisions.length === 0) return { ...evaluated, problems: [] };
      return { ...evaluated, ...onDecisions().applyDecisions({ results: evaluated.results, decisions, catalogue, facts, asOf }) };
    },
  };
}

const noSignatures = { signed: [], problems: [] };

function onDecisions(): NonNullable<typeof decided.there> {
  if (decided.there === undefined) throw new Error('What reads decisions was not loaded before a project with some was to be checked');
  return decided.there;
}

/** Made apart, because results keep it alive: it must not keep the check before. */
function textIn(documents: CheckInput['documents']): (uri: string) => string | undefined {
  const texts = new Map(documents.map(({ uri, text }) => [uri, text]));
  return (uri) => texts.get(uri);
}

function readUnlessRead(
  document: ReadBefore['document'],
  { readers, earlier }: { readonly readers: Readers; readonly earlier: Earlier | undefined },
): ReadBefore {
  const before = earlier?.documents.find((one) => one.document.uri === document.uri);
  if (before?.document.kind === document.kind && before.document.text === document.text) return before;
  const facts =
    before === undefined
      ? readDocument(document, document.kind, { readers })
      : rereadDocument(document, document.kind, { readers, before: { text: before.document.text, facts: before.facts } });
  return { document, facts };
}

/** Of the rules of a project's own: the catalogue that ships has no problems, and a test holds it to that. */
function brokenRules({ problems }: CatalogueData): readonly Problem[] {
  return problems.map(({ file, span, message }) => ({ code: 'broken-rule', severity: 'error', message, place: { uri: file, span } }));
}
