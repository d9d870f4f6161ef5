import { l10n, window } from 'vscode';
import { documentSeal } from '../../core/index';
import { askWho } from './askWho';
import { documentAt } from './checkedProject';
import type { Checker } from './checker';
import { writeDecision } from './writeDecision';

/** Puts a name under the document in the active editor, as it is saved: nobody signs what others cannot read. */
export async function signDocument(checker: Checker): Promise<void> {
  const shown = window.activeTextEditor?.document;
  if (shown?.isDirty && !(await shown.save())) return;
  await checker.settled();
  const project = shown && checker.projectOf(shown.uri);
  const document = project && documentAt(project, shown.uri);
  if (project === undefined || document === undefined || document.kind === 'decisions') {
    await window.showInformationMessage(l10n.t('Open the model card, the hazard log or another document of a project to sign it.'));
    return;
  }
  const who = await askWho({ title: l10n.t('Sign {0}', document.uri) });
  if (who === undefined) return;
  const sha256 = documentSeal(document.text);
  await writeDecision(project, { document: document.uri, decision: 'sign-off', ...who, sha256 });
}
