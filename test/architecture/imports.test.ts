import assert from 'node:assert/strict';
import { cyclesIn, type Import, importsOf, readSources, type Sources } from './importScan';

interface Layer {
  readonly name: string;
  readonly files: RegExp;
  /** The layers it may import from, apart from itself. */
  readonly imports: readonly string[];
}

/** A file belongs to the first layer that it matches. */
const layers: readonly Layer[] = [
  { name: 'text', files: /^core\/text\//, imports: [] },
  { name: 'source tree', files: /^core\/inputs\/sourceNode\.ts$/, imports: ['text'] },
  { name: 'facts', files: /^core\/facts\//, imports: ['text', 'source tree'] },
  { name: 'writing', files: /^core\/writing\//, imports: ['source tree'] },
  { name: 'setting keys', files: /^core\/project\/settingKeys\.ts$/, imports: [] },
  { name: 'inputs', files: /^core\/inputs\//, imports: ['text', 'source tree', 'facts', 'setting keys'] },
  { name: 'expr', files: /^core\/expr\//, imports: ['text', 'facts'] },
  { name: 'rule', files: /^core\/rules\/rule\.ts$/, imports: ['text', 'facts', 'expr'] },
  { name: 'report', files: /^core\/report\//, imports: ['text', 'facts', 'rule'] },
  {
    name: 'project',
    files: /^core\/project\//,
    imports: ['text', 'source tree', 'facts', 'inputs', 'rule', 'report', 'setting keys', 'writing'],
  },
  { name: 'rules', files: /^core\/rules\//, imports: ['text', 'source tree', 'facts', 'inputs', 'expr', 'rule', 'report', 'project'] },
  { name: 'forms', files: /^core\/forms\//, imports: ['text', 'source tree', 'facts', 'expr', 'rule', 'rules'] },
  { name: 'fixes', files: /^core\/fixes\//, imports: ['text', 'source tree', 'facts', 'inputs', 'rule', 'report', 'writing'] },
  { name: 'convert', files: /^core\/convert\//, imports: ['text', 'facts', 'writing'] },
  {
    name: 'check',
    files: /^core\/[^/]+\.ts$/,
    imports: ['text', 'source tree', 'facts', 'inputs', 'expr', 'rule', 'report', 'project', 'rules', 'fixes'],
  },
  { name: 'horizon', files: /^core\/horizon\//, imports: ['text', 'facts', 'expr', 'rule', 'report', 'project', 'rules', 'check'] },
  { name: 'exporters', files: /^exporters\//, imports: ['core door'] },
  { name: 'shared by hosts', files: /^hosts\/shared\//, imports: ['core door', 'exporters'] },
  { name: 'command line', files: /^hosts\/cli\//, imports: ['core door', 'exporters', 'shared by hosts'] },
  { name: 'editor', files: /^hosts\/vscode\//, imports: ['core door', 'exporters', 'shared by hosts'] },
  { name: 'webview', files: /^hosts\/webview\//, imports: ['shared by hosts'] },
];

const layerOf = (path: string): string | undefined => layers.find(({ files }) => files.test(path))?.name;

/** The one place that knows each library, and where the worlds outside may be touched. */
const knownIn: Readonly<Record<string, RegExp>> = {
  vscode: /^hosts\/vscode\//,
  'node:': /^hosts\/cli\//,
  '@marcbachmann/cel-js': /^core\/expr\/cel\.ts$/,
  'js-yaml': /^core\/inputs\/yaml\//,
  yaml: /^core\/(inputs\/yaml|writing)\//,
  'markdown-it': /^core\/inputs\/markdown\//,
  'jsonc-parser': /^core\/inputs\/json\//,
  fflate: /^(core\/inputs\/xlsx|exporters\/pack\/zip)\//,
  docx: /^exporters\/pack\/document\/word\//,
  sarif: /^exporters\/sarif\//,
  commander: /^hosts\/cli\//,
};

const libraryOf = (name: string): string =>
  Object.keys(knownIn).find((key) => (key.endsWith(':') ? name.startsWith(key) : name === key || name.startsWith(`${key}/`))) ?? name;

function faultOf({ from, to, external }: Import): string | undefined {
  if (external) return knownIn[libraryOf(to)]?.test(from) ? undefined : `${from} imports ${to}`;
  const [own, other] = [layerOf(from), layerOf(to)];
  const throughDoor = to === 'core/index.ts' && !from.startsWith('core/');
  const target = throughDoor ? 'core door' : other;
  if (from === 'core/index.ts' && other !== undefined && to.startsWith('core/')) return undefined;
  if (own !== undefined && (own === target || layers.find(({ name }) => name === own)?.imports.includes(target ?? ''))) return undefined;
  return `${from} imports ${to}`;
}

const faultsOf = (sources: Sources): readonly string[] => importsOf(sources).flatMap((found) => faultOf(found) ?? []);

describe('the direction of imports', () => {
  const sources = readSources();
  const imports = importsOf(sources);

  it('is looked at in every file of src, and every file belongs to a layer', () => {
    assert.deepEqual(
      [...sources.keys()].filter((path) => !path.endsWith('.ts') || layerOf(path) === undefined),
      [],
    );
    const empty = layers.filter(({ name }) => ![...sources.keys()].some((path) => layerOf(path) === name)).map(({ name }) => name);
    assert.deepEqual(empty, [], 'a layer without a file is a pattern that matches nothing');
    assert.ok(imports.length > sources.size, `${imports.length} imports in ${sources.size} files`);
    const lost = imports.filter(({ to, external }) => !external && !sources.has(to)).map(({ from, to }) => `${from} imports ${to}`);
    assert.deepEqual(lost, [], 'every relative import leads to a file that was read');
  });

  it('is one way: text, facts, inputs; facts, expr, rules, report, check; core, exporters, hosts', () => {
    assert.deepEqual(faultsOf(sources), []);
  });

  it('has no cycle', () => {
    assert.deepEqual(cyclesIn(imports), []);
  });

  it('lets each library be known in one place', () => {
    const used = new Set(imports.filter(({ external }) => external).map(({ to }) => libraryOf(to)));
    assert.deepEqual(
      Object.keys(knownIn).filter((name) => !used.has(name)),
      [],
      'a library that nothing imports is to be struck from the list',
    );
  });

  it('takes no clock and no chance into the core', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\s*\)|\bMath\.random\(/;
    assert.deepEqual(
      [...sources].filter(([path, text]) => !path.startsWith('hosts/') && impure.test(text)).map(([path]) => path),
      [],
    );
  });
});

describe('the scan of imports', () => {
  const faults = (path: string, text: string): readonly string[] => faultsOf(new Map([[path, text]]));

  it('sees an import that goes the wrong way, however it is written', () => {
    const wrong = [
      "import { check } from '../check';",
      "import type { Facts } from '../facts/facts';",
      "import {\n  a,\n  b,\n} from '../facts/facts';",
      "export * from '../facts/facts';",
      "const facts = await import('../facts/facts');",
      "import '../facts/facts';",
    ];
    for (const text of wrong) assert.equal(faults('core/text/span.ts', text).length, 1, text);
  });

  it('sees a host that imports another, or goes behind the door of the core', () => {
    assert.equal(faults('hosts/vscode/hover.ts', "import { x } from '../cli/terminal';").length, 1);
    assert.equal(faults('hosts/vscode/hover.ts', "import { x } from '../../core/facts/facts';").length, 1);
    assert.equal(faults('hosts/vscode/hover.ts', "import { x } from '../../core/index';").length, 0);
  });

  it('sees a library outside its place', () => {
    assert.equal(faults('core/check.ts', "import { readFileSync } from 'node:fs';").length, 1);
    assert.equal(faults('core/rules/evaluate.ts', "import { parse } from '@marcbachmann/cel-js';").length, 1);
    assert.equal(faults('core/check.ts', "import lodash from 'lodash';").length, 1);
  });

  it('sees a cycle', () => {
    const text = new Map([
      ['core/text/a.ts', "import { b } from './b';"],
      ['core/text/b.ts', "import type { a } from './a';"],
    ]);
    assert.deepEqual(cyclesIn(importsOf(text)), ['core/text/a.ts -> core/text/b.ts -> core/text/a.ts']);
  });
});
