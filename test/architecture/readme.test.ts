import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const said = (text: string): string => words[text.replace(/^%|%$/g, '')] ?? text;

describe('the README', () => {
  it('names every command of the palette, and no other', () => {
    const hidden = new Set<string>();
    const titles = manifest.contributes.commands
      .filter(({ command }: { command: string }) => !hidden.has(command))
      .map(({ title }: { title: string }) => said(title));
    const listed = [...readme.matchAll(/^\| Carelint: (.+?) \|/gm)].map(([, title]) => title);
    assert.deepEqual(listed.toSorted(), titles.toSorted());
  });

  it('names every setting, and no other', () => {
    const listed = [...readme.matchAll(/^\| `(carelint\.(?!yaml|decisions)[A-Za-z.]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(listed.toSorted(), Object.keys(manifest.contributes.configuration.properties).toSorted());
  });

  it('shows the table that the bench printed, and all of it', () => {
    const tableIn = (text: string): readonly string[] => text.split('\n').filter((line) => line.startsWith('| '));
    const printed = tableIn(readFileSync('bench/results.md', 'utf8'));
    assert.ok(printed.length > 30);
    assert.deepEqual(tableIn(readme.slice(readme.indexOf('## Speed'), readme.indexOf('## More'))), printed);
  });
});

describe('links between pages', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...below('docs'), ...below('examples')].filter((path) =>
    path.endsWith('.md'),
  );

  it('lead somewhere', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter((target) => !/^[a-z]+:/.test(target) && !existsSync(join(dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    assert.ok(pages.length > 10);
    assert.deepEqual(broken, []);
  });
});

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
