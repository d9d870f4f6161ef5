import { type CatalogueData, compileCatalogue, type Facts, type Horizon, horizonOf, withOwnRules } from '../../core/index';
import { horizonObject, type RuleBook, renderHorizon } from '../../exporters/index';
import { discover } from './discovery';
import { exitStatus, RequestError } from './exitStatus';
import { evidenceIn } from './inside';
import { isIsoDate } from './isoDate';
import { type LoadedProject, loadProject, projectName } from './loadProject';
import { progressOn } from './progress';
import { factsOf } from './readProject';
import type { Terminal } from './terminal';

export interface HorizonOptions {
  readonly format: 'text' | 'json';
  readonly asOf?: string;
  readonly until?: string;
}

interface Seen {
  readonly horizon: Horizon;
  /** How many documents could be read. */
  readonly read: number;
  readonly context: {
    readonly project: string;
    readonly rules: RuleBook;
    readonly texts: ReadonlyMap<string, string>;
    readonly root: string;
  };
}

/** Tells what will start or end for projects, by date, and which findings would change. What lies ahead fails nothing. */
export async function horizonCommand(
  paths: readonly string[],
  { format, asOf: asked, until }: HorizonOptions,
  { terminal, catalogue }: { readonly terminal: Terminal; readonly catalogue: CatalogueData },
): Promise<number> {
  const asOf = asked ?? terminal.today();
  for (const [option, date] of [
    ['--as-of', asOf],
    ['--until', until],
  ] as const) {
    if (date !== undefined && !isIsoDate(date)) throw new RequestError(`${option} takes a date such as 2026-11-24; "${date}" is none.`);
  }
  if (until !== undefined && until <= asOf) throw new RequestError(`--until ${until} is not after ${asOf}.`);
  const { projects, refused } = discover(paths.length === 0 ? ['.'] : paths, terminal.folder);
  const progress = progressOn(terminal);
  const seen: Seen[] = [];
  for (const [index, found] of projects.entries()) {
    progress.say(`Looking ahead for ${index + 1} of ${projects.length}`);
    const project = await loadProject(found, terminal.folder);
    seen.push(await lookAhead(project, { catalogue, asOf, ...(until === undefined ? {} : { until }) }));
  }
  progress.done();
  if (format === 'json') {
    const objects = seen.map(({ horizon, context }) => horizonObject(horizon, context));
    terminal.out(`${JSON.stringify(objects.length === 1 ? objects[0] : { projects: objects }, undefined, 2)}\n`);
  } else terminal.out(seen.map(({ horizon, context }) => renderHorizon(horizon, context)).join('\n'));
  const unread = seen
    .filter(({ read }) => read === 0)
    .map(({ context }) => `No document of ${context.root || 'the project'} could be read, so nothing was looked ahead for.`);
  if (refused.length + unread.length > 0) throw new RequestError([...refused, ...unread].join('\n'));
  return exitStatus.clear;
}

interface Asked {
  readonly catalogue: CatalogueData;
  readonly asOf: string;
  readonly until?: string;
}

async function lookAhead(project: LoadedProject, { catalogue: shipped, asOf, until }: Asked): Promise<Seen> {
  const { documents, readers, userRules, folder, root } = project;
  const catalogue = await withOwnRules(compileCatalogue(shipped), userRules);
  const horizon = horizonOf({
    documents,
    readers,
    catalogue,
    asOf,
    exists: evidenceIn(folder),
    ...(until === undefined ? {} : { until }),
  });
  const facts: Facts = factsOf(project);
  return {
    horizon,
    read: facts.documents.length,
    context: {
      project: projectName(facts, folder),
      rules: catalogue.data,
      texts: new Map(documents.map(({ uri, text }) => [uri, text])),
      root,
    },
  };
}
