import { type StarterProfile as Answers, entryAt } from '../../core/index';
import { RequestError } from './exitStatus';
import type { Terminal } from './terminal';

const wordsOf = (path: string): readonly string[] => {
  return entryAt(path)?.values ?? [];
};

export const roles = (): readonly string[] => wordsOf('project.role');
export const projectStages = (): readonly string[] => wordsOf('project.stage');
export const nationNames = (): readonly string[] => wordsOf('project.nations[]');

/** Refuses words that the vocabulary does not have, before anything is asked or written. */
export function checkAnswers({ role, stage, nations }: Answers): void {
  const check = (option: string, given: string | undefined, words: readonly string[]): void => {
    if (given !== undefined && !words.includes(given))
      throw new RequestError(`${option} takes ${words.join(', ')}; "${given}" is none of them.`);
  };
  check('--role', role, roles());
  check('--stage', stage, projectStages());
  for (const nation of nations ?? []) check('--nation', nation, nationNames());
}

/** Asks for what no option gave, when somebody is there to ask. An empty answer leaves it open. */
export async function completeAnswers(given: Answers, { ask, err }: Terminal): Promise<Answers> {
  if (!ask) return given;
  err('A few questions, whose answers decide which rules apply. Press Enter to leave one open.\n');
  const role = given.role ?? (await oneOf('Do you make the product, put it to use, or both?', roles(), { ask, err }));
  const stage = given.stage ?? (await oneOf('Which stage has it reached?', projectStages(), { ask, err }));
  const nations =
    given.nations ?? (await someOf('In which UK nations will it be used? (several with commas)', nationNames(), { ask, err }));
  const nhs = given.nhs ?? (await yesOrNo('Is it offered to the NHS or to adult social care?', { ask, err }));
  const personalData = given.personalData ?? (await yesOrNo('Does it handle data about identified or identifiable people?', { ask, err }));
  return {
    ...given,
    ...(role === undefined ? {} : { role }),
    ...(stage === undefined ? {} : { stage }),
    ...(nations === undefined ? {} : { nations }),
    ...(nhs === undefined ? {} : { nhs }),
    ...(personalData === undefined ? {} : { personalData }),
  };
}

interface Asking {
  readonly ask: (question: string) => Promise<string>;
  readonly err: (text: string) => void;
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

const oneOf = (question: string, words: readonly string[], asking: Asking): Promise<string | undefined> =>
  asked(`${question} [${words.join(', ')}]`, (answer) => words.find((word) => word === answer), asking);

const yesOrNo = (question: string, asking: Asking): Promise<boolean | undefined> =>
  asked(
    `${question} [yes, no]`,
    (answer) => (['y', 'yes'].includes(answer) ? true : ['n', 'no'].includes(answer) ? false : undefined),
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
