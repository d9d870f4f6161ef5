import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { Result } from '../../core/index';
import { isFinding } from '../../exporters/index';

/** The five states that a result is shown in. In the order in which a reader wants them. */
export const resultStates = ['unmet', 'undetermined', 'accepted', 'met', 'not-applicable'] as const;
export type ResultState = (typeof resultStates)[number];

/** As the tree shows them: what waits for the next step of a project just begun is a state of its own. */
export const shownStates = ['unmet', 'undetermined', 'waiting', 'accepted', 'met', 'not-applicable'] as const;
export type ShownState = (typeof shownStates)[number];

export function stateOf(result: Result, asOf: string): ResultState {
  return result.status === 'unmet' && !isFinding(result, asOf) ? 'accepted' : result.status;
}

/** The state of a group: the first in the order of states that occurs in it. */
export function gravest(states: Iterable<ShownState>): ShownState {
  const present = new Set(states);
  return shownStates.find((state) => present.has(state)) ?? 'not-applicable';
}

export function stateWords(state: ShownState): string {
  switch (state) {
    case 'unmet':
      return l10n.t('unmet');
    case 'undetermined':
      return l10n.t('not determined');
    case 'waiting':
      return l10n.t('waiting');
    case 'accepted':
      return l10n.t('accepted by decision');
    case 'met':
      return l10n.t('met');
    case 'not-applicable':
      return l10n.t('not applicable');
  }
}

/** Shapes that differ without their colour. */
export function stateIcon(state: ShownState): ThemeIcon {
  switch (state) {
    case 'unmet':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'undetermined':
      return new ThemeIcon('question', new ThemeColor('list.warningForeground'));
    case 'waiting':
      return new ThemeIcon('circle-outline');
    case 'accepted':
      return new ThemeIcon('verified');
    case 'met':
      return new ThemeIcon('check', new ThemeColor('testing.iconPassed'));
    case 'not-applicable':
      return new ThemeIcon('circle-slash');
  }
}
