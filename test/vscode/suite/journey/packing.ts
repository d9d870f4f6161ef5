import { commands, Uri, workspace } from 'vscode';
import { equal, until } from '../expect';
import { press, read, screenshot, type } from '../window';
import type { OpenProject } from './openProject';

export function packing({ lane, root }: OpenProject): void {
  describe('an evidence pack', () => {
    const pack = Uri.joinPath(root, `evidence-pack-${lane.asOf}.zip`);

    it('is written with the keyboard alone, byte for byte as the command line writes it', async () => {
      await press('F1');
      await type('Carelint: Write an Evidence Pack');
      await read('.quick-input-widget :text("Write an Evidence Pack")');
      await press('Enter');
      await read('.quick-input-widget :text("every page says that it is a draft")');
      await screenshot('pack-kind');
      await press('Enter');
      await read('.quick-input-widget .monaco-button:has-text("OK")');
      await screenshot('pack-target');
      await press('Enter');
      const bytes = await until('the pack is there', () => bytesOf(pack));
      // A toast may be gone, or never shown to a window without focus; the list of notifications keeps what was said.
      await commands.executeCommand('notifications.showList');
      await read('.notifications-center :text("The evidence pack was written")');
      await screenshot('pack-written');
      equal(await sha256(bytes), lane.packs[nameOf(root)], 'its hash');
      const left = (await workspace.fs.readDirectory(root)).filter(([name]) => name.endsWith('.tmp'));
      equal(left, [], 'nothing else is left');
    });

    after(async () => {
      await commands.executeCommand('notifications.clearAll');
      await workspace.fs.delete(pack);
    });
  });
}

const nameOf = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

async function bytesOf(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch {
    return undefined; // not written yet
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
