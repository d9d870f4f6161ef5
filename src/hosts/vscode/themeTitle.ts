import { l10n } from 'vscode';

/** The four themes that rules serve, as the exports name them. */
export function themeTitle(theme: number): string {
  switch (theme) {
    case 1:
      return l10n.t('Development, deployment and who answers');
    case 2:
      return l10n.t('People, skills and infrastructure');
    case 3:
      return l10n.t('Governance, evidence and standards');
    case 4:
      return l10n.t('Fairness and the whole system');
    default:
      return l10n.t('Other rules');
  }
}
