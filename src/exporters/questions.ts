import type { Report, Result } from '../core/index';
import { inReadingOrder } from './findings';
import { isMissing } from './wording';

/** Something that nobody wrote, with all that waits for it. */
export interface Question {
  /** The missing fact, in the vocabulary's words with `[]` for any item; absent when a person must answer. */
  readonly path?: string;
  readonly waiting: readonly [Result, ...Result[]];
}

/**
 * Gathers what could not be determined by the fact whose absence is the reason, those that settle most first.
 * The project's own profile comes before all: its answers decide which rules apply at all.
 */
export function questionsOf(report: Report): readonly Question[] {
  const groups = new Map<string, { path?: string; waiting: [Result, ...Result[]] }>();
  for (const result of inReadingOrder(
    report.results.filter((result) => result.status === 'undetermined'),
    report,
  )) {
    const path = missingFact(result);
    const key = path ?? `${result.rule} ${result.message ?? ''}`;
    const group = groups.get(key);
    if (group) group.waiting.push(result);
    else groups.set(key, path === undefined ? { waiting: [result] } : { path, waiting: [result] });
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.waiting.length - a.waiting.length);
}

const rank = (question: Question): number => (question.path?.startsWith('project.') ? 0 : 1);

/** The profile where it is among what is missing, else the first missing fact. */
function missingFact(result: Result): string | undefined {
  const missing = result.because.filter(isMissing).map((fact) => fact.path);
  const path = missing.find((candidate) => candidate.startsWith('project.')) ?? missing[0];
  return path?.replace(/\[\d+\]/g, '[]');
}
