import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FactNode } from '../../src/core/facts/documentFacts';
import type { DocumentKind } from '../../src/core/inputs/inputFormat';
import type { Problem } from '../../src/core/text/problem';
import { readDocument } from '../reading';

/** Cards and risk files of other projects, kept beside this repository and never in it. */
export const corpusFolder = resolve('../shared/corpus');
export const snapshotFile = resolve('test/corpus/snapshot.json');

export const corpusIsHere = (): boolean => existsSync(corpusFolder);

export interface CorpusFile {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

/** What was found in a file, in figures only. */
export interface Found {
  readonly format: string;
  readonly hazards: number;
  /** How many facts are stated, by vocabulary path. */
  readonly facts: Readonly<Record<string, number>>;
  /** How many facts are written and not filled in, by vocabulary path. */
  readonly unfilled: Readonly<Record<string, number>>;
  readonly problems: Readonly<Record<string, number>>;
}

export type Snapshot = Readonly<Record<string, Found>>;

export function corpusFiles(): readonly CorpusFile[] {
  return (['model-cards', 'risk-files'] as const).flatMap((folder) =>
    readdirSync(join(corpusFolder, folder))
      .toSorted()
      .map(
        (name): CorpusFile => ({
          name,
          kind: folder === 'model-cards' ? 'card' : 'risk',
          text: readFileSync(join(corpusFolder, folder, name), 'utf8'),
        }),
      ),
  );
}

/** The name of a corpus file is that of the original behind the names of its owner and repository. */
export const originalName = (name: string): string => name.split('__').at(-1) ?? name;

export interface ReadFile {
  readonly found: Found;
  readonly problems: readonly Problem[];
  readonly nodes: readonly FactNode[];
}

export function readCorpusFile({ name, kind, text }: CorpusFile): ReadFile {
  const read = readDocument({ uri: originalName(name), text }, kind);
  const facts: Record<string, number> = {};
  const unfilled: Record<string, number> = {};
  const nodes: FactNode[] = [];
  let hazards = 0;
  const walk = (node: FactNode, path: string): void => {
    nodes.push(node);
    if (node.kind === 'object') for (const [key, field] of node.fields) walk(field, path === '' ? key : `${path}.${key}`);
    else if (node.kind === 'list') {
      if (path === 'risk.hazards') hazards = node.items.length;
      for (const item of node.items) walk(item, `${path}[]`);
    } else if (node.value === undefined) unfilled[path] = (unfilled[path] ?? 0) + 1;
    else facts[path] = (facts[path] ?? 0) + 1;
  };
  for (const [root, node] of read.roots) walk(node, root);
  const problems: Record<string, number> = {};
  for (const { code } of read.problems) problems[code] = (problems[code] ?? 0) + 1;
  return {
    found: { format: read.format, hazards, facts: sorted(facts), unfilled: sorted(unfilled), problems: sorted(problems) },
    problems: read.problems,
    nodes,
  };
}

function sorted(counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
