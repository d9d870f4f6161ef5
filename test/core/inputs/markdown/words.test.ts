import assert from 'node:assert/strict';
import { readBlocks } from '../../../../src/core/inputs/markdown/blocks';
import { labelOf } from '../../../../src/core/inputs/markdown/label';
import { foldHeading, topicsOf } from '../../../../src/core/inputs/markdown/lexicon';
import { isItalicHint, plainText } from '../../../../src/core/inputs/markdown/plainText';
import { type Part, readSections, type Section } from '../../../../src/core/inputs/markdown/section';

describe('the words of a piece of Markdown', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['**bold** and _slanted_', 'bold and slanted'],
    ['[words](https://example.com "title") ![alt](x.png)', 'words'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['`a_b` and `![](x)`', 'a_b and ![](x)'],
    ['a \\| b, 5 \\* 3', 'a | b, 5 * 3'],
    ['Shen<sup>1</sup>, <b>Roth</b>', 'Shen, Roth'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2*3*4'],
    ['R&amp;D &lt;18', 'R&D <18'],
    ['no\u00A0break  spaces', 'no break spaces'],
  ];
  for (const [source, words] of cases)
    it(`of ${JSON.stringify(source)} are ${JSON.stringify(words)}`, () => assert.equal(plainText(source), words));

  it('are a hint when nothing but an italic remark stands there', () => {
    assert.equal(isItalicHint('_This section describes the use._'), true);
    assert.equal(isItalicHint('*Escherichia coli*'), false);
    assert.equal(isItalicHint('*Last update*: **May**'), false);
    assert.equal(isItalicHint('**Fully bold words stand here**'), false);
  });
});

describe('a label', () => {
  const label = (source: string): readonly unknown[] | undefined => {
    const found = labelOf(source, { start: 0, end: source.length });
    return found && [source.slice(found.span.start, found.span.end), found.strong, source.slice(found.value.start, found.value.end)];
  };
  const cases: readonly (readonly [string, readonly unknown[] | undefined])[] = [
    ['**Intended users:** radiologists', ['Intended users', true, 'radiologists']],
    ['**Version**: 1.2 <br>', ['Version', true, '1.2']],
    ['**Runtime:** <br>', ['Runtime', true, '']],
    ['**Intended use**', ['Intended use', true, '']],
    ['**Purpose.** Sorts films', ['Purpose', true, 'Sorts films']],
    ['__Owner:__ Ann', ['Owner', true, 'Ann']],
    ['*Updated*: May', ['Updated', true, 'May']],
    ['Licence: MIT', ['Licence', false, 'MIT']],
    ['**Bold** words in a sentence', undefined],
    ['A sentence. With: a colon', undefined],
    ['https://example.com: a page', undefined],
  ];
  for (const [source, expected] of cases)
    it(`in ${JSON.stringify(source)} is ${JSON.stringify(expected) ?? 'none'}`, () => assert.deepEqual(label(source), expected));
});

describe('the heading lexicon', () => {
  it('compares without numbers, marks, emoji, colons and bracketed remarks', () => {
    for (const heading of [
      '## 3.1 **Intended Use**:',
      '🩺 Intended use',
      'Intended Use [optional]',
      '#Intended use?',
      'INTENDED USE (leave blank if none) <br>',
    ]) {
      assert.equal(foldHeading(heading), 'intended use');
    }
    assert.equal(foldHeading('Model Version(s): <br>'), 'model versions');
  });

  const topics: readonly (readonly [string, readonly string[]])[] = [
    ['Primary intended uses', ['intended-use']],
    ['Out-of-Scope Use Cases', ['out-of-scope']],
    ['Performance and Limitations', ['results', 'limitations']],
    ['Bias, Risks, and Limitations', ['limitations', 'ethics']],
    ['Testing Data, Factors & Metrics', ['test-data', 'population', 'results']],
    ['Vorbehalte und Empfehlungen', ['limitations']],
    ['Vorrangig vorgesehene Nutzer', ['users']],
    ['Quantitative Analysen', ['results']],
    ['License/Terms of Use', ['licence']],
    ['Questions?', ['contacts']],
    ['Training configuration', []],
    ['MONAI Bundle Commands', []],
    ['Performance of the team and the limitations of budgets', []],
  ];
  for (const [heading, expected] of topics) {
    it(`takes "${heading}" for ${expected.join(' and ') || 'nothing'}`, () => {
      assert.deepEqual(
        topicsOf(heading).map(({ topic }) => topic),
        expected,
      );
    });
  }
});

describe('sections', () => {
  const tree = (...lines: string[]): unknown => {
    const text = lines.join('\n');
    const part = (each: Part): unknown =>
      each.kind === 'table' || each.kind === 'code'
        ? each.kind
        : each.children.length === 0
          ? text.slice(each.span.start, each.span.end)
          : [text.slice(each.span.start, each.span.end), ...each.children.map(part)];
    const section = ({ heading, parts, children }: Section): unknown => [
      heading === undefined ? '' : text.slice(heading.text.start, heading.text.end),
      parts.map(part),
      ...children.map(section),
    ];
    return readSections(text, readBlocks(text).blocks).map(section);
  };

  it('nest under the nearest higher heading, skipped levels and several first headings included', () => {
    assert.deepEqual(tree('before', '# A', '### B', '## C', '# D'), [
      ['', ['before']],
      ['A', [], ['B', []], ['C', []]],
      ['D', []],
    ]);
  });

  it('give a label the list or table after it, and an item the items nested in it', () => {
    assert.deepEqual(tree('**Engine:**', '', '- one', '  - two', '', 'After', '', '- three'), [
      ['', [['**Engine:**', ['- one'.slice(2), 'two']], 'After', 'three']],
    ]);
    assert.deepEqual(tree('**Metrics:** below', '', '| a | b |', '|---|---|'), [['', [['**Metrics:** below', 'table']]]]);
  });

  it('part a paragraph at its labels', () => {
    assert.deepEqual(tree('**A:** one', 'more', '**B:** two', '', 'Plain: start', 'of prose'), [
      ['', ['**A:** one\nmore', '**B:** two', 'Plain: start\nof prose']],
    ]);
  });
});
