import { CodeAction, CodeActionKind, type Diagnostic, l10n, type Range, type TextDocument } from 'vscode';
import type { DecisionKind, Result } from '../../core/index';
import { citedSources, webAddress } from '../../exporters/wording';
import { type CheckedProject, documentAt } from './checkedProject';
import type { Checker } from './checker';
import type { DecisionSubject } from './decide';
import { type StaleDecision, staleDecisionsAt } from './decisionChanges';
import { findingsAt } from './findingsAt';
import { firstContactOf, isSetUp } from './firstContact';
import { fixAllActions, fixable, LateAction, lateFix } from './fixAll';
import { evidencePaths, missingDocument, missingKind, type RecordSubject } from './missingRecord';

/** So many fixes are planned for one place, and so many findings explained and decided on: more would make the bulb slow and the list unreadable. */
const most = 8;

/** What can be done about the findings at a place. */
export async function codeActionsAt(at: {
  project: CheckedProject;
  document: TextDocument;
  range: Range;
  diagnostics: readonly Diagnostic[];
}): Promise<CodeAction[]> {
  const { project, document, range, diagnostics } = at;
  const all = findingsAt(project, document.uri, range);
  const findings = all.slice(0, most);
  // How fixes are written is loaded with the first that is offered.
  const plans = all.some(({ fix }) => fix !== undefined) ? await import('./fixEdit') : undefined;
  const fixes: CodeAction[] = [];
  for (const result of all) {
    if (fixes.length === most) break;
    const late = lateFix(result, project, document.uri);
    const planned = late === undefined ? plans?.fixEdit(result, project) : undefined;
    const title = late?.title ?? planned?.title;
    if (title === undefined) continue;
    const fix = late ?? new CodeAction(title, CodeActionKind.QuickFix);
    if (planned !== undefined) fix.edit = planned.edit;
    fix.diagnostics = diagnostics.filter((diagnostic) => ruleOf(diagnostic) === result.rule);
    fixes.push(fix);
  }
  const [only] = fixes;
  if (fixes.length === 1 && only !== undefined) only.isPreferred = true;
  // What only explains stands before what decides, so that Enter on the first entry never settles anything unread.
  const changes = staleDecisionsAt(project, document.uri, range).map((id) =>
    command(l10n.t('Show what changed since {0}', id), {
      command: 'carelint.showDecisionChanges',
      argument: { root: project.root.toString(), id } satisfies StaleDecision,
    }),
  );
  const isNext = diagnostics.some(({ source, code }) => source === 'Carelint' && code === 'next');
  const alike = fixAllActions(findings, project, document.uri);
  const records = all.flatMap((result) => recordActions(result, project));
  return [
    ...(isNext ? nextActions(project) : []),
    ...fixes,
    ...alike,
    ...records,
    ...aboutRules(findings, project),
    ...changes,
    ...onceEach(findings).flatMap((result) => decisions(result, project)),
    // What does not fit into the list is said, and can be decided on where there is room.
    ...(all.length > most
      ? [command(l10n.t('See {0} more findings here in the checklist', all.length - most), { command: 'carelint.openChecklist' })]
      : []),
  ];
}

/** With its edit, where that is worked out only now. */
export async function resolved(action: CodeAction, checker: Checker): Promise<CodeAction> {
  const project = action instanceof LateAction ? await checker.fresh(action.asked) : undefined;
  if (!(action instanceof LateAction) || project === undefined) return action;
  const { fixAllEdit } = await import('./fixEdit');
  const only = action.scope.rule === undefined ? documentAt(project, action.asked)?.uri : undefined;
  const edit = await fixAllEdit(fixable(action.scope, project), project, only);
  if (edit !== undefined) action.edit = edit;
  return action;
}

/** Where the line that says what comes next leads: to the step itself, and to all that waits for it. */
function nextActions(project: CheckedProject): readonly CodeAction[] {
  const { next } = firstContactOf(project);
  if (next === undefined) return [];
  const checklist = command(l10n.t('Open the Checklist'), { command: 'carelint.openChecklist' });
  if (!isSetUp(next)) return [checklist];
  return [command(l10n.t('Set Up This Project'), { command: 'carelint.setUpProject' }), checklist];
}

/** What takes a person to point to a file, or to begin one. */
function recordActions(result: Result, project: CheckedProject): readonly CodeAction[] {
  const { rule, subject } = result;
  const about = { root: project.root.toString(), rule, ...(subject === undefined ? {} : { subject }) };
  const create = (title: string, more: Partial<RecordSubject> = {}): CodeAction =>
    command(title, { command: 'carelint.createRecord', argument: { ...about, ...more } satisfies RecordSubject });
  const document = missingDocument(result, project);
  const kind = missingKind(result);
  const name = result.subjectName ?? rule;
  return [
    ...evidencePaths(result).map((path) =>
      command(l10n.t('Link evidence to {0} ({1}) …', name, path.slice(path.lastIndexOf('.') + 1)), {
        command: 'carelint.linkEvidence',
        argument: { ...about, path } satisfies RecordSubject,
      }),
    ),
    ...(document === undefined ? [] : [create(l10n.t('Create {0}', document), { kind: document })]),
    ...(kind === undefined ? [] : [create(l10n.t('Create the missing record ({0}) …', kind))]),
  ];
}

/** Parts of a rule that fail apart are decided on together. */
function onceEach(findings: readonly Result[]): readonly Result[] {
  return findings.filter(({ rule, subject }, i) => findings.findIndex((other) => other.rule === rule && other.subject === subject) === i);
}

/** What a person may decide instead of changing the documents. The fix comes before it and never after. */
function decisions(result: Result, project: CheckedProject): readonly CodeAction[] {
  const name = result.subjectName === undefined ? result.rule : `${result.rule} (${result.subjectName})`;
  const offer = (kind: DecisionKind, title: string): CodeAction => {
    const subject: DecisionSubject = {
      root: project.root.toString(),
      rule: result.rule,
      kind,
      ...(result.subject === undefined ? {} : { subject: result.subject }),
    };
    return command(title, { command: 'carelint.decide', argument: subject });
  };
  if (result.asks === true) return [offer('sign-off', l10n.t('Answer {0} …', name))];
  return [
    offer('accepted', l10n.t('Accept {0} with a reason …', name)),
    offer('not-applicable', l10n.t('Say why {0} does not apply …', name)),
  ];
}

function aboutRules(findings: readonly Result[], project: CheckedProject): readonly CodeAction[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((id) => {
    const rule = project.catalogue.rule(id);
    if (rule === undefined) return [];
    const address = citedSources(rule, project.catalogue.data).flatMap(({ source }) => webAddress(source?.url ?? '') ?? [])[0];
    const explain = command(l10n.t('Explain {0}', id), { command: 'carelint.explainRule', argument: id });
    return address === undefined
      ? [explain]
      : [explain, command(l10n.t('Open the source of {0}', id), { command: 'carelint.openSource', argument: id })];
  });
}

function command(title: string, runs: { command: string; argument?: unknown }): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command: runs.command, ...(runs.argument === undefined ? {} : { arguments: [runs.argument] }) };
  return action;
}

function ruleOf(diagnostic: Diagnostic): string | undefined {
  const { code } = diagnostic;
  return typeof code === 'object' ? String(code.value) : undefined;
}
