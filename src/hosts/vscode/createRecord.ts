import { l10n, Uri, window } from 'vscode';
import { type FactValues, type FixPlan, planRecord, type StarterProfile, starterDocuments } from '../../core/index';
import { type CheckedProject, uriIn } from './checkedProject';
import type { Checker } from './checker';
import { applyPlan } from './fixEdit';
import { missingKind } from './missingRecord';
import { nextId } from './nextId';
import { exists } from './readText';
import { type RecordAsked, recordAsked } from './recordAsked';

/**
 * Begins what a finding says is missing: the card or the log as setting up begins it, or the file of a record together with its entry, a draft
 * without a date. Nothing that exists is changed, and nothing is saved but the files that are begun.
 */
export async function createRecord(raw: unknown, checker: Checker): Promise<void> {
  const asked = await recordAsked(raw, checker);
  if (asked === undefined) return;
  const document = asked.subject.kind;
  const begun = document === undefined ? await recordPlan(asked) : documentPlan(document, asked.project);
  if (begun === undefined || !(await applyPlan(begun.plan, asked.project))) return;
  await window.showTextDocument(uriIn(asked.project, begun.file));
  await checker.search();
}

interface Begun {
  readonly plan: FixPlan;
  /** What is shown. */
  readonly file: string;
}

function documentPlan(file: string, { facts }: CheckedProject): Begun | undefined {
  const text = starterDocuments(profileOf(facts.values as unknown as FactValues))[file];
  return text === undefined ? undefined : { plan: { title: '', edits: [], creates: [{ uri: file, text }] }, file };
}

/** What the documents say already is not asked again. */
function profileOf({ card, project }: FactValues): StarterProfile {
  const known = { ...project, name: card.name, device: card.regulatory.device, modelType: card.modelType, adaptivity: card.adaptivity };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

async function recordPlan({ project, result }: RecordAsked): Promise<Begun | undefined> {
  const kind = missingKind(result);
  const fix = result.fix?.value;
  if (kind === undefined || typeof fix !== 'object' || fix === null) return undefined;
  const file = await askFile(project, kind);
  if (file === undefined) return undefined;
  const record = { ...fix, id: nextId('records[]', project.facts), file, status: 'draft' };
  const beside = (await exists(uriIn(project, 'records.yaml'))) ? {} : { file: 'records.yaml' };
  const plan = planRecord({ record, ...beside, documents: project.documents, facts: project.facts });
  if (plan === undefined) {
    await window.showInformationMessage(l10n.t('No document of this project can take a record, so nothing was written.'));
    return undefined;
  }
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1).replaceAll('-', ' ')}`;
  return { plan: { ...plan, creates: [...plan.creates, { uri: file, text: `# ${title}\n\nTBC\n` }] }, file };
}

async function askFile(project: CheckedProject, kind: string): Promise<string | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Which file is the record to be? Its path in the project.'),
    value: `docs/${kind}.md`,
    ignoreFocusOut: true,
    validateInput: async (text) => {
      if (!/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+\.(?:md|txt)$/i.test(text.trim()))
        return l10n.t('Write a path inside the project that ends in .md or .txt.');
      return (await exists(Uri.joinPath(project.root, text.trim()))) ? l10n.t('{0} exists. Link it instead.', text.trim()) : undefined;
    },
  });
  return answer?.trim();
}
