import { l10n } from 'vscode';
import type { DeviceQuestion, SetUpQuestion } from '../../core/index';

/** What setting up asks in the editor; the command line asks the same. */
export const questionWords = (): Readonly<Record<SetUpQuestion, string>> => ({
  name: l10n.t('What is the product called?'),
  role: l10n.t('Do you make the product, put it to use, or both?'),
  stage: l10n.t('Which stage has it reached?'),
  nations: l10n.t('In which UK nations will it be used?'),
  nhs: l10n.t('Is it offered to the NHS or to adult social care?'),
  device: l10n.t('Is it a medical device, or is any part of it?'),
  personalData: l10n.t('Does it handle data about identified or identifiable people?'),
  modelType: l10n.t('What kind of method is behind its output?'),
  adaptivity: l10n.t('Does the model change once it is in use?'),
});

export const deviceWords = (): Readonly<Record<DeviceQuestion, string>> => ({
  processes: l10n.t('Does it do more with data than store, send, show or find it again as it was entered?'),
  individuals: l10n.t('Is what it does for individual people, and not only for groups, planning, teaching or research?'),
  purpose: l10n.t('Is it meant to diagnose, prevent, monitor, predict, treat or ease a disease, injury or disability?'),
  accessory: l10n.t('Does it drive a medical device, or enable one to do what it is for?'),
});

/** What the words of the vocabulary mean, beside the words themselves, which are what is written. */
export const answerWords = (): Readonly<Record<string, string>> => ({
  developer: l10n.t('we make it'),
  adopter: l10n.t('we put it to use'),
  both: l10n.t('we make it and use it ourselves'),
  concept: l10n.t('an idea and a need'),
  development: l10n.t('being built'),
  validation: l10n.t('being tested as it will be released'),
  deployment: l10n.t('going live'),
  'post-market': l10n.t('in use'),
  england: l10n.t('England'),
  scotland: l10n.t('Scotland'),
  wales: l10n.t('Wales'),
  'northern-ireland': l10n.t('Northern Ireland'),
  rules: l10n.t('rules that people wrote'),
  statistical: l10n.t('a regression or a score'),
  'machine-learning': l10n.t('learned from data, other than deep or generative'),
  'deep-learning': l10n.t('a neural network'),
  generative: l10n.t('it writes text or makes images'),
  static: l10n.t('no, only with a release'),
  periodic: l10n.t('it is retrained from time to time'),
  continuous: l10n.t('it learns while in use'),
});
