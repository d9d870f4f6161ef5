import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Texts = Readonly<Record<string, string>>;
const read = (path: string): Texts => JSON.parse(readFileSync(path, 'utf8'));

const languages = readdirSync('l10n').flatMap((name) => /^bundle\.l10n\.([a-z-]+)\.json$/.exec(name)?.[1] ?? []);
const pairs = (language: string): readonly { name: string; english: Texts; own: Texts }[] => [
  { name: `l10n/bundle.l10n.${language}.json`, english: read('l10n/bundle.l10n.json'), own: read(`l10n/bundle.l10n.${language}.json`) },
  { name: `package.nls.${language}.json`, english: read('package.nls.json'), own: read(`package.nls.${language}.json`) },
];

/** A text that is not there is shown in English. So many may wait for their translator; more is no translation any more. */
const mostMissing = 0.1;

const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\d+\}/g) ?? [])].sort();
const links = (text: string): readonly string[] => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to]) => to ?? '').sort();

describe('The translations', () => {
  it('are there, Welsh among them', () => {
    assert.ok(languages.includes('cy'), languages.join(', '));
  });

  for (const language of languages)
    for (const { name, english, own } of pairs(language)) {
      it(`have nearly every text, and hardly one that is not shown any more: ${name}`, () => {
        const missing = Object.keys(english).filter((key) => own[key] === undefined);
        const stale = Object.keys(own).filter((key) => english[key] === undefined);
        const most = Object.keys(english).length * mostMissing;
        assert.ok(missing.length <= most, `${missing.length} texts wait to be translated:\n${missing.join('\n')}`);
        assert.ok(stale.length <= most, `${stale.length} texts are not shown any more:\n${stale.join('\n')}`);
      });

      it(`fill the same holes and follow the same links: ${name}`, () => {
        const both = Object.entries(own).filter(([key]) => english[key] !== undefined);
        assert.ok(both.length > 30, `${both.length} texts compared`);
        for (const [key, text] of both) {
          assert.notEqual(text.trim(), '', key);
          assert.deepEqual(holes(text), holes(english[key] ?? ''), key);
          assert.deepEqual(links(text), links(english[key] ?? ''), key);
        }
      });
    }

  it('ship with the extension', async () => {
    const { stageExtension } = await import(pathToFileURL('scripts/stage.mjs').href);
    const folder = mkdtempSync(join(tmpdir(), 'carelint-stage-'));
    try {
      stageExtension({ folder });
      for (const language of languages) for (const { name, own } of pairs(language)) assert.deepEqual(read(join(folder, name)), own);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
