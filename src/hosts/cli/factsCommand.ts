import type { Facts } from '../../core/index';
import { placeObject, printable, problemObject, regionsIn, whereWords } from '../../exporters/index';
import { discover } from './discovery';
import { exitStatus, RequestError } from './exitStatus';
import { type LoadedProject, loadProject, projectName } from './loadProject';
import { factsOf } from './readProject';
import type { Terminal } from './terminal';

interface Read {
  readonly project: LoadedProject;
  readonly facts: Facts;
}

/** Shows what was understood of a file or a folder, and where each fact is written; judges nothing. */
export async function factsCommand(path: string, format: 'text' | 'json', terminal: Terminal): Promise<number> {
  const { projects, refused } = discover([path], terminal.folder);
  if (refused.length > 0) throw new RequestError(refused.join('\n'));
  const read: Read[] = [];
  for (const found of projects) {
    const project = await loadProject(found, terminal.folder);
    read.push({ project, facts: factsOf(project) });
  }
  for (const guess of read.flatMap(({ project }) => project.guesses)) terminal.err(`${guess}.\n`);
  terminal.out(format === 'json' ? json(read) : read.map(table).join('\n'));
  if (read.every(({ facts }) => facts.documents.length === 0)) throw new RequestError(`Nothing of "${path}" could be read.`);
  return exitStatus.clear;
}

function json(read: readonly Read[]): string {
  const [only, ...others] = read;
  const value =
    only && others.length === 0
      ? factsObject(only)
      : { projects: read.map((one) => ({ root: one.project.root.replace(/\/$/, '') || '.', ...factsObject(one) })) };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function factsObject({ project, facts }: Read): object {
  const regions = regionsIn(textsOf(project));
  return {
    documents: facts.documents.map(({ uri, format }) => ({ uri, format })),
    facts: facts.stated().map(({ path, value, place }) => ({ path, value, ...placeObject(place, regions) })),
    problems: [...project.problems, ...facts.problems].map((problem) => problemObject(problem, regions)),
  };
}

const textsOf = ({ documents }: LoadedProject): ReadonlyMap<string, string> => new Map(documents.map(({ uri, text }) => [uri, text]));

/** Wider values are cut in the table; the JSON form has them whole. */
const widest = 72;

function table({ project, facts }: Read): string {
  const regions = regionsIn(textsOf(project));
  const where = (place: Parameters<typeof regions.of>[0]): string => `${project.root}${whereWords(place, regions)}`;
  const rows = facts.stated().map(({ path, value, place }) => ({ path, value: cut(String(value)), place: where(place) }));
  const width = (key: 'path' | 'value'): number => Math.max(0, ...rows.map((row) => row[key].length));
  const [paths, values] = [width('path'), width('value')];
  const lines = [
    projectName(facts, project.folder),
    ...facts.documents.map(({ uri, format, why }) => `${project.root}${uri}: ${format}, because ${why}`),
    '',
    ...rows.map((row) => `${row.path.padEnd(paths)}  ${row.value.padEnd(values)}  ${row.place}`),
    '',
    ...[...project.problems, ...facts.problems].map(
      ({ place, severity, code, message }) => `${where(place)}  ${severity}  ${code}  ${message}`,
    ),
    `${rows.length} facts from ${facts.documents.length} documents`,
  ];
  return printable(`${lines.join('\n')}\n`);
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > widest ? `${line.slice(0, widest - 1)}…` : line;
}
