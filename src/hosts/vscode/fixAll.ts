import { CodeAction, CodeActionKind, l10n, type Uri } from 'vscode';
import type { Result } from '../../core/index';
import { isFinding } from '../../exporters/index';
import { derivedKind } from './actionKinds';
import { type CheckedProject, documentAt } from './checkedProject';

/**
 * What is to be fixed: all of one rule, in one document, in the project, or at the `path` of one fact alone; without a rule, what follows from
 * the rest of one document.
 */
export type FixScope =
  | { readonly rule: string; readonly document?: Uri; readonly path?: string }
  | { readonly rule?: undefined; readonly document: Uri; readonly derivedOnly: true };

/** An action whose edit is worked out when somebody chooses it. */
export class LateAction extends CodeAction {
  constructor(
    title: string,
    kind: CodeActionKind,
    readonly scope: FixScope,
    /** The document from which it was asked for. */
    readonly asked: Uri,
  ) {
    super(title, kind);
  }
}

/** In characters. Reading a text of this length once more, to know what can be written where, is felt at every move of the cursor. */
const large = 1_000_000;

/** The fix of one finding in a large project, worked out when somebody chooses it. */
export function lateFix(result: Result, project: CheckedProject, document: Uri): LateAction | undefined {
  const { fix, rule } = result;
  if (fix === undefined || project.documents.every(({ text }) => text.length < large)) return undefined;
  return new LateAction(fix.title, CodeActionKind.QuickFix, { rule, path: fix.path }, document);
}

/** "All of this kind" beside the fix of a finding, where there are others to fix. */
export function fixAllActions(findings: readonly Result[], project: CheckedProject, document: Uri): readonly LateAction[] {
  const rules = new Set(findings.flatMap(({ rule, fix }) => (fix === undefined ? [] : [rule])));
  return [...rules].flatMap((rule) => {
    const here = fixable({ rule, document }, project).length;
    const all = fixable({ rule }, project).length;
    const action = (title: string, scope: FixScope): LateAction => new LateAction(title, CodeActionKind.QuickFix, scope, document);
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
export function derivedAction(project: CheckedProject, document: Uri): readonly LateAction[] {
  const scope: FixScope = { document, derivedOnly: true };
  if (fixable(scope, project).length === 0) return [];
  return [new LateAction(l10n.t('Fill in what follows from the rest'), derivedKind, scope, document)];
}

/** The findings whose fixes such an action writes. */
export function fixable(scope: FixScope, project: CheckedProject): readonly Result[] {
  const path = scope.document && documentAt(project, scope.document)?.uri;
  return project.report.results.filter((result) => {
    const { fix } = result;
    if (fix === undefined || !isFinding(result, project.report.asOf)) return false;
    if (scope.rule === undefined ? fix.derived !== true || project.facts.isStated(fix.path) : result.rule !== scope.rule) return false;
    if (scope.rule !== undefined && scope.path !== undefined && scope.path !== fix.path) return false;
    return path === undefined || result.places[0]?.uri === path;
  });
}
