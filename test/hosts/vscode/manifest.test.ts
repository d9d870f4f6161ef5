import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json');
const { contributes } = manifest;

describe('The manifest of the extension', () => {
  it('has a text for every key it uses, and no text that nothing uses', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.ok(used.length > 30, 'the manifest was read');
    assert.deepEqual([...new Set(used)].sort(), Object.keys(read('package.nls.json')).sort());
  });

  it('names files that are there', () => {
    const steps = contributes.walkthroughs.flatMap(
      (walkthrough: { steps: { media: { image: Record<string, string> } }[] }) => walkthrough.steps,
    );
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }: { icon: string }) => icon),
      ...[...contributes.jsonValidation, ...contributes.yamlValidation].map(({ url }: { url: string }) => url),
      ...steps.flatMap(({ media }: (typeof steps)[number]) => Object.values(media.image)),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(file)),
      [],
    );
  });

  it('shows a picture of its own at each step of the walkthrough, for light and for dark, and says it in words', () => {
    const [{ steps }] = contributes.walkthroughs;
    assert.equal(steps.length, 5);
    const shown = new Set<string>();
    for (const { media, description } of steps) {
      const { light, dark, hc, hcLight } = media.image;
      assert.deepEqual([hc, hcLight], [dark, light]);
      assert.match(media.altText, /^%walk\.\w+\.alt%$/);
      assert.match(read('package.nls.json')[description.slice(1, -1)], /\]\(command:/);
      for (const path of [light, dark]) shown.add(readFileSync(path, 'base64'));
    }
    assert.equal(shown.size, 10, 'no picture is there twice');
  });

  it('offers every command that the extension registers for people', () => {
    const offered = contributes.commands.map(({ command }: { command: string }) => command);
    const code = ['commands', 'statusTree'].map((name) => readFileSync(join('src/hosts/vscode', `${name}.ts`), 'utf8')).join('\n');
    const registered = [...code.matchAll(/'(carelint\.[a-zA-Z]+)'(?=[:,] )/g)].map(([, command]) => command);
    for (const command of offered) assert.ok(registered.includes(command), `${command} is registered`);
  });

  it('asks for no trust to read and none to write', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, true);
  });
});

describe('The texts of the editor', () => {
  it('are all in the bundle that translations are made from', async () => {
    const { textsInCode } = await import(pathToFileURL('scripts/l10n.mjs').href);
    assert.deepEqual(Object.keys(read('l10n/bundle.l10n.json')), textsInCode(), 'run `node scripts/l10n.mjs`');
  });
});
