import assert from 'node:assert/strict';
import { basename } from 'node:path';

interface Program {
  readonly files: ReadonlyMap<string, string>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly parts: ReadonlyMap<string, string>;
}

interface Builder {
  bundles(how: { minify: boolean }): Promise<Record<'cli' | 'desktop' | 'web', Program>>;
  readonly firstNeeded: readonly string[];
  begunWith(name: string, program: Pick<Program, 'needs'>): ReadonlySet<string>;
}

/** In bytes, minified. Whoever needs more raises them here, and says for what. */
const limits = {
  // In the web, the names of all parts that may be loaded are among it.
  'what the extension begins with': 14_000,
  // A card in Markdown and a log in YAML, of a model hub too, with the headings of cards in fourteen languages, and what cards say in sentences and odd tables,
  // of several models too.
  'what the extension reads with the first documents': 520_800,
  'what the command line begins with': 6_000,
};

describe('the weight of what ships', () => {
  let programs: Awaited<ReturnType<Builder['bundles']>>;
  let begunWith: Builder['begunWith'];
  let firstNeeded: Builder['firstNeeded'];

  before(async () => {
    const builder: Builder = await import('../../scripts/bundles.mjs' as string);
    ({ begunWith, firstNeeded } = builder);
    programs = await builder.bundles({ minify: true });
  });

  const part = ({ parts }: Program, source: string): string => parts.get(source) ?? assert.fail(`No part begins with ${source}`);
  const weightOf = ({ files }: Program, names?: ReadonlySet<string>): number =>
    [...files].filter(([path]) => names?.has(basename(path)) !== false).reduce((sum, [, text]) => sum + text.length, 0);

  it('stays below its limits, on the desktop and in the web', () => {
    for (const program of [programs.desktop, programs.web]) {
      const start = begunWith('extension.js', program);
      // In the web, the first file holds all that begins.
      const first = new Set(
        firstNeeded.flatMap((source) => [...begunWith(part(program, source), program)]).filter((name) => !start.has(name)),
      );
      const weights = {
        'what the extension begins with': weightOf(program, start),
        'what the extension reads with the first documents': weightOf(program, start) + weightOf(program, first),
        'what the command line begins with': weightOf(programs.cli, begunWith('cli.js', programs.cli)),
      };
      const over = Object.entries(weights).filter(([what, weight]) => weight > limits[what as keyof typeof limits]);
      assert.deepEqual(over, []);
    }
  });

  it('is not paid for fixes, pages, packs and decisions before somebody asks for them', () => {
    const early = new Set(firstNeeded.flatMap((source) => [...begunWith(part(programs.desktop, source), programs.desktop)]));
    for (const late of [
      'fixEdit',
      'checklistPanel',
      'exportedPage',
      'rulePage',
      'decide',
      'linkEvidence',
      'createRecord',
      'setUpProject',
      'openSample',
      'evidencePack',
      'takeBaseline',
    ]) {
      assert.ok(!early.has(part(programs.desktop, `src/hosts/vscode/${late}.ts`)), late);
    }
  });

  it('is not paid for formats and rules that a project has none of', () => {
    const early = new Set(firstNeeded.flatMap((source) => [...begunWith(part(programs.desktop, source), programs.desktop)]));
    for (const late of [
      'inputs/csv-log/index',
      'inputs/markdown-log/index',
      'inputs/xlsx-log/index',
      'inputs/chai/index',
      'inputs/junit/index',
      'rules/addOwnRules',
    ]) {
      assert.ok(!early.has(part(programs.desktop, `src/core/${late}.ts`)), late);
    }
  });

  it('is one file in the web, which requires nothing but the editor', () => {
    const { files } = programs.web;
    const required = [...files.values()].flatMap((text) => [...text.matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name]) => name));
    assert.deepEqual([...new Set(required)], ['vscode']);
    const beside = [...files.keys()].filter((path) => path !== 'web/extension.js');
    assert.ok(beside.length > 0 && beside.every((path) => path.startsWith('web/parts/')));
  });
});
