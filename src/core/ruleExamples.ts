import { check } from './check';
import { claim } from './inputs/claim';
import type { Readers } from './inputs/index';
import type { DocumentKind } from './inputs/inputFormat';
import { isSourceName } from './inputs/source-comments/commentSyntax';
import type { Result } from './report/report';
import type { CompiledCatalogue } from './rules/compileCatalogue';
import type { Example, Rule } from './rules/rule';
import { LineIndex } from './text/lineIndex';

/** The date for which examples are judged when they say nothing else. */
export const exampleDate = '2026-11-24';

export interface ExampleOutcome {
  readonly rule: string;
  readonly example: string;
  /** Absent when the example shows what it says. */
  readonly fault?: string;
  /** What the rule said, a line each, for whoever has to mend it. */
  readonly said: readonly string[];
}

interface Means {
  readonly catalogue: CompiledCatalogue;
  /** An example may be in any format. */
  readonly readers: Readers;
}

/** Runs the examples of rules, or of all: they are the tests of a rule and its documentation. */
export function runRuleExamples(means: Means, rules: readonly Rule[] = means.catalogue.data.rules): readonly ExampleOutcome[] {
  return rules.flatMap((rule) => [
    ...lacking(rule).map((fault) => ({ rule: rule.id, example: 'all', fault, said: [] })),
    ...rule.examples.map((example) => runExample(means, rule, example)),
  ]);
}

/** A rule shows itself met and unmet; one that asks a person shows the question and the answer. */
function lacking(rule: Rule): readonly string[] {
  const needed = rule.ask === undefined ? (['met', 'unmet'] as const) : (['met', 'undetermined'] as const);
  return needed.filter((expect) => !rule.examples.some((example) => example.expect === expect)).map((expect) => `No example is ${expect}`);
}

function runExample({ catalogue, readers }: Means, rule: Rule, example: Example): ExampleOutcome {
  const documents = documentsOf(example);
  const present = new Set(example.present ?? []);
  const { report } = check({
    documents,
    readers,
    catalogue: only(catalogue, rule),
    asOf: example.asOf ?? exampleDate,
    exists: (path) => present.has(path) || Object.hasOwn(example.files, path),
  });
  const results = report.results.filter((result) => result.rule === rule.id);
  const lines = new Map(documents.map(({ uri, text }) => [uri, new LineIndex(text)]));
  const lineOf = (result: Result): string => {
    const [place] = result.places;
    return place === undefined ? 'nowhere' : `${place.uri}:${lines.get(place.uri)?.positionAt(place.span.start).line ?? '?'}`;
  };
  const said = results.map((result) =>
    `${result.status} ${lineOf(result)} ${result.subjectName ?? ''} ${result.message ?? ''}`.replace(/ +/g, ' ').trim(),
  );
  const broken = report.problems.filter(
    (problem) => problem.code === 'syntax' || problem.code === 'unknown-key' || problem.code === 'bad-value',
  );
  const fault =
    faultOf(rule, example, { results, documents, lineOf }) ??
    (broken[0] === undefined ? undefined : `The example itself: ${broken[0].message}`);
  return { rule: rule.id, example: example.name, said, ...(fault === undefined ? {} : { fault }) };
}

function faultOf(
  rule: Rule,
  example: Example,
  {
    results,
    documents,
    lineOf,
  }: {
    readonly results: readonly Result[];
    readonly documents: readonly { readonly uri: string; readonly text: string }[];
    readonly lineOf: (result: Result) => string;
  },
): string | undefined {
  const status = overall(results);
  if (status !== example.expect) return `It should be ${example.expect} and is ${status}`;
  if (example.expect !== 'unmet') return undefined;
  const expected = documents.flatMap(({ uri, text }) => markedLines(rule.id, text).map((line) => `${uri}:${line}`));
  if (expected.length === 0) return `No line says "expect: ${rule.id}"`;
  const actual = results.filter((result) => result.status === 'unmet').map(lineOf);
  const missing = expected.filter((line) => !actual.includes(line));
  const extra = actual.filter((line) => !expected.includes(line));
  if (missing.length > 0) return `No finding at ${missing.join(', ')}, but at ${actual.join(', ')}`;
  return extra.length > 0 ? `A finding too many at ${extra.join(', ')}` : undefined;
}

/** The worst that was said: a rule with one unmet item is unmet, and not applicable only when nothing else was said. */
function overall(results: readonly Result[]): string {
  for (const status of ['unmet', 'undetermined', 'met', 'not-applicable'] as const) {
    if (results.some((result) => result.status === status)) return status;
  }
  return 'not asked';
}

/** The lines below `# expect: <id>`; comments of several rules may stand above one line. */
function markedLines(id: string, text: string): readonly number[] {
  const lines = text.split(/\r\n|\r|\n/);
  return lines.flatMap((line, i) => {
    const ids = expectedIn(line);
    if (ids === undefined || !ids.includes(id)) return [];
    let below = i + 1;
    while (expectedIn(lines[below] ?? '') !== undefined) below++;
    return [below + 1];
  });
}

function expectedIn(line: string): readonly string[] | undefined {
  const match = line.match(/^\s*(?:#|\/\/|<!--)\s*expect:(.*?)(?:-->\s*)?$/);
  return match?.[1]?.split(/[\s,]+/);
}

function documentsOf(example: Example): readonly { readonly uri: string; readonly text: string; readonly kind: DocumentKind }[] {
  return Object.entries(example.files).map(([uri, text]) => ({ uri, text, kind: kindOf(uri, text) }));
}

function kindOf(uri: string, text: string): DocumentKind {
  if (isSourceName(uri)) return 'source';
  return /\.xml$/i.test(uri) ? 'tests' : (claim(uri, text.slice(0, 4000)) ?? 'record');
}

function only(catalogue: CompiledCatalogue, rule: Rule): CompiledCatalogue {
  return { ...catalogue, data: { ...catalogue.data, rules: [rule] } };
}
