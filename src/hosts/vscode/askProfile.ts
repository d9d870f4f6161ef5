import { env, l10n, Uri, window } from 'vscode';
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

/** Thrown at Escape: whoever asks leaves everything as it was. */
const cancelled = Symbol('cancelled');

/** Puts the questions of setting up, one after the other. Each may be left open; absent when the person left with Escape. */
export async function askProfile(): Promise<StarterProfile | undefined> {
  let profile: StarterProfile = {};
  for (const [number, question] of setUpQuestions.entries()) {
    const step = l10n.t('Set up ({0} of {1})', number + 1, setUpQuestions.length);
    const answer = await answerTo(question, `${step}: ${questionWords()[question]}`);
    if (answer === cancelled) return undefined;
    profile = { ...profile, ...answer };
  }
  return profile;
}

type Answered = StarterProfile | typeof cancelled;

async function answerTo(question: SetUpQuestion, title: string): Promise<Answered> {
  switch (question) {
    case 'name': {
      const placeHolder = l10n.t('Leave it empty to fill it in later');
      const name = await window.showInputBox({ title, placeHolder, ignoreFocusOut: true });
      return name === undefined ? cancelled : name.trim() === '' ? {} : { name: name.trim() };
    }
    case 'nations':
      return askNations(title);
    case 'nhs':
    case 'personalData': {
      const answer = await pick(title, [...yesAndNo(), notYet()]);
      return answer === undefined ? cancelled : answer === 'open' ? {} : { [question]: answer === 'yes' };
    }
    case 'device':
      return askDevice(title);
    default: {
      const choices = answersOf(question).map((value) => ({ label: value, description: answerWords()[value] ?? '', value }));
      const answer = await pick(title, [...choices, notYet()]);
      return answer === undefined ? cancelled : answer === 'open' ? {} : { [question]: answer };
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

async function pick<Value extends string>(title: string, choices: readonly Choice<Value>[]): Promise<Value | undefined> {
  return (await window.showQuickPick<Choice<Value>>(choices, { title, ignoreFocusOut: true }))?.value;
}

async function askNations(title: string): Promise<Answered> {
  const items = answersOf('nations').map((value) => ({ label: answerWords()[value] ?? value, value }));
  const placeHolder = l10n.t('None is an answer for later');
  const picked = await window.showQuickPick(items, { title, placeHolder, canPickMany: true, ignoreFocusOut: true });
  if (picked === undefined) return cancelled;
  return picked.length === 0 ? {} : { nations: picked.map(({ value }) => value) };
}

/** Whoever is not sure is asked what the guidance asks, and then decides; it may stay open. */
async function askDevice(title: string): Promise<Answered> {
  const unsure = {
    label: l10n.t('Not sure'),
    description: l10n.t('a few questions after the guidance of the MHRA'),
    value: 'unsure' as const,
  };
  const answer = await pick(title, [...yesAndNo(), unsure, notYet()]);
  if (answer === undefined) return cancelled;
  if (answer !== 'unsure') return answer === 'open' ? {} : { device: answer === 'yes' };
  let answers: DeviceAnswers = {};
  for (let next = nextDeviceQuestion(answers); next !== undefined; next = nextDeviceQuestion(answers)) {
    const said = await pick(deviceWords()[next], [...yesAndNo(), { label: l10n.t('Not sure'), value: 'unsure' as const }]);
    if (said === undefined) return cancelled;
    answers = { ...answers, [next]: said };
  }
  return settleDevice(answers);
}

async function settleDevice(answers: DeviceAnswers): Promise<Answered> {
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
  const answer = await pick(titles[hint], hint === 'open' ? [open, read] : [agree, open, read]);
  if (answer === undefined) return cancelled;
  if (answer === 'read') await env.openExternal(Uri.parse(deviceGuidance[1], true));
  return answer === 'agree' ? { device: hint === 'device', deviceReason: deviceReason(answers) } : {};
}
