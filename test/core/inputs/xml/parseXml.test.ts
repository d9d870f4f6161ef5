import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseXml } from '../../../../src/core/inputs/xml/parseXml';
import { assertSpansInside, at, brief, plain, written } from '../tree';

describe('XML is read as the tree that YAML and JSON give', () => {
  const text = [
    '<?xml version="1.0"?>',
    '<!-- <Not>this</Not> -->',
    '<m:Card xmlns:m="https://example.org/card" note="a > b">',
    '  <m:Name>Sepsis &lt;alert&gt; &amp; more &#233;</m:Name>',
    '  <m:Text><![CDATA[a < b & c]]></m:Text>',
    '  <m:Empty/><m:Blank>  </m:Blank>',
    '  <m:List><m:Item>one</m:Item><m:Item>',
    '    two',
    '  </m:Item></m:List>',
    '</m:Card>',
  ].join('\n');
  const { root, problems } = parseXml(text);

  it('reads elements as keys, without prefixes and attributes, and its five entities', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(plain(at(root, 'Card', 'Name')), 'Sepsis <alert> & more é');
    assert.deepEqual(plain(at(root, 'Card', 'Text')), 'a < b & c');
    assert.deepEqual([plain(at(root, 'Card', 'Empty')), plain(at(root, 'Card', 'Blank'))], [null, null]);
    const list = at(root, 'Card', 'List');
    assert.deepEqual(list.kind === 'map' && list.entries.map((entry) => [entry.key, plain(entry.value)]), [
      ['Item', 'one'],
      ['Item', 'two'],
    ]);
  });

  it('points at names and at texts without the space around them', () => {
    assert.equal(written(text, at(root, 'Card', 'Name').span), 'Sepsis &lt;alert&gt; &amp; more &#233;');
    assert.equal(written(text, at(root, 'Card', 'Text').span), 'a < b & c');
    const card = at(root, 'Card');
    assert.deepEqual(card.kind === 'map' && card.entries.map((entry) => written(text, entry.keySpan)), [
      'Name',
      'Text',
      'Empty',
      'Blank',
      'List',
    ]);
  });
});

describe('XML that is broken or hostile is a problem with its place', () => {
  const cases: readonly (readonly [string, string, unknown, readonly string[]])[] = [
    [
      'a document type, whose entities stay unread',
      '<!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y SYSTEM "file:///etc/passwd">]><a>&x;&y;</a>',
      { a: '&x;&y;' },
      ['syntax error "<!DOCTYPE"', 'syntax warning "&x;"', 'syntax warning "&y;"'],
    ],
    ['an element without end', '<a><b>1</b><c>2</a>', { a: { b: '1', c: '2' } }, ['syntax error "<c>"']],
    ['a text cut short', '<a><b>1</b><c>tw', { a: { b: '1', c: 'tw' } }, ['syntax error "<c>"', 'syntax error "<a>"']],
    ['an end too many', '<a><b>1</b></c></a>', { a: { b: '1' } }, ['syntax error "</c>"']],
    ['a bare sign', '<a><b>1 < 2 & 3</b></a>', { a: { b: '1  2 & 3' } }, ['syntax error "<"', 'syntax warning "&"']],
  ];
  for (const [name, text, value, expected] of cases) {
    it(`for ${name}`, () => {
      const { root, problems } = parseXml(text);
      assert.deepEqual(plain(root), value);
      assert.deepEqual(brief(text, problems), expected);
    });
  }

  it('leaves out what is nested too deeply', () => {
    const text = `<r>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}<b>1</b></r>`;
    const { root, problems } = parseXml(text);
    assert.deepEqual(
      problems.map((problem) => problem.code),
      ['too-deep'],
    );
    assert.equal(plain(at(root, 'r', 'b')), '1');
  });

  it('never throws, and every place lies inside the text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<a>',
      '</a>',
      '<b/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '&amp;',
      '&',
      'x',
      ' ',
      '"',
      "'",
      '<!D [',
      '\n',
      '😀',
      '=',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
          fc.string({ unit: 'binary', maxLength: 60 }),
        ),
        (text) => {
          const { root, problems } = parseXml(text);
          assertSpansInside(text, root, problems);
        },
      ),
      { numRuns: 400 },
    );
  });
});
