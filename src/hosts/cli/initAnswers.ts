import {
  answersOf,
  type DeviceAnswer,
  type DeviceAnswers,
  deviceGuidance,
  deviceHint,
  deviceReason,
  isAnswered,
  isClosed,
  nextDeviceQuestion,
  type SetUpQuestion,
  type StarterProfile,
  setUpQuestions,
} from '../../core/index';
import { RequestError } from './exitStatus';
import { deviceWords, questionWords } from './initWords';
import type { Terminal } from './terminal';

const options = { role: '--role', stage: '--stage', nations: '--nation', modelType: '--model-type', adaptivity: '--adaptivity' } as const;

/** Refuses words that the vocabulary does not have, before anything is asked or written. */
export function checkAnswers(given: StarterProfile): void {
  for (const question of setUpQuestions.filter(isClosed)) {
    const words = answersOf(question);
    for (const word of [given[question] ?? []].flat())
      if (!words.includes(word)) throw new RequestError(`${options[question]} takes ${words.join(', ')}; "${word}" is none of them.`);
  }
}

/** Asks for what no option gave, when somebody is there to ask. An empty answer leaves it open. */
export async function completeAnswers(given: StarterProfile, { ask, err }: Terminal): Promise<StarterProfile> {
  if (!ask) return given;
  err('A few questions, whose answers decide which rules apply. Press Enter to leave one open.\n');
  let answers = given;
  for (const question of setUpQuestions) {
    if (question !== 'name' && !isAnswered(question, given)) answers = { ...answers, ...(await answerTo(question, { ask, err })) };
  }
  return answers;
}

interface Asking {
  readonly ask: (question: string) => Promise<string>;
  readonly err: (text: string) => void;
}

async function answerTo(question: Exclude<SetUpQuestion, 'name'>, asking: Asking): Promise<StarterProfile> {
  const words = questionWords[question];
  switch (question) {
    case 'nations': {
      const nations = await someOf(`${words} (several with commas)`, answersOf(question), asking);
      return nations === undefined ? {} : { nations };
    }
    case 'nhs':
    case 'personalData': {
      const answer = await oneOf(words, yesOrNo, asking);
      return answer === undefined ? {} : { [question]: answer === 'yes' };
    }
    case 'device':
      return askDevice(words, asking);
    default: {
      const answer = await oneOf(words, answersOf(question), asking);
      return answer === undefined ? {} : { [question]: answer };
    }
  }
}

const yesOrNo = ['yes', 'no'] as const;
const yesNoOrUnsure = ['yes', 'no', 'unsure'] as const;

/** Whoever is not sure is asked what the guidance asks, and then decides; it may stay open. */
async function askDevice(words: string, asking: Asking): Promise<StarterProfile> {
  const answer = await oneOf(words, yesNoOrUnsure, asking);
  if (answer !== 'unsure') return answer === undefined ? {} : { device: answer === 'yes' };
  let answers: DeviceAnswers = {};
  for (let next = nextDeviceQuestion(answers); next !== undefined; next = nextDeviceQuestion(answers)) {
    const said: DeviceAnswer = (await oneOf(deviceWords[next], yesNoOrUnsure, asking)) ?? 'unsure';
    answers = { ...answers, [next]: said };
  }
  const hint = deviceHint(answers);
  if (hint === 'open') {
    asking.err(`Your answers do not settle it, so it stays open. Where to read on:\n${deviceGuidance.map((url) => `  ${url}\n`).join('')}`);
    return {};
  }
  const pointed = hint === 'device' ? 'a medical device' : 'no medical device';
  const agreed = await oneOf(`Your answers point to ${pointed}. Is that what you decide?`, yesOrNo, asking);
  return agreed === 'yes' ? { device: hint === 'device', deviceReason: deviceReason(answers) } : {};
}

/** How often a question is put again after an answer that does not fit; then it stays open. */
const attempts = 3;

async function asked<T>(question: string, read: (answer: string) => T | undefined, { ask, err }: Asking): Promise<T | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = (await ask(`${question} `)).trim().toLowerCase();
    if (answer === '') return undefined;
    const value = read(answer);
    if (value !== undefined) return value;
    err(`"${answer}" does not fit.\n`);
  }
  err('Left open.\n');
  return undefined;
}

/** The first letters of one word are enough. */
const oneOf = <Word extends string>(question: string, words: readonly Word[], asking: Asking): Promise<Word | undefined> =>
  asked(
    `${question} [${words.join(', ')}]`,
    (answer) => {
      const fitting = words.filter((word) => word.startsWith(answer));
      return words.find((word) => word === answer) ?? (fitting.length === 1 ? fitting[0] : undefined);
    },
    asking,
  );

const someOf = (question: string, words: readonly string[], asking: Asking): Promise<readonly string[] | undefined> =>
  asked(
    `${question} [${words.join(', ')}]`,
    (answer) => {
      const given = answer.split(/[\s,]+/).filter((word) => word !== '');
      return given.every((word) => words.includes(word)) ? given : undefined;
    },
    asking,
  );
