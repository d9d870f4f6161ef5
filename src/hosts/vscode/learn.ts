import { commands, l10n, window } from 'vscode';
import { pageUri } from './rulePages';

interface LearnPage {
  /** The name of its file in docs/learn. */
  readonly page: string;
  readonly label: string;
  readonly detail: string;
}

const pages = (): readonly LearnPage[] => [
  { page: 'path', label: l10n.t('From idea to post-market'), detail: l10n.t('What a team does at each stage, and what is asked of it') },
  { page: 'model-card', label: l10n.t('What a model card is here'), detail: l10n.t('What it says, and what makes it useful') },
  { page: 'hazard-log', label: l10n.t('What a hazard log is here'), detail: l10n.t('From cause to evidence, with an example') },
  { page: 'findings', label: l10n.t('How to read a finding'), detail: l10n.t('What it says, how much it weighs, where to begin') },
  { page: 'decisions', label: l10n.t('How a decision works'), detail: l10n.t('What only a person can settle, and how it is kept') },
  { page: 'glossary', label: l10n.t('Words of the field'), detail: l10n.t('From accountable to Yellow Card') },
];

/** Opens a page to learn from: the one asked for, as `glossary#hazard`, or the one that the person picks. */
export async function learn(asked: unknown): Promise<void> {
  const page = typeof asked === 'string' && /^[a-z-]+(?:#[a-z0-9-]+)?$/.test(asked) ? asked : await pickPage();
  if (page === undefined) return;
  const [path, fragment] = page.split('#');
  const uri = pageUri(`learn/${path}`, fragment);
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // An editor without its Markdown preview still shows the text.
    await window.showTextDocument(uri, { preview: true });
  }
}

async function pickPage(): Promise<string | undefined> {
  return (await window.showQuickPick(pages(), { title: l10n.t('What would you like to know?'), matchOnDetail: true }))?.page;
}
