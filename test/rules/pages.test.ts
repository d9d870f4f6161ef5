import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ruleMarkdown, rulePlainText, ruleText } from '../../src/exporters/index';
import { shippedCatalogue } from './catalogueFiles';

const root = join(__dirname, '../..');
const folder = join(root, 'docs/rules');

describe('the pages of rules', () => {
  const catalogue = shippedCatalogue();

  it('are there for every rule, and for no other', () => {
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.includes('/'));
    assert.deepEqual(pages.toSorted(), catalogue.data.rules.map(({ id }) => `${id}.md`).toSorted());
  });

  it('say what the terminal says, word for word', () => {
    const words = (text: string): readonly string[] =>
      text
        .replace(/\]\([^)"]*(?:"[^"]*")?\)/g, '')
        .replace(/<https?:[^>]*>/g, '')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
    const languages = new Set(['yaml', 'cel', 'markdown', 'json', 'csv']);
    for (const rule of catalogue.data.rules) {
      const text = ruleText(rule, catalogue);
      const page = ruleMarkdown(text).replace(/^`{3,}(\w*)$/gm, (line, language: string) =>
        languages.has(language) || language === '' ? '' : line,
      );
      assert.deepEqual(words(page), words(rulePlainText(text)), rule.id);
    }
  });

  it('say plainly when nobody read the source, give dates and weight, and leave the marks of tests out', () => {
    for (const rule of catalogue.data.rules) {
      const page = ruleMarkdown(ruleText(rule, catalogue));
      assert.doesNotMatch(page, /# expect:/, rule.id);
      for (const citation of rule.sources) {
        const source = catalogue.data.sources.find(({ id }) => id === citation.source);
        const checked = citation.checked ?? source?.checked;
        assert.match(page, checked === 'primary' ? /checked against the publisher's text/ : /Not verified/, rule.id);
        assert.ok(page.includes(`Last looked at on ${source?.reviewedOn}`), rule.id);
      }
      assert.ok(page.includes('## An example without it'), rule.id);
      assert.ok(rule.ask !== undefined || page.includes('## An example with the gap'), rule.id);
    }
  });

  it('lead somewhere with every link inside this repository', () => {
    const files = [
      ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.md'))
        .map((path) => join(folder, path)),
      join(root, 'docs/coverage.md'),
      ...readdirSync(join(root, 'docs/learn')).map((path) => join(root, 'docs/learn', path)),
    ];
    const anchors = new Map<string, ReadonlySet<string>>();
    const anchorsOf = (file: string): ReadonlySet<string> => {
      const known = anchors.get(file) ?? new Set([...readFileSync(file, 'utf8').matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id ?? ''));
      anchors.set(file, known);
      return known;
    };
    let looked = 0;
    const lost = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\]\(((?!https?:)[^)]+)\)/g)].flatMap(([, link = '']) => {
        looked++;
        const [path = '', anchor] = link.replace(/ ".*$/, '').split('#');
        const target = path === '' ? file : join(dirname(file), path);
        const there = existsSync(target) && (anchor === undefined || anchorsOf(target).has(anchor));
        return there ? [] : [`${relative(root, file)}: ${link}`];
      }),
    );
    assert.ok(looked > 2000, `${looked} links`);
    assert.deepEqual(lost, []);
  });
});
