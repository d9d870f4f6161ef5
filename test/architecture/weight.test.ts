import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

interface Program {
  readonly files: ReadonlyMap<string, string>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly parts: ReadonlyMap<string, string>;
}

interface Builder {
  bundles(how: { minify: boolean }): Promise<Record<'cli' | 'desktop' | 'web', Program>>;
  readonly firstNeeded: readonly string[];
  readonly neededWithTables: readonly string[];
  begunWith(name: string, program: Pick<Program, 'needs'>): ReadonlySet<string>;
}

/** In bytes, minified. Whoever needs more raises them here, and says for what. */
const limits = {
  // In the web, the names of all parts that may be loaded are among it.
  'what the extension begins with': 10_700,
  // A card in Markdown and a log in YAML, with what cards say in sentences. Headings that letters of other languages show, tables, printed reports and
  // figures of a hub come with those who have them.
  'what the extension reads with the first documents': 404_500,
  'the same with tables in the card': 421_200,
  'what the command line begins with': 6_000,
};

describe('the weight of what ships', () => {
  let programs: Awaited<ReturnType<Builder['bundles']>>;
  let begunWith: Builder['begunWith'];
  let firstNeeded: Builder['firstNeeded'];
  let neededWithTables: Builder['neededWithTables'];

  before(async () => {
    const builder: Builder = await import('../../scripts/bundles.mjs' as string);
    ({ begunWith, firstNeeded, neededWithTables } = builder);
    programs = await builder.bundles({ minify: true });
  });

  const part = ({ parts }: Program, source: string): string => parts.get(source) ?? assert.fail(`No part begins with ${source}`);
  const weightOf = ({ files }: Program, names?: ReadonlySet<string>): number =>
    [...files].filter(([path]) => names?.has(basename(path)) !== false).reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);

  it('stays below its limits, on the desktop and in the web', () => {
    for (const program of [programs.desktop, programs.web]) {
      const start = begunWith('extension.js', program);
      // In the web, the first file holds all that begins.
      const beyond = (sources: readonly string[]): ReadonlySet<string> =>
        new Set(sources.flatMap((source) => [...begunWith(part(program, source), program)]).filter((name) => !start.has(name)));
      const weights = {
        'what the extension begins with': weightOf(program, start),
        'what the extension reads with the first documents': weightOf(program, start) + weightOf(program, beyond(firstNeeded)),
        'the same with tables in the card': weightOf(program, start) + weightOf(program, beyond(neededWithTables)),
        'what the command line begins with': weightOf(programs.cli, begunWith('cli.js', programs.cli)),
      };
      const over = Object.entries(weights).filter(([what, weight]) => weight > limits[what as keyof typeof limits]);
      assert.deepEqual(over, []);
    }
  });

  it('is not paid for fixes, names, hints, the tree, pages, packs and decisions before somebody asks for them', () => {
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
      'ownRules',
      'evidencePack',
      'takeBaseline',
      'codeActionsAt',
      'commentIds',
      'idPlaces',
      'levelHints',
      'lookedText',
      'runCommand',
      'statusNodes',
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
      'decided',
      'facts/keptItems',
      'inputs/carelint/modelIndex',
      'inputs/carelint/rereadHazard',
      'inputs/markdown-card/readTables',
      'inputs/markdown-card/reportResults',
      'inputs/markdown/htmlTable',
      'inputs/markdown/knownAbroad',
      'rules/addOwnRules',
    ]) {
      assert.ok(!early.has(part(programs.desktop, `src/core/${late}.ts`)), late);
    }
  });

  it('has no rules of Markdown that are turned off, and all others', async () => {
    const { rulesTurnedOff } = (await import('../../scripts/unused.mjs' as string)) as { rulesTurnedOff: readonly string[] };
    const turnedOff = /ruler\.disable\(\[([^\]]*)\]\)/.exec(readFileSync('src/core/inputs/markdown/blocks.ts', 'utf8'))?.[1];
    assert.deepEqual(
      turnedOff?.split(', '),
      rulesTurnedOff.map((rule) => `'${rule}'`),
    );
  });

  it('is one file in the web, which requires nothing but the editor', () => {
    const { files } = programs.web;
    const required = [...files.values()].flatMap((text) => [...text.matchAll(/\brequire\("([^".][^"]*)"\)/g)].map(([, name]) => name));
    assert.deepEqual([...new Set(required)], ['vscode']);
    const beside = [...files.keys()].filter((path) => path !== 'web/extension.js');
    assert.ok(beside.length > 0 && beside.every((path) => path.startsWith('web/parts/')));
  });
});
