import { CodeAction, CodeActionKind, l10n, type Uri } from 'vscode';
import type { Result } from '../../core/index';
import { isFinding } from '../../exporters/index';
import { type CheckedProject, documentAt } from './checkedProject';

/**
 * What is to be fixed: all of one rule, in one document, in the project, or at the `path` of one fact alone; without a rule, what follows from
 * the rest of one document.
 */
export type FixAllScope =
  | { readonly rule: string; readonly document?: Uri; readonly path?: string }
  | { readonly rule?: undefined; readonly document: Uri; readonly derivedOnly: true };

/** An action whose edit is worked out when somebody chooses it. */
export class FixAllAction extends CodeAction {
  constructor(
    title: string,
    kind: CodeActionKind,
    readonly scope: FixAllScope,
    /** The document from which it was asked for. */
    readonly asked: Uri,
  ) {
    super(title, kind);
  }
}

/** Of the kind that the editor may run when a file is saved. */
export const derivedKind = CodeActionKind.SourceFixAll.append('carelint');

/** In characters. Reading a text of this length once more, to know what can be written where, is felt at every move of the cursor. */
const large = 1_000_000;

/** The fix of one finding in a large project, worked out when somebody chooses it. */
export function lateFix(result: Result, project: CheckedProject, document: Uri): FixAllAction | undefined {
  const { fix, rule } = result;
  if (fix === undefined || project.documents.every(({ text }) => text.length < large)) return undefined;
  return new FixAllAction(fix.title, CodeActionKind.QuickFix, { rule, path: fix.path }, document);
}

/** "All of this kind" beside the fix of a finding, where there are others to fix. */
export function fixAllActions(findings: readonly Result[], project: CheckedProject, document: Uri): readonly FixAllAction[] {
  const rules = new Set(findings.flatMap(({ rule, fix }) => (fix === undefined ? [] : [rule])));
  return [...rules].flatMap((rule) => {
    const here = fixable({ rule, document }, project).length;
    const all = fixable({ rule }, project).length;
    const action = (title: string, scope: FixAllScope): FixAllAction => new FixAllAction(title, CodeActionKind.QuickFix, scope, document);
    return [
      ...(here < 2 ? [] : [action(l10n.t('Fix all of {0} in this document', rule), { rule, document })]),
      ...(all < 2 || all === here ? [] : [action(l10n.t('Fix all of {0} in this project', rule), { rule })]),
    ];
  });
}

/**
 * Only fills in what follows from the rest by a table or by law and is not written yet, such as a level that the scheme gives. What somebody wrote
 * otherwise is a contradiction for a person to settle, and an open mark written by itself would look like work done.
 */
export function derivedAction(project: CheckedProject, document: Uri): readonly FixAllAction[] {
  const scope: FixAllScope = { document, derivedOnly: true };
  if (fixable(scope, project).length === 0) return [];
  return [new FixAllAction(l10n.t('Fill in what follows from the rest'), derivedKind, scope, document)];
}

/** The findings whose fixes such an action writes. */
export function fixable(scope: FixAllScope, project: CheckedProject): readonly Result[] {
  const path = scope.document && documentAt(project, scope.document)?.uri;
  return project.report.results.filter((result) => {
    const { fix } = result;
    if (fix === undefined || !isFinding(result, project.report.asOf)) return false;
    if (scope.rule === undefined ? fix.derived !== true || project.facts.isStated(fix.path) : result.rule !== scope.rule) return false;
    if (scope.rule !== undefined && scope.path !== undefined && scope.path !== fix.path) return false;
    return path === undefined || result.places[0]?.uri === path;
  });
}
