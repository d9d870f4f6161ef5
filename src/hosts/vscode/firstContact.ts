import { l10n } from 'vscode';
import { type FirstContact, firstContact, type NextStep } from '../../core/index';
import type { CheckedProject } from './checkedProject';

const known = new WeakMap<CheckedProject, FirstContact>();

/** What comes next in a project that has just been begun, worked out once for each check. */
export function firstContactOf(project: CheckedProject): FirstContact {
  const found = known.get(project) ?? firstContact(project);
  known.set(project, found);
  return found;
}

/** What to do, in one sentence. */
export function nextWords(next: NextStep): string {
  if (next.kind === 'add') return l10n.t('Next: set up this project. It has neither a model card nor a hazard log yet.');
  switch (next.document) {
    case 'project':
      return l10n.t('Next: answer what is open in the profile ({0}). It decides which rules apply.', next.open);
    case 'card':
      return l10n.t('Next: fill in the model card ({0} open), beginning with what the product is for.', next.open);
    case 'risk':
      return l10n.t('Next: fill in the hazard log ({0} open), beginning with one hazard.', next.open);
  }
}
