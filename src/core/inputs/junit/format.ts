import type { SourceDocument } from '../../text/span';
import type { Detection, InputFormat } from '../inputFormat';

/** Results of tests as the XML that JUnit began and most runners of tests write. */
export const junit: InputFormat = {
  id: 'junit',
  title: 'Test results in JUnit XML',
  kinds: ['tests'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect({ text }: SourceDocument): Detection {
  return /<(?:testsuites?|testcase)[\s/>]/.test(text)
    ? { confidence: 'certain', why: 'it has suites of test cases' }
    : { confidence: 'no', why: 'it has no suites of test cases' };
}
