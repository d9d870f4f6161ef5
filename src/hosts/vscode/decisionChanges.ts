import { commands, l10n, type Range, Uri, window } from 'vscode';
import type { Place } from '../../core/index';
import { type CheckedProject, documentAt, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { historyOf } from './gitHistory';

/** A decision that has gone stale, as the argument of a command. */
export interface StaleDecision {
  readonly root: string;
  readonly id: string;
}

/**
 * Shows what changed in the documents since a decision was committed, side by side. Only a fingerprint of what was decided on is kept
 * in the decision, so this needs the history of the repository, and says so where there is none.
 */
export async function showDecisionChanges(raw: unknown, checker: Checker): Promise<void> {
  const stale = asStaleDecision(raw);
  await checker.settled();
  const project = checker.all().find(({ root }) => root.toString() === stale?.root);
  const decisions = project?.documents.find(({ kind, text }) => kind === 'decisions' && stale !== undefined && text.includes(stale.id));
  if (stale === undefined || project === undefined || decisions === undefined) return;
  const history = await historyOf(uriIn(project, decisions.uri));
  const commit = await history?.firstWith(stale.id);
  if (history === undefined || commit === undefined) {
    await window.showInformationMessage(
      l10n.t(
        '{0} is in no commit that can be read here. A decision keeps only a fingerprint of what it speaks of, so what changed cannot be shown.',
        stale.id,
      ),
    );
    return;
  }
  const changes: [Uri, Uri, Uri][] = [];
  for (const { uri, text, kind } of project.documents) {
    if (kind === 'decisions') continue;
    const now = uriIn(project, uri);
    const then = history.at(now, commit);
    if ((await then.text()) !== text) changes.push([now, then.uri, now]);
  }
  const title = l10n.t('Since {0}', stale.id);
  const [only] = changes;
  if (only === undefined) await window.showInformationMessage(l10n.t('No document differs from the commit that holds {0}.', stale.id));
  else if (changes.length === 1) await commands.executeCommand('vscode.diff', only[1], only[2], title);
  else await commands.executeCommand('vscode.changes', title, changes);
}

/** The decisions that no longer hold because of a change, at a place of a document: at the finding, or where the decision is written. */
export function staleDecisionsAt(project: CheckedProject, uri: Uri, range: Range): readonly string[] {
  const path = documentAt(project, uri)?.uri;
  const isHere = (place: Place | undefined): boolean =>
    place?.uri === path && place !== undefined && project.rangeOf(place).intersection(range) !== undefined;
  const { results, signed } = project.report;
  const ids = [
    // Places are looked up when they are read, so those that nobody decided on are passed over first.
    ...results.flatMap((result) => {
      const { decision } = result;
      return decision?.stale === true && (isHere(result.places[0]) || isHere(decision.place)) ? [decision.id] : [];
    }),
    ...signed.flatMap(({ id, state, place }) => (state === 'changed' && isHere(place) ? [id] : [])),
  ];
  return [...new Set(ids)];
}

function asStaleDecision(raw: unknown): StaleDecision | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { root, id } = raw as Record<string, unknown>;
  return typeof root === 'string' && typeof id === 'string' ? { root: Uri.parse(root, true).toString(), id } : undefined;
}
