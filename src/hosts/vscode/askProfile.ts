import { env, l10n, Uri } from 'vscode';
import {
  answersOf,
  type DeviceAnswers,
  deviceGuidance,
  deviceHint,
  deviceReason,
  nextDeviceQuestion,
  type SetUpQuestion,
  type StarterProfile,
  setUpQuestions,
} from '../../core/index';
import { answerWords, deviceWords, questionWords } from './setUpWords';
import { askChoice, askText, back, type Changes, inSteps, type Step } from './steps';

/** Puts the questions of setting up, one after the other. Each may be left open; absent when the person left with Escape. */
export function askProfile(): Promise<StarterProfile | undefined> {
  return inSteps<StarterProfile>(
    setUpQuestions.map((question) => (known, step) => answerTo(question, known, step)),
    {},
  );
}

type Answered = Changes<StarterProfile> | typeof back | undefined;

async function answerTo(question: SetUpQuestion, known: StarterProfile, step: Step): Promise<Answered> {
  const title = l10n.t('Set up: {0}', questionWords()[question]);
  switch (question) {
    case 'name': {
      const placeholder = l10n.t('Leave it empty to fill it in later');
      const name = await askText({ title, placeholder, value: known.name }, step);
      return name === undefined || name === back ? name : { name: name === '' ? undefined : name };
    }
    case 'nations': {
      const items = answersOf('nations').map((value) => ({ label: answerWords()[value] ?? value, value }));
      const placeholder = l10n.t('None is an answer for later');
      const chosen = ({ value }: { value: string }): boolean => known.nations?.includes(value) === true;
      const picked = await askChoice({ title, placeholder, items, many: true, chosen }, step);
      if (picked === undefined || picked === back) return picked;
      return { nations: picked.length === 0 ? undefined : picked.map(({ value }) => value) };
    }
    case 'nhs':
    case 'personalData': {
      const answer = await pick(title, [...yesAndNo(), notYet()], step);
      if (answer === undefined || answer === back) return answer;
      return { [question]: answer === 'open' ? undefined : answer === 'yes' };
    }
    case 'device':
      return askDevice(title, step);
    default: {
      const choices = answersOf(question).map((value) => ({ label: value, description: answerWords()[value] ?? '', value }));
      const answer = await pick(title, [...choices, notYet()], step);
      return answer === undefined || answer === back ? answer : { [question]: answer === 'open' ? undefined : answer };
    }
  }
}

interface Choice<Value extends string> {
  readonly label: string;
  readonly description?: string;
  readonly value: Value;
}

const notYet = (): Choice<'open'> => ({ label: l10n.t('Not decided yet'), value: 'open' });
const yesAndNo = (): readonly Choice<'yes' | 'no'>[] => [
  { label: l10n.t('Yes'), value: 'yes' },
  { label: l10n.t('No'), value: 'no' },
];

/** The value of one choice. */
async function pick<Value extends string>(
  title: string,
  items: readonly Choice<Value>[],
  step: Step,
): Promise<Value | typeof back | undefined> {
  const chosen = await askChoice({ title, items }, step);
  return chosen === undefined || chosen === back ? chosen : chosen[0]?.value;
}

/** Whoever is not sure is asked what the guidance asks, and then decides; it may stay open. From there the way back leads to the question. */
async function askDevice(title: string, step: Step): Promise<Answered> {
  const unsure = {
    label: l10n.t('Not sure'),
    description: l10n.t('a few questions after the guidance of the MHRA'),
    value: 'unsure' as const,
  };
  const answer = await pick(title, [...yesAndNo(), unsure, notYet()], step);
  if (answer === undefined || answer === back) return answer;
  if (answer !== 'unsure') return { device: answer === 'open' ? undefined : answer === 'yes', deviceReason: undefined };
  const reasoned = await reasonDevice(step);
  return reasoned === back ? askDevice(title, step) : reasoned;
}

async function reasonDevice(step: Step): Promise<Answered> {
  let answers: DeviceAnswers = {};
  for (let next = nextDeviceQuestion(answers); next !== undefined; next = nextDeviceQuestion(answers)) {
    const said = await pick(deviceWords()[next], [...yesAndNo(), { label: l10n.t('Not sure'), value: 'unsure' as const }], step);
    if (said === undefined || said === back) return said;
    answers = { ...answers, [next]: said };
  }
  return settleDevice(answers, step);
}

async function settleDevice(answers: DeviceAnswers, step: Step): Promise<Answered> {
  const hint = deviceHint(answers);
  const open = { label: l10n.t('Leave it open'), value: 'open' as const };
  const read = { label: l10n.t('Read the guidance and leave it open'), value: 'read' as const };
  const agree = {
    label:
      hint === 'device'
        ? l10n.t('Write down that it is a device, with these answers as the reason')
        : l10n.t('Write down that it is no device, with these answers as the reason'),
    value: 'agree' as const,
  };
  const titles = {
    device: l10n.t('Your answers point to a medical device. Is that what you decide?'),
    'no-device': l10n.t('Your answers point to no medical device. Is that what you decide?'),
    open: l10n.t('Your answers do not settle whether it is a medical device.'),
  };
  const answer = await pick(titles[hint], hint === 'open' ? [open, read] : [agree, open, read], step);
  if (answer === undefined || answer === back) return answer;
  if (answer === 'read') await env.openExternal(Uri.parse(deviceGuidance[1], true));
  return answer === 'agree'
    ? { device: hint === 'device', deviceReason: deviceReason(answers) }
    : { device: undefined, deviceReason: undefined };
}
