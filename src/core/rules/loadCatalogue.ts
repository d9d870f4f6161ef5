import { celLibrary, createChecker } from '../expr/cel';
import { createExpressions } from '../expr/expressions';
import { ruleFunctions } from '../expr/functions/index';
import { declarationsOf } from '../facts/declarations';
import { vocabulary, vocabularyShape } from '../facts/vocabulary';
import { parseCatalogueYaml } from './catalogueYaml';
import { checkRule } from './checkRule';
import { type Fault, Fields } from './fields';
import { fingerprint } from './fingerprint';
import { parsedConditions } from './parsedConditions';
import { type ReadRule, readRule } from './readRule';
import { emptyTables, readTable } from './readTables';
import { type CatalogueData, legalStatuses, type Pack, type RuleProblem, type Source } from './rule';

export interface CatalogueFile {
  /** From `rules/`, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Files that lie with the catalogue: which expectations its rules are to cover, and the words of the field. No rule needs them to run, nor the forms. */
const besides: ReadonlySet<string> = new Set(['expectations.yaml', 'left-out.yaml', 'glossary.yaml']);

/**
 * Reads the catalogue: `sources/*.yaml`, `tables/*.yaml`, `<pack>/pack.yaml` and one file a rule. A file that is wrong is a problem
 * with its place, and everything else loads. `base` is a catalogue that these files add to (rules of a project's own).
 */
export function loadCatalogue(
  files: readonly CatalogueFile[],
  { version = '', base }: { readonly version?: string; readonly base?: CatalogueData } = {},
): CatalogueData {
  const ordered = files
    .filter(({ path }) => !besides.has(path) && !path.startsWith('forms/'))
    .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0));
  const problems: RuleProblem[] = [];
  const sources = new Map((base?.sources ?? []).map((source) => [source.id, source]));
  const packs = new Map((base?.packs ?? []).map((pack) => [pack.id, pack]));
  const tables = base === undefined ? emptyTables() : { ...base.tables };
  const read: { readonly path: string; readonly rule: ReadRule }[] = [];

  for (const { path, text } of ordered) {
    const report = (faults: readonly Fault[]): void => {
      for (const fault of faults) problems.push({ file: path, span: fault.span, message: fault.message });
    };
    const { root, faults } = parseCatalogueYaml(text);
    report(faults);
    if (root === undefined || faults.length > 0) {
      if (faults.length === 0) report([{ message: 'The file is empty', span: { start: 0, end: 0 } }]);
      continue;
    }
    const [folder = '', name = '', more] = path.replace(/\.ya?ml$/, '').split('/');
    const own: Fault[] = [];
    if (more !== undefined || name === '')
      own.push({ message: 'A file of the catalogue lies one folder deep', span: { start: 0, end: 0 } });
    else if (folder === 'sources') for (const source of readSources(root, own)) addOnce(sources, source, own);
    else if (folder === 'tables') own.push(...readTable(name, root, tables));
    else if (name === 'pack') addOnce(packs, readPack(folder, root, own), own);
    else {
      const result = readRule(`${folder}/${name}`, root);
      own.push(...result.faults);
      if ('rule' in result && result.faults.length === 0) read.push({ path, rule: result });
    }
    report(own);
  }

  const root = vocabularyShape;
  const checking = {
    root,
    sources,
    checker: createChecker(declarationsOf(vocabulary), ruleFunctions),
    expressions: createExpressions({ functions: ruleFunctions, library: celLibrary }),
  };
  const known = new Set([...(base?.rules ?? []).map((rule) => rule.id), ...read.map(({ rule }) => rule.rule.id)]);
  const taken = new Set((base?.rules ?? []).map((rule) => rule.id));
  const rules = read.flatMap(({ path, rule: one }) => {
    const faults = [...checkRule(one, checking)];
    if (taken.has(one.rule.id)) faults.push({ message: `The rule ${one.rule.id} is there already`, span: { start: 0, end: 0 } });
    if (!packs.has(one.rule.pack)) faults.push({ message: `The pack ${one.rule.pack} has no pack.yaml`, span: { start: 0, end: 0 } });
    for (const fault of faults) problems.push({ file: path, span: fault.span, message: fault.message });
    for (const id of one.rule.related) {
      // Worth knowing and no reason to leave the rule out.
      if (!known.has(id)) problems.push({ file: path, span: { start: 0, end: 0 }, message: `No rule has the id ${id}` });
    }
    return faults.length > 0 ? [] : [one.rule];
  });

  const hash = fingerprint([
    ...(base === undefined ? [] : [base.version]),
    ...ordered.flatMap(({ path, text }) => [path, text.replaceAll('\r\n', '\n')]),
  ]);
  return {
    version: version === '' ? hash : `${version}+${hash}`,
    packs: [...packs.values()],
    sources: [...sources.values()],
    rules: [...(base?.rules ?? []), ...rules],
    tables,
    problems,
    parsed: { ...base?.parsed, ...parsedConditions(rules, checking.expressions) },
  };
}

function addOnce<T extends { readonly id: string }>(into: Map<string, T>, one: T | undefined, faults: Fault[]): void {
  if (one === undefined) return;
  if (into.has(one.id)) faults.push({ message: `The id ${one.id} is used twice`, span: { start: 0, end: 0 } });
  else into.set(one.id, one);
}

function readPack(id: string, root: Parameters<typeof readRule>[1], faults: Fault[]): Pack | undefined {
  if (root.kind !== 'map') {
    faults.push({ message: 'A pack is a map of keys', span: root.span });
    return undefined;
  }
  const fields = new Fields(root, faults, 'a pack');
  const pack = { id, title: fields.required('title'), issuer: fields.required('issuer'), about: fields.required('about') };
  fields.finish();
  return pack;
}

function readSources(root: Parameters<typeof readRule>[1], faults: Fault[]): readonly Source[] {
  if (root.kind !== 'list') {
    faults.push({ message: 'A file of sources is a list', span: root.span });
    return [];
  }
  return root.items.flatMap((item) => {
    if (item.kind !== 'map') {
      faults.push({ message: 'A source is a map of keys', span: item.span });
      return [];
    }
    const before = faults.length;
    const fields = new Fields(item, faults, 'a source');
    const inForceFrom = fields.date('inForceFrom');
    const inForceUntil = fields.date('inForceUntil');
    const note = fields.text('note');
    const source: Source = {
      id: fields.required('id'),
      publisher: fields.required('publisher'),
      title: fields.required('title'),
      version: fields.required('version'),
      url: fields.required('url'),
      status: fields.word('status', legalStatuses) ?? 'guidance',
      nations: fields.texts('nations'),
      ...(inForceFrom === undefined ? {} : { inForceFrom }),
      ...(inForceUntil === undefined ? {} : { inForceUntil }),
      reviewedOn: fields.date('reviewedOn') ?? '',
      checked: fields.word('checked', ['primary', 'secondary', 'knowledge'] as const) ?? 'knowledge',
      ...(note === undefined ? {} : { note }),
    };
    fields.finish();
    return faults.length > before ? [] : [source];
  });
}
