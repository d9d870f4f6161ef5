import { type Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import { countsOf } from '../../exporters/findings';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';
import { firstContactOf, nextWords } from './firstContact';

/** Counts of the project that the active document belongs to, in the status bar; nothing for documents that are not read. */
export function showStatusItem(checker: Checker): Disposable {
  const item = window.createStatusBarItem('carelint.counts', StatusBarAlignment.Left, 0);
  item.name = 'Carelint';
  item.command = 'carelint.openChecklist';
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    const [only, ...others] = checker.all();
    // The checklist and other panels are no text editor: then the only project is meant.
    const project = uri === undefined && others.length === 0 ? only : uri && checker.projectOf(uri);
    if (project === undefined) {
      item.hide();
      return;
    }
    const words = countWords(project);
    const { next } = firstContactOf(project);
    item.text =
      next === undefined
        ? `$(checklist) ${words.short}`
        : `$(lightbulb) ${next.kind === 'set-up' || next.kind === 'profile' ? l10n.t('Not set up') : l10n.t('Just begun')}`;
    const long = next === undefined ? words.long : nextWords(next);
    item.tooltip = long;
    item.accessibilityInformation = { label: long, role: 'button' };
    item.show();
  };
  const all = [item, checker.onDidCheck(update), checker.onDidForget(update), window.onDidChangeActiveTextEditor(update)];
  update();
  return { dispose: () => all.forEach((one) => void one.dispose()) };
}

export function countWords(project: CheckedProject): { readonly short: string; readonly long: string } {
  const counts = countsOf(project.report);
  const short = l10n.t('{0} unmet, {1} open', counts.unmet.total, counts.undetermined);
  const detail = l10n.t(
    '{0}: {1} errors, {2} warnings and {3} pieces of advice are unmet, {4} not determined, {5} met, {6} not applicable. Open the checklist.',
    project.name,
    counts.unmet.error,
    counts.unmet.warning,
    counts.unmet.advice,
    counts.undetermined,
    counts.met,
    counts.notApplicable,
  );
  return { short, long: detail };
}
