import { commands, l10n, type QuickPickItem, Range, window } from 'vscode';
import { type NewDecision, type Place, patientDataRule, sha256 } from '../../core/index';
import { regionsIn, whereWords } from '../../exporters/index';
import { isLines, type OwedAnswer, owedAnswers, type PackContext, type SuspectFile } from '../../exporters/pack/index';
import { line, needed, signedBy, type Who, whoSteps } from './askWho';
import { type CheckedProject, uriIn } from './checkedProject';
import type { ReadyToPack } from './packProject';
import { inSteps } from './steps';
import { writeDecision } from './writeDecision';

/** What stands against a pack. One of both is not empty. */
export interface Refused {
  readonly context: PackContext;
  /** Placeholders where an answer is owed; none of a draft. */
  readonly owed: readonly OwedAnswer[];
  /** Files that look as if they held data of patients, and that no decision lets in. */
  readonly suspected: readonly SuspectFile[];
}

export function refusedBy({ context, search }: ReadyToPack): Refused | undefined {
  const owed = context.draft ? [] : owedAnswers(context);
  const suspected = search.suspected.filter(({ letIn }) => letIn === undefined);
  return owed.length + suspected.length === 0 ? undefined : { context, owed, suspected };
}

interface Choice extends QuickPickItem {
  readonly run: () => unknown;
}

/** Lists what is to be settled first; each line leads to its place. Answers with `draft` when that is wanted instead. */
export async function showRefused(refused: Refused, project: CheckedProject): Promise<'draft' | undefined> {
  const { owed, suspected } = refused;
  const draft: Choice = {
    label: `$(edit) ${l10n.t('Write a draft all the same')}`,
    detail: l10n.t('Every page says that it is a draft.'),
    run: () => 'draft',
  };
  const choices = [
    ...(suspected.length === 0 ? [draft] : []),
    ...owedChoices(refused, project),
    ...suspected.flatMap((file) => suspectChoices(file, refused, project)),
  ];
  const picked = await window.showQuickPick(choices, {
    title: l10n.t('No pack was written'),
    placeHolder:
      suspected.length === 0
        ? l10n.t('Answers that rules or forms still wait for: {0}. Choose one to go there.', owed.length)
        : l10n.t('Files look as if they held data of patients. Take it out, or let a file in by a decision with a reason.'),
    matchOnDescription: true,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return (await picked?.run()) === 'draft' ? 'draft' : undefined;
}

function owedChoices({ owed, context }: Refused, project: CheckedProject): readonly Choice[] {
  const regions = regionsIn(context.context.texts);
  return owed.map(({ place, message, waiting }) => ({
    label: message,
    description: whereWords(place, regions),
    detail: l10n.t('Waiting for it: {0}', waiting.join(', ')),
    run: () => goTo(place, context.context.texts.get(place.uri), project),
  }));
}

/** Only places are told: what may be data of a patient is not shown again. */
function suspectChoices(file: SuspectFile, { context }: Refused, project: CheckedProject): readonly Choice[] {
  const { path, text, suspects, stale } = file;
  const bytes = context.enclosed.find((one) => one.path === path)?.bytes ?? new Uint8Array();
  const regions = regionsIn(new Map([[path, text]]));
  const places = suspects.map(({ what, span }) => {
    const place = { uri: path, span };
    return {
      label: suspectWords(what),
      description: whereWords(place, regions),
      run: () => goTo(place, isLines(path, bytes) ? text : undefined, project),
    };
  });
  const letIn: Choice = {
    label: `$(verified) ${l10n.t('Let {0} in by a decision…', path)}`,
    detail:
      stale === undefined
        ? l10n.t('When it is no data of patients: with your name and a reason. It holds until the file changes.')
        : l10n.t('The decision {0} of {1} lapsed, or the file changed since.', stale.id, stale.by),
    run: () => decideOn(path, sha256(bytes), project),
  };
  return [...places, letIn];
}

function suspectWords(what: SuspectFile['suspects'][number]['what']): string {
  switch (what) {
    case 'nhs-number':
      return l10n.t('A number with the check digit of an NHS number');
    case 'date-of-birth':
      return l10n.t('A date of birth beside a name');
    case 'postcode':
      return l10n.t('A postcode beside a name');
    case 'email':
      return l10n.t('An e-mail address of a patient');
  }
}

async function decideOn(path: string, seal: string, project: CheckedProject): Promise<void> {
  const title = l10n.t('Let {0} into evidence packs', path);
  const asks = [line('reason', { title, prompt: l10n.t('For what reason?'), faultOf: needed }), ...whoSteps({ title })];
  const known = await inSteps<Who & { readonly reason?: string }>(asks, {});
  if (known === undefined) return;
  const about = { rule: patientDataRule, subject: path, decision: 'not-applicable' as const, reason: known.reason ?? '' };
  const decision: NewDecision = { ...about, ...signedBy(known), sha256: seal };
  await writeDecision(project, decision);
}

/** A file whose text has no lines of its own in the editor is opened at its beginning. */
async function goTo(place: Place, text: string | undefined, project: CheckedProject): Promise<void> {
  const { line, column, endLine, endColumn } = regionsIn(new Map(text === undefined ? [] : [[place.uri, text]])).of(place);
  const selection = new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  await commands.executeCommand('vscode.open', uriIn(project, place.uri), text === undefined ? {} : { selection });
}
