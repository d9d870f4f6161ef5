import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { readZip } from '../../../src/exporters/pack/index';
import { carelint, folderWith, repository } from '../../cli/cli';
import { examplePack } from '../../cli/examplePack';
import { assertWellFormed } from '../markup';

/** Opens a pack as its reader does: from a folder on a disk, without a network. Skipped, and counted as such, without a browser. */
describe('the pages of a pack, in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  let folder = '';
  let archive = '';

  before(async function () {
    const { findBrowser } = (await import(pathToFileURL(join(repository, 'test/vscode/browser.mjs')).href)) as {
      findBrowser: () => string | undefined;
    };
    const executablePath = findBrowser();
    if (executablePath === undefined) return this.skip();
    archive = await examplePack('chest-xray-triage');
    const read = readZip(readFileSync(archive));
    assert.ok(read.kind === 'entries');
    folder = folderWith(Object.fromEntries(read.entries.map(({ path, bytes }) => [path, bytes])));
    const { chromium } = await import('playwright-core');
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });

  after(async () => {
    await browser?.close();
  });

  const open = async (
    name: string,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ readonly page: Page; readonly asked: readonly string[] }> => {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(pathToFileURL(join(folder, name)).href);
    return { page, asked };
  };

  const looks = (): Promise<Record<'overflowing' | 'cutOff' | 'moving', () => string[]>> =>
    import(pathToFileURL(join(repository, 'test/vscode/look.mjs')).href);

  for (const [name, scheme] of [
    ['index.html', 'light'],
    ['documents.html', 'dark'],
    ['verify.html', 'dark'],
  ] as const)
    it(`${name} asks for nothing else and passes axe-core, ${scheme}`, async () => {
      const { page, asked } = await open(name, scheme);
      assert.equal(asked.length, 1);
      await page.evaluate(readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8'));
      const violations = await page.evaluate(
        'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
      );
      assert.deepEqual(violations, []);
    });

  it('are whole at 200 % and at 320 CSS pixels, and only tables scroll for themselves', async () => {
    const look = await looks();
    for (const name of ['index.html', 'documents.html', 'verify.html']) {
      const { page } = await open(name);
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 450 });
        assert.deepEqual([...(await page.evaluate(look.overflowing)), ...(await page.evaluate(look.cutOff))], [], `${name} at ${width}`);
      }
      await page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=\"width: 900px\">too wide</p>')");
      assert.equal((await page.evaluate(look.overflowing)).length, 2, 'what is too wide is found');
    }
  });

  it('keep still, whatever somebody has asked of their system', async () => {
    const look = await looks();
    for (const name of ['index.html', 'documents.html', 'verify.html']) {
      const { page } = await open(name);
      for (const reducedMotion of ['reduce', 'no-preference'] as const) {
        await page.emulateMedia({ reducedMotion });
        assert.deepEqual(await page.evaluate(look.moving), [], `${name} under ${reducedMotion}`);
      }
    }
  });

  it('lead from a finding to its line, and are well formed', async () => {
    for (const name of ['index.html', 'documents.html']) assertWellFormed(readFileSync(join(folder, name), 'utf8'));
    const { page } = await open('index.html');
    await page.locator('.cl-finding a.cl-place').first().click();
    assert.match(page.url(), /documents\.html#d\d+-\d+$/);
    assert.equal(await page.locator('li:target').count(), 1);
  });

  it('draw each hazard in its cell and each stated interval', async () => {
    const { page } = await open('index.html');
    assert.equal(await page.locator('svg.cl-matrix').count(), 2);
    assert.match((await page.locator('svg.cl-matrix').first().textContent()) ?? '', /H-001/);
    assert.ok((await page.locator('svg.cl-plot circle').count()) >= 5);
    assert.equal(await page.locator('script').count(), 0);
  });

  it('print with a number on every sheet', async () => {
    const { page } = await open('index.html');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.ok((pdf.match(/\/Type\s*\/Page\b/g) ?? []).length > 3);
    assert.match(
      readFileSync(join(folder, 'index.html'), 'utf8'),
      /@bottom-right \{ content: "Page " counter\(page\) " of " counter\(pages\)/,
    );
  });

  const outcomeOf = async (page: Page, pick: string, files: string): Promise<string> => {
    await page.locator(pick).setInputFiles(files);
    await page.locator('#outcome h2').waitFor();
    // The last line is written when all is hashed.
    await page.waitForFunction('document.querySelectorAll("#outcome p").length > 1 || document.querySelector("#outcome h2.pk-fault")');
    return (await page.locator('#outcome').textContent()) ?? '';
  };

  it('check the archive and the folder without a network', async () => {
    const { page, asked } = await open('verify.html');
    assert.match(await outcomeOf(page, '#archive', archive), /The files are those that the manifest lists\d+ files looked at: PneumoFlag/);
    assert.match(await outcomeOf(page, '#folder', folder), /The files are those that the manifest lists/);
    assert.equal(asked.filter((url) => !url.startsWith('blob:')).length, 1);
  });

  it('check a signature where the browser can', async () => {
    const key = join(folderWith({}), 'key');
    const { out } = await carelint(['key', 'new', key]);
    const signed = join(folderWith({}), 'signed.zip');
    await carelint(['pack', 'examples/minimal', '--output', signed, '--sign', key]);
    const { page } = await open('verify.html');
    const outcome = await outcomeOf(page, '#archive', signed);
    assert.match(outcome, new RegExp(`(?:Signed with|cannot check the signature with) key ${out.trim()}`));
  });

  it('find what was changed, added and taken away', async () => {
    const other = join(folderWith({}), 'other');
    cpSync(folder, other, { recursive: true });
    writeFileSync(join(other, 'project/hazard-log.yaml'), 'hazards: []\n');
    writeFileSync(join(other, 'more.txt'), '');
    writeFileSync(
      join(other, 'manifest.json'),
      readFileSync(join(other, 'manifest.json'), 'utf8').replace('"path": "report.json"', '"path": "gone.json"'),
    );
    const { page } = await open('verify.html');
    const outcome = await outcomeOf(page, '#folder', other);
    for (const words of [
      'project/hazard-log.yaml was changed',
      'more.txt was added',
      'gone.json is missing',
      'manifest.json was changed since it was attested',
    ])
      assert.ok(outcome.includes(words), `${words}: ${outcome}`);
    const broken = join(folderWith({}), 'broken.zip');
    writeFileSync(broken, readFileSync(archive).subarray(0, 5000));
    assert.match(await outcomeOf(page, '#archive', broken), /This could not be checked/);
  });
});
