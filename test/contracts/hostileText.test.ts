import assert from 'node:assert/strict';
import { readDocument } from '../reading';

const blanks = ' '.repeat(20_000);

/** Texts at which a pattern that can part them in many ways would work for hours; a reader that looks once is done at once. */
const texts: Readonly<Record<string, readonly ['card' | 'risk', uri: string, text: string]>> = {
  'a title of blanks': ['card', 'MODEL_CARD.md', `# A${blanks}b\n\nIt is a model.\n`],
  'comments with empty lines between and no document': ['risk', 'hazard-log.yaml', '# licence\n\n\n'.repeat(400)],
  'lines of dashes with empty lines between': ['risk', 'risks.yaml', `title: x\n${'---\n\n\n'.repeat(400)}`],
  'a name that is parted by hyphens over and over': ['card', 'MODEL_CARD.md', `# X\n\n## Summary\n\nA${'-1'.repeat(5_000)} was\n`],
  'a rule of a table that is almost all blanks': ['risk', 'hazard-log.md', `| ID | Hazard |\n|${blanks}-${blanks}x\n`],
};

describe('a text that is made to take long', function () {
  this.timeout(20_000);
  for (const [name, [kind, uri, text]] of Object.entries(texts)) {
    it(`is read all the same: ${name}`, () => {
      assert.equal(readDocument({ uri, text }, kind).uri, uri);
    });
  }
});
