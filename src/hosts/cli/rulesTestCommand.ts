import { basename, dirname, join, resolve, sep } from 'node:path';
import {
  type CatalogueData,
  type CatalogueFile,
  compileCatalogue,
  type ExampleOutcome,
  everyReader,
  LineIndex,
  type RuleProblem,
  runRuleExamples,
  withOwnRules,
} from '../../core/index';
import { printable } from '../../exporters/index';
import { exitStatus, RequestError } from './exitStatus';
import { type AskedProject, askedSettings } from './projectCatalogue';
import { readText } from './readText';
import type { Terminal } from './terminal';
import { walk } from './walk';

interface Means {
  readonly terminal: Terminal;
  readonly catalogue: CatalogueData;
}

/**
 * Runs the examples of the rules in a folder, or in those that the project file names, on top of the shipped catalogue whose sources
 * they may cite. A rule that no example has ever failed is refused: nobody knows that it can.
 */
export async function rulesTestCommand(
  folder: string | undefined,
  { format, ...asked }: { readonly format: 'text' | 'json' } & AskedProject,
  { terminal, catalogue }: Means,
): Promise<number> {
  const folders = folder === undefined ? ownFolders(asked, terminal) : [{ path: resolve(terminal.folder, folder), shown: folder }];
  const files = folders.flatMap(({ path, shown }) => ruleFilesIn(path, shown));
  const used = await withOwnRules(
    compileCatalogue(catalogue),
    files.map(({ path, text }) => ({ path, text })),
  );
  const { data } = used;
  const shipped = new Set(catalogue.rules.map(({ id }) => id));
  const rules = data.rules.filter(({ id }) => !shipped.has(id));
  const problems = data.problems.filter((problem) => !catalogue.problems.includes(problem));
  const outcomes = runRuleExamples({ catalogue: used, readers: await everyReader() }, rules);
  const faults = outcomes.filter(({ fault }) => fault !== undefined);
  const places = problems.map((problem) => placed(problem, files));
  if (format === 'json') terminal.out(json({ rules: rules.map(({ id }) => id), problems: places, outcomes }));
  else {
    for (const { file, line, column, message } of places) terminal.out(printable(`${file}:${line}:${column}  ${message}\n`));
    for (const { rule, example, fault, said } of faults) {
      terminal.out(printable([`${rule} [${example}]  ${fault}`, ...said.map((line) => `    ${line}`), ''].join('\n')));
    }
    terminal.out(
      `${counted(rules.length, 'rule')}, ${counted(examplesIn(outcomes), 'example')} looked at, ${counted(places.length + faults.length, 'fault')}\n`,
    );
  }
  // Looking at nothing is no success.
  return places.length + faults.length > 0 || examplesIn(outcomes) === 0 ? exitStatus.findings : exitStatus.clear;
}

/** The folders of rules that the project file names. */
function ownFolders(asked: AskedProject, terminal: Terminal): readonly { readonly path: string; readonly shown: string }[] {
  const found = askedSettings(asked, terminal);
  const folders = (found?.settings.rules ?? []).map(({ value }) => ({
    path: join(found?.folder ?? '', value),
    shown: join(asked.project ?? '', value)
      .split(sep)
      .join('/'),
  }));
  if (folders.length === 0) throw new RequestError('Say which folder holds the rules, or name it under rules in carelint.yaml.');
  return folders;
}

interface RuleFile extends CatalogueFile {
  /** As the person who asked would name it. */
  readonly shown: string;
}

/** A folder of packs, or one pack; the sources beside a single pack are read with it. */
function ruleFilesIn(folder: string, asked: string): readonly RuleFile[] {
  const inside = filesIn(folder, asked);
  if (inside.length === 0)
    throw new RequestError(
      `"${asked}" holds no rule files, or cannot be looked into. A pack is a folder with a pack.yaml and one .yaml file a rule.`,
    );
  if (!inside.some(({ path }) => path === 'pack.yaml')) return inside;
  const name = basename(folder);
  const beside = filesIn(join(dirname(folder), 'sources'), join(dirname(asked), 'sources'));
  return [
    ...inside.map((file) => ({ ...file, path: `${name}/${file.path}` })),
    ...beside.map((file) => ({ ...file, path: `sources/${file.path}` })),
  ];
}

function filesIn(folder: string, asked: string): readonly RuleFile[] {
  return walk(folder)
    .files.filter(({ path }) => /\.ya?ml$/i.test(path))
    .map(({ path }) => {
      const { text, problems } = readText({ path: join(folder, path), uri: path, project: folder });
      if (text === undefined) throw new RequestError(`${path}: ${problems[0]?.message ?? 'it could not be read'}`);
      return { path, text, shown: `${asked.replace(/[\\/]+$/, '')}/${path}` };
    });
}

interface PlacedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

function placed({ file, span, message }: RuleProblem, files: readonly RuleFile[]): PlacedProblem {
  const found = files.find(({ path }) => path === file);
  const { line, column } = new LineIndex(found?.text ?? '').positionAt(span.start);
  return { file: found?.shown ?? file, line, column, message };
}

const examplesIn = (outcomes: readonly ExampleOutcome[]): number => outcomes.filter(({ example }) => example !== 'all').length;

const counted = (count: number, one: string): string => `${count} ${count === 1 ? one : `${one}s`}`;

const json = (value: {
  readonly rules: readonly string[];
  readonly problems: readonly PlacedProblem[];
  readonly outcomes: readonly ExampleOutcome[];
}): string => `${JSON.stringify(value, undefined, 2)}\n`;
