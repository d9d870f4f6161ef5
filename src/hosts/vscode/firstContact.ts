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
  switch (next.kind) {
    case 'add':
      return l10n.t('Next: set up this project. It has neither a model card nor a hazard log yet.');
    case 'mend':
      return l10n.t('Next: put right what cannot be read here. Until then nothing of this document counts.');
    case 'write':
      return next.document === 'card'
        ? l10n.t('Next: say in the model card what the product is for. Nothing that a rule asks about was found in it.')
        : l10n.t('Next: write down the first hazard. Nothing that a rule asks about was found in the hazard log.');
    case 'fill':
      return fillWords(next);
  }
}

function fillWords({ document, open }: Extract<NextStep, { kind: 'fill' }>): string {
  switch (document) {
    case 'project':
      return l10n.t('Next: answer what is open in the profile ({0}). It decides which rules apply.', open);
    case 'card':
      return l10n.t('Next: fill in the model card ({0} open), beginning with what the product is for.', open);
    case 'risk':
      return l10n.t('Next: fill in the hazard log ({0} open), beginning with one hazard.', open);
  }
}
