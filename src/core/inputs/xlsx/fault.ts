import type { ProblemCode } from '../../text/problem';

/** Why a workbook cannot be read as it is. Thrown inside this folder only and turned into a problem where reading begins. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';

  constructor(
    readonly code: Extract<ProblemCode, 'too-large' | 'unreadable'>,
    message: string,
  ) {
    super(message);
  }
}
