import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { type ConvertedFormat, convert, convertedFormats, type Home } from '../../../src/core/convert/convert';
import type { DocumentFacts } from '../../../src/core/facts/documentFacts';
import { FactBuilder } from '../../../src/core/facts/factBuilder';
import type { FactEntry } from '../../../src/core/facts/factEntry';
import { mergeFacts } from '../../../src/core/facts/mergeFacts';
import { vocabulary } from '../../../src/core/facts/vocabulary';
import { workbookText } from '../../../src/core/inputs/xlsx/workbookText';
import { inputSamples } from '../../contracts/inputSamples';
import { readDocument } from '../../reading';

const nameOf: Readonly<Record<ConvertedFormat, Readonly<Record<Home, string>>>> = {
  yaml: { card: 'model-card.yaml', risk: 'hazard-log.yaml' },
  markdown: { card: 'MODEL_CARD.md', risk: 'hazard-log.md' },
};

const stated = (facts: DocumentFacts): readonly string[] =>
  mergeFacts([facts])
    .stated()
    .map(({ path, value }) => `${path} = ${JSON.stringify(value)}`)
    .toSorted();

const roundTrip = (facts: DocumentFacts, home: Home, format: ConvertedFormat): DocumentFacts =>
  readDocument({ uri: nameOf[format][home], text: convert(facts, { home, format }).text }, home);

function keepsFacts(facts: DocumentFacts, home: Home): void {
  for (const format of convertedFormats) {
    const again = roundTrip(facts, home, format);
    assert.deepEqual(stated(again), stated(facts), convert(facts, { home, format }).text.slice(0, 3000));
    assert.equal(again.format, format === 'yaml' ? 'carelint' : home === 'card' ? 'markdown-card' : 'markdown-log');
    assert.deepEqual(convert(again, { home, format }), convert(facts, { home, format }), 'converted twice it is the same');
  }
}

const lines = (...list: readonly string[]): string => `${list.join('\n')}\n`;

describe('a converted document', () => {
  it('is our own form in the order of the vocabulary, with a TBC for what every log should state', () => {
    const csv = lines(
      'ID,Hazard,Harm,Severity,Likelihood,Risk,Controls,Owner,Status,Reviewed on',
      'H1,Missed: faint line,"Death, late",Major,Low,3,Second read; Alert on failure,Dr A. Example,Open - controlled,6 Jan 2026',
      'H2,Wrong side,,Minor,,,None,,,',
    );
    const { text, open } = convert(readDocument({ uri: 'log.csv', text: csv }, 'risk'), { home: 'risk', format: 'yaml' });
    assert.equal(
      text,
      lines(
        'version: TBC',
        'scheme: { name: TBC }',
        'hazards:',
        '  - id: H1',
        '    name: "Missed: faint line"',
        '    harm: Death, late',
        '    initial: { severity: major, likelihood: low, level: 3 }',
        '    residual: { severity: TBC, likelihood: TBC, level: TBC }',
        '    controls:',
        '      - { text: Second read }',
        '      - { text: Alert on failure }',
        '    owner: Dr A. Example',
        '    status: open',
        '    reviewedOn: 2026-01-06',
        '  - id: H2',
        '    name: Wrong side',
        '    harm: TBC',
        '    initial: { severity: minor, likelihood: TBC, level: TBC }',
        '    residual: { severity: TBC, likelihood: TBC, level: TBC }',
        '    owner: TBC',
        '    status: TBC',
      ),
    );
    assert.equal(open, 13);
  });

  it('is Markdown that opens with the facts, when asked', () => {
    const card = readDocument({ uri: 'model-card.yaml', text: 'name: PneumoFlag\nthreshold: 35%\n' }, 'card');
    const { text } = convert(card, { home: 'card', format: 'markdown' });
    assert.match(text, /^---\nname: PneumoFlag\nversion: TBC\n[\s\S]*\nthreshold: \{ value: 0\.35 \}\n---\n\n# Model card\n/);
    keepsFacts(card, 'card');
  });

  it('keeps answers of none, words that could not be read, and places that are not filled in', () => {
    const text = lines(
      'version: 2',
      'reviewEvery: sometimes',
      'hazards:',
      '  - {}',
      '  - { name: TBC, limitations: [None], status: open }',
    );
    const facts = readDocument({ uri: 'hazard-log.yaml', text }, 'risk');
    const again = roundTrip(facts, 'risk', 'yaml');
    const problems = (of: DocumentFacts): readonly string[] =>
      of.problems.filter(({ code }) => code === 'bad-value').map(({ message }) => message);
    assert.deepEqual(problems(again), problems(facts));
    keepsFacts(facts, 'risk');
  });

  it('writes durations in the unit that they were meant in', () => {
    const facts = readDocument({ uri: 'hazard-log.yaml', text: 'reviewEvery: yearly\nhazards: []\n' }, 'risk');
    assert.match(convert(facts, { home: 'risk', format: 'yaml' }).text, /^reviewEvery: 1 year$/m);
  });

  for (const sample of inputSamples) {
    const { kind, uri } = sample;
    if (kind !== 'card' && kind !== 'risk') continue;
    it(`states what ${uri} (${sample.text.length} characters) states`, () => keepsFacts(readDocument(sample, kind), kind));
  }

  it('keeps a fact of every kind in the vocabulary, whatever its words', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
      fc.string({ unit: fc.constantFrom(...' \n\t:#-{}[],"\'&*!|>%@`?~a1é👶\u00a0\u2028\u0007'), minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'yes',
        '1.10',
        '2026-01-06',
        '94 %',
        '12 months',
        '3 days',
        'None',
        'true',
        'null',
        '~',
        '- x',
        '--- ',
        'key: v',
        '0x1F',
        '1e3',
      ),
    );
    const leaves: readonly FactEntry[] = vocabulary;
    const entry = fc.constantFrom(...leaves.filter(({ type, item }) => type !== 'list' || (item !== undefined && item !== 'object')));
    const home = fc.constantFrom('card' as const, 'risk' as const);
    fc.assert(
      fc.property(home, fc.array(fc.tuple(entry, words), { minLength: 1, maxLength: 8 }), (kind, facts) => {
        const builder = new FactBuilder('x');
        for (const [{ path, values }, text] of facts) {
          const at = path.replace(/\[\]$/, '').replaceAll('[]', '[0]');
          builder.put(path.endsWith('[]') ? `${at}[]` : at, values?.[text.length % values.length] ?? text, { start: 0, end: 0 });
        }
        keepsFacts(builder.build({ format: 'x', why: '', kind }), kind);
      }),
      { numRuns: 300 },
    );
  });
});

describe('conversions of real cards and risk files', () => {
  const folder = resolve('../shared/corpus');
  if (!existsSync(folder)) {
    console.warn(`not run: the corpus of real files is not at ${folder}, so no real file was converted`);
    it.skip(`state the same facts (not run: there is no corpus at ${folder})`);
    return;
  }
  for (const [part, home] of [
    ['model-cards', 'card'],
    ['risk-files', 'risk'],
  ] as const) {
    for (const name of readdirSync(join(folder, part)).toSorted()) {
      it(`state what ${name} states`, () => {
        const bytes = readFileSync(join(folder, part, name));
        const book = name.endsWith('.xlsx') ? workbookText(bytes) : undefined;
        const text = book === undefined ? bytes.toString('utf8') : book.kind === 'text' ? book.text : assert.fail(book.message);
        keepsFacts(readDocument({ uri: name, text }, home), home);
      });
    }
  }
});
