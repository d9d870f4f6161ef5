import { l10n, type Uri } from 'vscode';
import { type FirstContact, firstContact, type NextStep } from '../../core/index';
import { isFinding } from '../../exporters/index';
import type { CheckedProject } from './checkedProject';

/** With how many findings wait for it. */
export type CountedStep = NextStep & { readonly waiting?: number };

const known = new WeakMap<CheckedProject, FirstContact & { readonly next?: CountedStep }>();

/** By root: what this window has shown in full, so that the list of problems does not come and go with the words that are being typed. */
const grown = new WeakMap<Uri, ReadonlySet<string>>();

/** What comes next in a project that has just been begun, worked out once for each check. */
export function firstContactOf(project: CheckedProject): FirstContact & { readonly next?: CountedStep } {
  const found = known.get(project) ?? counted(project);
  known.set(project, found);
  return found;
}

function counted(project: CheckedProject): FirstContact & { readonly next?: CountedStep } {
  const { root, documents } = project;
  const before = grown.get(root) ?? new Set();
  const { next, ...contact } = firstContact({ ...project, grown: before });
  grown.set(root, new Set([...before, ...documents.flatMap(({ uri }) => (contact.begun.has(uri) ? [] : [uri]))]));
  if (next === undefined) return contact;
  const { results, asOf } = project.report;
  const waiting = results.filter((result) => (result.status === 'undetermined' || isFinding(result, asOf)) && contact.waits(result)).length;
  return { ...contact, next: { ...next, waiting } };
}

/** What to do, and how much waits until it is done. */
export function nextWords(next: CountedStep): string {
  const words = stepWords(next);
  return next.waiting ? l10n.t('{0} Findings that wait until then: {1}.', words, next.waiting) : words;
}

function stepWords(next: NextStep): string {
  switch (next.kind) {
    case 'add':
      return l10n.t('Next: set up this project. It has neither a model card nor a hazard log yet.');
    case 'set-up':
      return l10n.t('Next: set up this project. Who makes the product, and at which stage it is, decide what is asked.');
    case 'profile':
      return l10n.t('Next: say in the project file who makes the product and at which stage it is. They decide what is asked.');
    case 'begin':
      return next.document === 'card'
        ? l10n.t('Next: begin the model card. What no document says yet is asked when it is there.')
        : l10n.t('Next: begin the hazard log. What no document says yet is asked when it is there.');
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

/** Whether setting up, which begins what is not there and changes nothing that is, is the step itself. */
export const isSetUp = ({ kind }: NextStep): boolean => kind === 'add' || kind === 'set-up' || kind === 'begin';
