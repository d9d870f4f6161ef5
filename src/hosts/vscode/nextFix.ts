import { commands, l10n, type Position, type Range, type Uri, window } from 'vscode';
import type { Result } from '../../core/index';
import { isFinding } from '../../exporters/index';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { fixEdit } from './fixEdit';

interface Candidate {
  readonly project: CheckedProject;
  readonly result: Result;
  readonly uri: Uri;
  readonly range: Range;
}

/** Goes to the next finding for which a fix can be written, after the cursor and then from the beginning, and opens the list of fixes. */
export async function goToNextFix(checker: Checker): Promise<void> {
  await checker.settled();
  const editor = window.activeTextEditor;
  const own = editor && checker.projectOf(editor.document.uri);
  const all = (own === undefined ? checker.all() : [own]).flatMap(candidates);
  const after = editor === undefined ? -1 : all.findIndex((one) => isAfter(one, { uri: editor.document.uri, at: editor.selection.active }));
  const inOrder = after < 0 ? all : [...all.slice(after), ...all.slice(0, after)];
  const next = inOrder.find(({ result, project }) => fixEdit(result, project) !== undefined);
  if (next === undefined) {
    const checklist = l10n.t('Open the Checklist');
    const none = l10n.t('No finding of this window has a fix that can be written. The checklist says what would settle each.');
    if ((await window.showInformationMessage(none, checklist)) === checklist) await commands.executeCommand('carelint.openChecklist');
    return;
  }
  await window.showTextDocument(next.uri, { selection: next.range, preview: false });
  await commands.executeCommand('editor.action.quickFix');
}

/** Findings that bring a fix, in the order of the documents and of their lines. Whether it is written already is not looked at yet. */
export function candidates(project: CheckedProject): readonly Candidate[] {
  const order = project.documents.map(({ uri }) => uri);
  return project.report.results
    .filter((result) => isFinding(result, project.report.asOf) && result.fix !== undefined)
    .flatMap((result) => (result.places[0] === undefined ? [] : { result, place: result.places[0] }))
    .toSorted((a, b) => order.indexOf(a.place.uri) - order.indexOf(b.place.uri) || a.place.span.start - b.place.span.start)
    .map(({ result, place }) => ({ project, result, uri: uriIn(project, place.uri), range: project.rangeOf(place) }));
}

const isAfter = ({ uri, range }: Candidate, cursor: { readonly uri: Uri; readonly at: Position }): boolean =>
  uri.toString() === cursor.uri.toString() && cursor.at.isBefore(range.start);
