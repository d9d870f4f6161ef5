import { window } from 'vscode';
import type { CheckedProject } from './checkedProject';
import type { Checker } from './checker';

/** The project of the document that is edited; absent when it belongs to none. */
export function activeProject(checker: Checker): CheckedProject | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return uri && checker.projectOf(uri);
}
