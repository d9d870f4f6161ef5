import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mergeFacts, readDecisions, stages } from '../../src/core/index';
import { readDocument } from '../reading';

const folder = 'docs/learn';
const pages = readdirSync(folder).map((name) => name.replace(/\.md$/, ''));
const text = (page: string): string => readFileSync(`${folder}/${page}.md`, 'utf8');
const snippets = (page: string): readonly string[] => [...text(page).matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);

describe('the pages to learn from', () => {
  it('are offered by the command, each of them, and no other', () => {
    const code = readFileSync('src/hosts/vscode/learn.ts', 'utf8');
    const offered = [...code.matchAll(/page: '([a-z-]+)'/g)].map(([, page = '']) => page);
    assert.deepEqual(offered.toSorted(), pages.filter((page) => page !== 'README').toSorted());
  });

  it('are listed on their first page', () => {
    assert.deepEqual(
      pages.filter((page) => page !== 'README' && !text('README').includes(`](${page}.md)`)),
      [],
    );
  });

  it('ship with the extension', () => {
    const { files } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.ok(files.includes('docs/learn'));
  });

  it('go through every stage, with rules at each', () => {
    const sections = text('path').split(/^## /m).slice(1);
    assert.equal(sections.length, stages.length);
    for (const section of sections) assert.match(section, /\]\(\.\.\/rules\/[a-z0-9-]+\/[a-z0-9-]+\.md\)/);
  });

  it('show documents that are read without a fault', () => {
    for (const [page, uri, kind] of [
      ['model-card', 'model-card.yaml', 'card'],
      ['hazard-log', 'hazard-log.yaml', 'risk'],
    ] as const) {
      const [snippet] = snippets(page);
      assert.ok(snippet, page);
      const { problems, stated } = mergeFacts([readDocument({ uri, text: snippet }, kind)]);
      // The card names a hazard of the log on the other page.
      assert.deepEqual(
        problems.filter(({ message }) => !/H-001/.test(message)).map(({ message }) => message),
        [],
        page,
      );
      assert.ok(stated().length > 8, page);
    }
    const [decision] = snippets('decisions');
    const { decisions, problems } = readDecisions({ uri: 'carelint.decisions.yaml', text: decision ?? '' });
    assert.deepEqual([decisions.length, problems], [1, []]);
  });

  it('name rules that are there', () => {
    const named = pages.flatMap((page) => [...text(page).matchAll(/\b(?:rule: |error {2})([a-z0-9-]+\/[a-z0-9-]+)/g)].map(([, id]) => id));
    assert.ok(named.length >= 2);
    assert.deepEqual(
      named.filter((id) => !existsSync(`rules/${id}.yaml`)),
      [],
    );
  });
});

describe('links of the walkthrough and of an empty view', () => {
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const links = Object.values(texts).flatMap((words) =>
    [...words.matchAll(/\(command:([\w.]+)(?:\?([^)]*))?\)/g)].map(([, command = '', argument]) => ({ command, argument })),
  );

  it('run commands that the manifest names, or that every editor has', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
    const own = contributes.commands.map(({ command }: { command: string }) => command);
    const everywhere = ['vscode.openFolder', 'workbench.action.openWalkthrough', 'workbench.actions.view.problems'];
    assert.ok(links.length > 10);
    assert.deepEqual(
      links.map(({ command }) => command).filter((command) => !own.includes(command) && !everywhere.includes(command)),
      [],
    );
  });

  it('open pages that are there', () => {
    const asked = links
      .filter(({ command }) => command === 'carelint.learn')
      .map(({ argument = '""' }) => JSON.parse(decodeURIComponent(argument)));
    assert.ok(asked.length >= 5);
    assert.deepEqual(
      asked.filter((page) => !pages.includes(page)),
      [],
    );
  });
});
