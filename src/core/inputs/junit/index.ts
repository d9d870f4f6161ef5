import { FactBuilder } from '../../facts/factBuilder';
import type { Reader } from '../inputFormat';
import { limits } from '../limits';
import { cappedProblems, type RawProblem } from '../rawProblem';
import { type Piece, testCasesOf } from './testCases';

export const reader: Reader = {
  read: (document, kind, recognised) => {
    const builder = new FactBuilder(document.uri);
    const problems: RawProblem[] = [];
    for (const test of testCasesOf(document.text, problems)) {
      const path = `trace.tests[${builder.item('trace.tests[]', test.span)}]`;
      const put = (key: string, piece: Piece | undefined): void => {
        if (piece === undefined) return;
        const text = document.text.slice(piece.span.start, piece.span.end);
        builder.putWritten(`${path}.${key}`, { text, meant: piece.meant ?? piece.value, span: piece.span });
      };
      put('name', test.name);
      put('suite', test.suite);
      put('outcome', test.outcome);
      put('on', test.on);
      for (const id of test.ids) put('ids', id);
    }
    for (const problem of cappedProblems(problems, limits.problems)) builder.rawProblem(problem);
    return builder.build({ ...recognised, kind, canState: ['trace.tests[]'] });
  },
};
