import type { Problem, ProblemCode } from '../text/problem';
import type { Span } from '../text/span';

/** A problem of a text that does not know yet which document it belongs to. */
export interface RawProblem {
  readonly code: ProblemCode;
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly span: Span;
  /** The other place, for a duplicate. */
  readonly related?: readonly { readonly span: Span; readonly label: string }[];
}

/** Keeps the first problems and says in one more how many were left out. */
export function cappedProblems(problems: readonly RawProblem[], most: number): readonly RawProblem[] {
  const next = problems[most];
  if (next === undefined) return problems;
  const left = problems.length - most;
  return [
    ...problems.slice(0, most),
    {
      code: next.code,
      severity: next.severity,
      message: `${left} more ${left === 1 ? 'problem of this document is' : 'problems of this document are'} not listed`,
      span: next.span,
    },
  ];
}
