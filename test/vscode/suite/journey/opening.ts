import { DiagnosticSeverity, extensions, Uri } from 'vscode';
import { equal, ok, until } from '../expect';
import { findingOf, ours, printedOf, shownIn } from '../findings';
import { level, type OpenProject } from './openProject';

export function opening({ lane, root, log, stated }: OpenProject): void {
  describe('a project that is opened', () => {
    it('wakes the extension by itself, in the host it is meant for', async () => {
      const extension = await until('the extension is active', () => {
        const found = extensions.getExtension('carelint.carelint');
        return found?.isActive && found;
      });
      equal(extension.extensionUri.scheme, lane.host === 'web' ? 'vscode-remote' : 'file', 'where it runs');
    });

    it('shows a finding at the exact place, with its rule', async () => {
      const finding = await until('the level is reported', () => findingOf(log, level));
      equal(finding.range, stated, 'where the finding is');
      equal(finding.severity, DiagnosticSeverity.Error, 'its severity');
      equal(finding.message, 'H-001: level 4 is stated, but medium and major give 3', 'its message');
      ok(typeof finding.code === 'object' && finding.code.target, 'its code leads to the page of the rule');
    });

    it('shows what the command line finds, no more and no less', async () => {
      const printed = Object.values(lane.expected)[0];
      const wanted = printed === undefined ? [] : printedOf(printed);
      ok(wanted.length > 5, `the command line found what was planted: ${wanted.length} findings`);
      await until('as many findings are shown', () => shownIn(root).length === wanted.length).catch(() => undefined);
      equal(shownIn(root), wanted, 'what is shown');
    });

    it('points at the related place in the other file', () => {
      const pairs = [log, Uri.joinPath(root, 'MODEL_CARD.md')].flatMap((uri) =>
        ours(uri).flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => [uri.path, location.uri.path])),
      );
      ok(
        pairs.some(([own, other]) => own !== other),
        `of ${pairs.length} related places one is in the other file`,
      );
    });
  });
}
