import { isPlaceholder } from '../facts/placeholders';
import type { SourceNode } from '../inputs/sourceNode';
import { parseYaml } from '../inputs/yaml/parseYaml';
import { type Severity, severities } from '../rules/rule';
import type { Problem } from '../text/problem';
import type { SourceDocument } from '../text/span';
import { entriesOf, firstSpan, isNothing, mapIn, type Placed, ProjectProblems, scalarIn, type Written, wordsIn } from './projectMap';
import { documentKeys, settingKeys } from './settingKeys';

/** What the project file asks for besides facts. Everything in it may be left out. */
export interface Settings {
  /** Paths of files relative to the project file, as written. A kind that is absent is found by its usual names. */
  readonly documents: {
    readonly card?: readonly Placed<string>[];
    readonly risk?: readonly Placed<string>[];
    readonly records?: readonly Placed<string>[];
    /** Results of tests. */
    readonly tests?: readonly Placed<string>[];
    /** Files or folders of source code; absent: files of the project that end as source code does. */
    readonly source?: readonly Placed<string>[];
  };
  /** Absent `only`: all packs are on. `off` wins over `only`. */
  readonly packs: { readonly off: readonly Placed<string>[]; readonly only?: readonly Placed<string>[] };
  /** By rule id. */
  readonly severity: ReadonlyMap<string, ChosenSeverity>;
  /** Folders of further rules, relative to the project file. */
  readonly rules: readonly Placed<string>[];
  /** By rule id, then by name of the parameter. */
  readonly parameters: ReadonlyMap<string, ReadonlyMap<string, Placed<string | number | boolean>>>;
  /** The severity from which the command line fails; absent for its own default. */
  readonly failOn?: Placed<Severity | 'never'>;
}

/** A severity that the project gives a rule, and why. */
export interface ChosenSeverity extends Placed<Severity | 'off'> {
  readonly reason?: string;
}

export const noSettings: Settings = { documents: {}, packs: { off: [] }, severity: new Map(), rules: [], parameters: new Map() };

/**
 * Reads the settings of a project file. Faults of its YAML, unknown keys at its top and the facts in it are read and reported by
 * `readDocument`, so that each is reported once; whether rules, packs and parameters exist is for whoever holds the catalogue.
 */
export function readSettings(document?: SourceDocument): { readonly settings: Settings; readonly problems: readonly Problem[] } {
  const root = document === undefined ? undefined : parseYaml(document.text).root;
  if (document === undefined || root?.kind !== 'map') return { settings: noSettings, problems: [] };
  const problems = new ProjectProblems(document.uri);
  const keys = new Map<string, Written>();
  for (const { key, keySpan, value } of root.entries) if (settingKeys.has(key)) keys.set(key, { node: value, keySpan });
  const failOn = failOnIn(keys.get('failOn'), problems);
  const settings: Settings = {
    documents: documentsIn(keys.get('documents'), problems),
    packs: packsIn(keys.get('packs'), problems),
    severity: severityIn(keys.get('severity'), problems),
    rules: pathsIn(keys.get('rules'), 'folders', problems) ?? [],
    parameters: parametersIn(keys.get('parameters'), problems),
    ...(failOn === undefined ? {} : { failOn }),
  };
  return { settings, problems: problems.list };
}

function documentsIn(written: Written | undefined, problems: ProjectProblems): Settings['documents'] {
  const map = mapIn(written, 'card, risk, records, tests and source with the paths of files', problems);
  if (map === undefined) return {};
  const keys = entriesOf(map, documentKeys, problems);
  return Object.fromEntries(
    documentKeys.flatMap((key) => {
      const paths = pathsIn(keys.get(key), 'files', problems);
      return paths === undefined ? [] : [[key, paths]];
    }),
  );
}

/** Paths stay inside the project: an address or a way out of it is a problem and is left out. */
function pathsIn(written: Written | undefined, what: string, problems: ProjectProblems): readonly Placed<string>[] | undefined {
  return wordsIn(written, what, problems)?.flatMap(({ value, place }) => {
    const path = value
      .replaceAll('\\', '/')
      .replace(/^(?:\.\/)+/, '')
      .replace(/\/+$/, '');
    const outside = path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.split('/').includes('..');
    if (outside)
      problems.add('bad-value', `${value.slice(0, 60)} is outside the project and is not read; write a path inside it`, place.span);
    return outside || path === '' ? [] : [{ value: path, place }];
  });
}

function packsIn(written: Written | undefined, problems: ProjectProblems): Settings['packs'] {
  if (written?.node.kind !== 'map') {
    const only = wordsIn(written, 'packs', problems);
    return only === undefined ? { off: [] } : { off: [], only };
  }
  const keys = entriesOf(written.node, ['off', 'only'], problems);
  const only = wordsIn(keys.get('only'), 'packs', problems);
  return { off: wordsIn(keys.get('off'), 'packs', problems) ?? [], ...(only && { only }) };
}

function severityIn(written: Written | undefined, problems: ProjectProblems): Settings['severity'] {
  const found = new Map<string, ChosenSeverity>();
  const choices = [...severities, 'off'] as const;
  for (const { key, keySpan, value } of mapIn(written, 'rule ids with error, warning, advice or off', problems)?.entries ?? []) {
    const { level, reason } = levelIn(value, problems);
    const choice = choices.find((word) => word === wordOf(level));
    if (choice === undefined) {
      problems.add('bad-value', `${key} is expected to be error, warning, advice or off`, valueSpan(level, keySpan));
      continue;
    }
    found.set(key, { value: choice, place: problems.at(keySpan), ...(reason === undefined ? {} : { reason }) });
    if (choice === 'off' && reason === undefined) {
      const message = `${key} is switched off without a reason; write { level: off, reason: ... }`;
      problems.list.push({ code: 'bad-value', severity: 'warning', message, place: problems.at(valueSpan(level, keySpan)) });
    }
  }
  return found;
}

/** A bare word, or `{ level, reason }`. */
function levelIn(node: SourceNode, problems: ProjectProblems): { readonly level: SourceNode; readonly reason?: string } {
  if (node.kind !== 'map') return { level: node };
  const keys = entriesOf(node, ['level', 'reason'], problems);
  const reason = keys.get('reason');
  const text = reason === undefined || isNothing(reason.node) ? undefined : scalarIn(reason)?.text.trim();
  const level = keys.get('level')?.node ?? node;
  return text === undefined || text === '' || isPlaceholder(text) ? { level } : { level, reason: text };
}

function parametersIn(written: Written | undefined, problems: ProjectProblems): Settings['parameters'] {
  const found = new Map<string, ReadonlyMap<string, Placed<string | number | boolean>>>();
  for (const { key, keySpan, value } of mapIn(written, 'rule ids, each with its parameters', problems)?.entries ?? []) {
    const values = new Map<string, Placed<string | number | boolean>>();
    for (const parameter of mapIn({ node: value, keySpan }, `the parameters of ${key}`, problems)?.entries ?? []) {
      const node = parameter.value;
      if (node.kind === 'scalar' && node.value !== null)
        values.set(parameter.key, { value: node.value, place: problems.at(parameter.keySpan) });
      else problems.add('bad-value', `${parameter.key} is expected to be one value`, parameter.keySpan);
    }
    found.set(key, values);
  }
  return found;
}

function failOnIn(written: Written | undefined, problems: ProjectProblems): Settings['failOn'] {
  if (written === undefined || isNothing(written.node)) return undefined;
  const choice = [...severities, 'never' as const].find((word) => word === scalarIn(written)?.text);
  if (choice !== undefined) return { value: choice, place: problems.at(written.node.span) };
  return problems.add('bad-value', 'failOn is expected to be error, warning, advice or never', valueSpan(written.node, written.keySpan));
}

/** YAML of an older kind reads `off` as false; so does a JSON habit of writing false. */
function wordOf(node: SourceNode): string | undefined {
  if (node.kind !== 'scalar') return undefined;
  return node.value === false ? 'off' : node.text.toLowerCase();
}

function valueSpan(node: SourceNode, keySpan: { start: number; end: number }): { start: number; end: number } {
  const span = firstSpan(node);
  return span.end > span.start ? span : keySpan;
}
