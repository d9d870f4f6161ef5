import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';

/** Words that YAML readers trip over, with plain ones, quoted ones and other scripts between them. */
const word = fc.oneof(
  fc.constantFrom(
    'yes',
    'no',
    'null',
    '~',
    '1.10',
    '0x1F',
    '2024-05-01',
    '',
    ' ',
    '- x',
    'a: b',
    '#no',
    '[x',
    '"q"',
    "it's",
    '{{ x }}',
    'H1',
    '94%',
    '*x',
    '&y',
    '!z',
  ),
  fc.string({ maxLength: 12 }).map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g, '')),
  fc.constantFrom(
    'Größe',
    '診断',
    '😀 smile',
    'line one\nline two',
    'a very long sentence that a writer might fold over several lines, because it goes on and on and on\n',
  ),
);

const key = fc.constantFrom('id', 'title', 'owner', 'controls', 'hazard text', 'Größe', 'risk-level', 'a b', '1', 'é');

const value = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    word,
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('node'), { maxLength: 4 }),
    fc.dictionary(key, tie('node'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).node;

const style = fc.record({
  indent: fc.constantFrom(1, 2, 4),
  indentSeq: fc.boolean(),
  collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
  lineWidth: fc.constantFrom(0, 20, 80),
  defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const, 'BLOCK_LITERAL' as const),
});

/** A value and one of the ways in which it may be written. */
export const yamlSample = fc
  .tuple(fc.dictionary(key, value, { maxKeys: 5, noNullPrototype: true }), style)
  .map(([data, options]) => ({ data, text: stringify(data, options) }))
  // At a narrow width some values come out in a form that the writer itself refuses or reads as another value.
  .filter(({ data, text }) => readsBack(data, text));

function readsBack(data: unknown, text: string): boolean {
  const document = parseDocument(text);
  return document.errors.length === 0 && isDeepStrictEqual(document.toJS(), data);
}

/** Text that may be YAML, nearly YAML, or anything. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ':',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '- ',
        '"',
        "'",
        '[',
        ']',
        '{',
        '}',
        ',',
        '#',
        '|',
        '>',
        '&a',
        '*a',
        '!t',
        '?',
        '\t',
        '\u00a0',
        '---\n',
        '%',
        '😀',
        '\0',
        '\ufeff',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

/** A text with one stretch of it replaced by something else. */
export function mangled(text: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat(text.length), fc.nat(4), anyText)
    .map(([at, length, other]) => text.slice(0, at) + other.slice(0, 6) + text.slice(at + length));
}
