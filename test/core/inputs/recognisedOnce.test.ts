import assert from 'node:assert/strict';
import { inputFormats, readDocument, readersFor } from '../../../src/core/inputs/index';

describe('the format of a document', () => {
  it('is looked for once for its readers and its reading, and anew for another text or kind', async () => {
    const format = inputFormats.find(({ id }) => id === 'carelint') ?? assert.fail();
    const { detect } = format;
    let asked = 0;
    format.detect = (...what) => {
      asked++;
      return detect(...what);
    };
    try {
      const document = { uri: 'hazard-log.yaml', kind: 'risk' as const, text: 'hazards:\n  - id: H1\n' };
      const readers = await readersFor([document]);
      assert.equal(readDocument(document, 'risk', { readers }).format, 'carelint');
      assert.equal(asked, 1);
      readDocument({ ...document, text: 'hazards: []\n' }, 'risk', { readers });
      assert.equal(asked, 2);
      readDocument(document, 'record', { readers });
      assert.equal(asked, 3);
    } finally {
      format.detect = detect;
    }
  });
});
