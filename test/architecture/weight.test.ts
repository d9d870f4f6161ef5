import assert from 'node:assert/strict';
import { basename } from 'node:path';

interface Program {
  readonly files: ReadonlyMap<string, string>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

interface Builder {
  bundles(how: { minify: boolean }): Promise<Record<'cli' | 'desktop' | 'web', Program>>;
  begunWith(name: string, program: Pick<Program, 'needs'>): ReadonlySet<string>;
}

/** In bytes, minified. Whoever needs more raises them here, and says for what. */
const limits = {
  // In the web, the names of all parts that may be loaded are among it.
  'what the extension begins with': 13_000,
  // Readers know the columns of logs and the headings of cards in fourteen languages.
  'what the extension reads with the first document': 750_000,
  'what the command line begins with': 6_000,
};

describe('the weight of what ships', () => {
  let programs: Awaited<ReturnType<Builder['bundles']>>;
  let begunWith: Builder['begunWith'];

  before(async () => {
    const builder: Builder = await import('../../scripts/bundles.mjs' as string);
    ({ begunWith } = builder);
    programs = await builder.bundles({ minify: true });
  });

  const part = ({ needs }: Program, word: string): string =>
    [...needs.keys()].find((name) => name.startsWith(`${word}-`)) ?? assert.fail(`There is no part ${word}`);
  const weightOf = ({ files }: Program, names?: ReadonlySet<string>): number =>
    [...files].filter(([path]) => names?.has(basename(path)) !== false).reduce((sum, [, text]) => sum + text.length, 0);

  it('stays below its limits, on the desktop and in the web', () => {
    for (const program of [programs.desktop, programs.web]) {
      const start = weightOf(program, begunWith('extension.js', program));
      const first =
        start +
        weightOf(
          program,
          new Set([...begunWith(part(program, 'editor'), program)].filter((name) => !begunWith('extension.js', program).has(name))),
        );
      const weights = {
        'what the extension begins with': start,
        'what the extension reads with the first document': first,
        'what the command line begins with': weightOf(programs.cli, begunWith('cli.js', programs.cli)),
      };
      const over = Object.entries(weights).filter(([what, weight]) => weight > limits[what as keyof typeof limits]);
      assert.deepEqual(over, []);
    }
  });

  it('is not paid for fixes, pages, packs and decisions before somebody asks for them', () => {
    const early = begunWith(part(programs.desktop, 'editor'), programs.desktop);
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
      assert.ok(!early.has(part(programs.desktop, late)), late);
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
