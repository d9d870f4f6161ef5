import { l10n, Uri, window, workspace } from 'vscode';
import { entryAt, planAllFixes, planFix } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { definedIds } from './definedIds';
import { applyPlan } from './fixEdit';
import { nextId } from './nextId';
import { recordAsked } from './recordAsked';

/**
 * Links a record of the project, or a file by a record of its own, to the control, claim or figure that a finding is about. Of a new record only
 * its file is known: kind and date are left to be filled in. Nothing is saved.
 */
export async function linkEvidence(raw: unknown, checker: Checker): Promise<void> {
  const asked = await recordAsked(raw, checker);
  if (asked?.subject.path === undefined) return;
  const { project, subject } = asked;
  const path = subject.path ?? '';
  const chosen = await chooseEvidence(project, path, asked.result.subjectName ?? subject.rule);
  if (chosen === undefined) return;
  const isList = entryAt(`${path.replace(/\[\d+\]/g, '[]')}[]`) !== undefined;
  const link = { title: '', kind: 'insert' as const, path, value: isList ? [chosen.id] : chosen.id };
  const record = {
    title: '',
    kind: 'insert' as const,
    path: 'records',
    value: { id: chosen.id, kind: 'TBC', file: chosen.file, date: 'TBC' },
  };
  const requests = chosen.isNew ? [record, link] : [link];
  const plan = await planAllFixes({ title: '', requests, documents: project.documents, facts: project.facts });
  if (plan !== undefined) await applyPlan(plan, project);
  if (planFix(link, project.documents, project.facts) === undefined) {
    await window.showInformationMessage(
      l10n.t(
        'Write {0} beside {1} yourself: a table, or what stands there already, is left as it is.',
        chosen.id,
        asked.result.subjectName ?? '',
      ),
    );
  }
}

interface Chosen {
  readonly id: string;
  readonly file?: string;
  readonly isNew: boolean;
}

/** A record, or a figure where that counts too; or a file, known by a record or by the next free id. */
async function chooseEvidence(project: CheckedProject, path: string, name: string): Promise<Chosen | undefined> {
  const generic = path.replace(/\[\d+\]/g, '[]');
  const lists = (entryAt(`${generic}[]`) ?? entryAt(generic))?.to ?? [];
  const file = { label: l10n.t('$(folder-opened) A file of this project…'), id: undefined };
  const known = definedIds(lists, project.facts).map(({ id, name: words }) => ({
    label: id,
    description: words ?? fileOf(id, project) ?? '',
    id,
  }));
  const title = l10n.t('What is the evidence for {0}?', name);
  const picked = await window.showQuickPick<{ label: string; description?: string; id: string | undefined }>([file, ...known], {
    title,
    matchOnDescription: true,
  });
  if (picked === undefined) return undefined;
  return picked.id === undefined ? chooseFile(project, title) : { id: picked.id, isNew: false };
}

async function chooseFile(project: CheckedProject, title: string): Promise<Chosen | undefined> {
  const [uri] = (await window.showOpenDialog({ title, defaultUri: project.root, openLabel: l10n.t('Link') })) ?? [];
  if (uri === undefined) return undefined;
  const file = pathInside(project.root, uri);
  if (file === undefined) {
    await window.showWarningMessage(
      l10n.t(
        '{0} lies outside of the project. Copy it into the project, so that whoever gets the documents gets it too.',
        workspace.asRelativePath(uri),
      ),
    );
    return undefined;
  }
  const known = recordsOf(project).find((record) => record.file === file);
  return known?.id === undefined ? { id: nextId('records[]', project.facts), file, isNew: true } : { id: known.id, isNew: false };
}

/** By its path from the folder of the project; absent for a file that lies elsewhere. */
export function pathInside(root: Uri, uri: Uri): string | undefined {
  const folder = uriIn({ root }, '').toString().replace(/\/?$/, '/');
  return uri.toString().startsWith(folder) ? uri.path.slice(Uri.joinPath(root, 'x').path.length - 1) : undefined;
}

const fileOf = (id: string, project: CheckedProject): string | undefined => recordsOf(project).find((record) => record.id === id)?.file;

function recordsOf({ facts }: CheckedProject): readonly { readonly id?: string; readonly file?: string }[] {
  return (facts.values.records ?? []) as readonly { readonly id?: string; readonly file?: string }[];
}
