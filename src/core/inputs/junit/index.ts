import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';
import { limits } from '../limits';
import { cappedProblems, type RawProblem } from '../rawProblem';
import { type Piece, testCasesOf } from './testCases';

/** Results of tests as the XML that JUnit began and most runners of tests write. */
export const junit: InputFormat = {
  id: 'junit',
  title: 'Test results in JUnit XML',
  kinds: ['tests'],
  detect,
  read: (document, kind) => {
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
    return builder.build({ format: junit.id, why: detect(document).why, kind, canState: ['trace.tests[]'] });
  },
};

function detect({ text }: SourceDocument): Detection {
  return /<(?:testsuites?|testcase)[\s/>]/.test(text)
    ? { confidence: 'certain', why: 'it has suites of test cases' }
    : { confidence: 'no', why: 'it has no suites of test cases' };
}
