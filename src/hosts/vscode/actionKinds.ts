import { CodeActionKind } from 'vscode';

/** Of the kind that the editor may run when a file is saved. */
export const derivedKind = CodeActionKind.SourceFixAll.append('carelint');

/** The kinds of actions that are offered, as the editor asks to be told ahead. */
export const codeActionKinds: readonly CodeActionKind[] = [CodeActionKind.QuickFix, derivedKind];
