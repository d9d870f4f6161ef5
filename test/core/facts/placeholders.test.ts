import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPlaceholder, saysNone } from '../../../src/core/facts/placeholders';

describe('placeholders', () => {
  const placeholders = [
    '',
    '   ',
    'TBC',
    'tbd',
    'TODO',
    'TODO: ask the trust',
    'TBC (by March)',
    'To be confirmed',
    '[More Information Needed]',
    '[Insert Response Here]',
    '[optional]',
    '[X]',
    '{{ card_data }}',
    '{{ x | default("...") }}',
    '{% for x in y %}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a placeholder of a template is what is meant
    '${MODEL_NAME}',
    '{license}',
    '{LIST AND LINK DATA SOURCES}',
    '<name of the device>',
    'YYYY-MM-DD',
    'DD/MM/YYYY',
    'xx',
    '___',
    '...',
    'null',
    '{}',
    '[]',
    '**TBC**',
    '_Say who uses it_',
    '<!-- fill in -->',
    '-',
  ];
  for (const text of placeholders) it(`"${text}" keeps a place free`, () => assert.equal(isPlaceholder(text), true));

  const answers = [
    'None',
    'N/A',
    'Not applicable',
    'Radiologist',
    '0',
    '_None_',
    'no',
    '[2]',
    '[NHS guidance](https://example.org)',
    '<https://example.org>',
    '<safety@example.org>',
    'To do list app for wards',
    'A TODO list is shown to nurses',
    'TBCell counts',
    '{a: 1}',
  ];
  for (const text of answers) it(`"${text}" is an answer`, () => assert.equal(isPlaceholder(text), false));

  it('None, N/A and not applicable say that there is none', () => {
    for (const text of ['None', 'n/a', 'Not applicable.', 'nil']) assert.equal(saysNone(text), true, text);
    assert.equal(saysNone('None of these'), false);
  });

  it('decides about any text in good time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), (text) => typeof isPlaceholder(text) === 'boolean'),
      { numRuns: 200 },
    );
  });
});
