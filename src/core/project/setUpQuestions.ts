import { entryAt } from '../facts/vocabulary';
import type { StarterProfile } from './starterDocuments';

/** What setting up asks, in order. The words are the hosts'; every question may be left open. */
export const setUpQuestions = ['name', 'role', 'stage', 'nations', 'nhs', 'device', 'personalData', 'modelType', 'adaptivity'] as const;
export type SetUpQuestion = (typeof setUpQuestions)[number];

/** The facts that the questions with closed words fill. */
const paths = {
  role: 'project.role',
  stage: 'project.stage',
  nations: 'project.nations[]',
  modelType: 'card.modelType',
  adaptivity: 'card.adaptivity',
} as const;
export type ClosedQuestion = keyof typeof paths;

export const isClosed = (question: SetUpQuestion): question is ClosedQuestion => question in paths;

/** The words that may answer it, from the vocabulary. */
export const answersOf = (question: ClosedQuestion): readonly string[] => entryAt(paths[question])?.values ?? [];

/** Whether the question was answered before anybody was asked. */
export const isAnswered = (question: SetUpQuestion, given: StarterProfile): boolean => given[question] !== undefined;
