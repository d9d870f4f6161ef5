import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type FactValues, mergeFacts } from '../../../../src/core/index';
import { readZip } from '../../../../src/exporters/pack/index';
import { hazardLogWorkbook } from '../../../../src/exporters/pack/workbook/workbooks';
import { printable } from '../../../../src/exporters/printable';
import { carelint, folderWith, repository } from '../../../cli/cli';
import { examplePack } from '../../../cli/examplePack';
import { readDocument } from '../../../reading';
import { unjudgedContext } from '../packContextOf';
import { bytesOf, hazardsIn, valuesOf } from './madeWorkbook';

type Hazards = FactValues['risk']['hazards'];

/** As a cell and a line of a cell hold words: control characters by their code, runs of white space as one space. */
const inCell = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one) =>
      typeof one === 'string'
        ? printable(one.replace(/\r\n?/g, '\n').replace(/\t/g, ' '))
            .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
            .replace(/[\s↵]+/g, ' ')
            .trim()
        : one,
    ),
  );

describe('the hazard log of a pack, read back as a workbook', () => {
  for (const name of ['chest-xray-triage', 'sepsis-alert', 'minimal'])
    it(`says of the hazards of ${name} what its own log says`, async () => {
      const read = readZip(readFileSync(await examplePack(name)));
      assert.ok(read.kind === 'entries');
      const text = readFileSync(join(repository, 'examples', name, 'hazard-log.yaml'), 'utf8');
      const own = valuesOfYaml(text).risk.hazards;
      assert.ok(own.length > 0);
      assert.deepEqual(hazardsIn(read.entries.find(({ path }) => path === 'hazard-log.xlsx')?.bytes ?? new Uint8Array()), own);
    });

  it('keeps hazards apart that share an id, and the controls of one without an id', async () => {
    const control = (text: string) => ({ text, type: 'design', state: 'planned' });
    const log = {
      hazards: [
        { id: 'H1', name: 'One', controls: [control('a'), { id: 'C1', text: 'b; c' }] },
        { id: 'H1', name: 'Other', controls: [control('d')] },
        { name: 'Without an id', effect: 'e', controls: [control('f'), control('g; h')] },
        { id: 'H2', name: 'Without controls', effect: 'e' },
      ],
    };
    assert.deepEqual(await readBack(log), ownOf(log));
  });

  it('is converted to YAML that states the same', async () => {
    const text = readFileSync(join(repository, 'examples/sepsis-alert/hazard-log.yaml'), 'utf8');
    const own = valuesOfYaml(text);
    const folder = folderWith({ 'hazard-log.xlsx': await bytesOf(hazardLogWorkbook, { ...unjudgedContext({}), values: own }) });
    const { out, status, err } = await carelint(['convert', 'hazard-log.xlsx', '--to', 'log'], { folder });
    assert.equal(status, 0, err);
    assert.deepEqual(valuesOfYaml(out).risk.hazards, own.risk.hazards);
  });

  it('says the same of any log, whatever signs its words hold', async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        assert.deepEqual(inCell(await readBack(log)), inCell(ownOf(log)));
      }),
      { numRuns: 40 },
    );
  });
});

const valuesOfYaml = (text: string): FactValues => valuesOf(mergeFacts([readDocument({ uri: 'hazard-log.yaml', text }, 'risk')]));
const ownOf = (log: unknown): Hazards => unjudgedContext({ log }).values.risk.hazards;
const readBack = async (log: unknown): Promise<Hazards> => hazardsIn(await bytesOf(hazardLogWorkbook, unjudgedContext({ log })));

const hostile = fc.constantFrom(
  ...['=1+1', '+44', '-5', '@SUM(A1)', '=cmd|x!A0', '\t', '\r', '\n', '\r\n', ';', ',', '|', '<br>', '<c r="A1">', ']]>', '&amp;', '&'],
  ...[
    '"',
    "'",
    '`',
    '*',
    '**bold**',
    '_x0041_',
    '_x005F_',
    '\u0000',
    '\u0007',
    '\u001b[31m',
    '\u007f',
    '\ufffe',
    '\ud83d',
    '\u202e',
    '\u200b',
  ],
  ...[
    '1. ',
    '2) ',
    '(a) ',
    '- ',
    '• ',
    '(',
    ')',
    '[',
    ']',
    '{',
    '[x](https://example.org)',
    '↵',
    '#REF!',

    '\\',
    'é',
    '漢字',
    '😀',
  ],
  ...['a word', 'staff', 'Alert', '3', '2026-11-24', '0.5', ' '],
);
/** A word at the end keeps it from being a placeholder; at the start, as in a cell, may stand any sign. */
const words = fc.array(hostile, { minLength: 1, maxLength: 5 }).map((parts) => `${parts.join('')} word`);
/** None that is also the name of a hazard: such a one is read as its id. */
const reference = fc.oneof(
  fc.stringMatching(/^[A-Z]{1,2}-\d{1,3}$/),
  words.map((text) => `${text} record`),
);
const day = fc.constantFrom('2026-10-19', '1999-12-31', '2026-11', '1850-01-01');
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const rating = (severities: readonly string[], likelihoods: readonly string[]) =>
  fc.record({
    severity: some(fc.constantFrom(...severities)),
    likelihood: some(fc.constantFrom(...likelihoods)),
    level: some(fc.integer({ min: 1, max: 25 })),
  });

const schemes = fc.constantFrom(
  [
    ['minor', 'significant', 'considerable', 'major', 'catastrophic'],
    ['very-low', 'low', 'medium', 'high', 'very-high'],
  ] as const,
  [
    ['Negligible', 'Serious', 'Critical'],
    ['Rare', 'Almost certain'],
  ] as const,
);

const control = fc.record({
  id: some(fc.stringMatching(/^C-\d{3}$/)),
  text: words,
  type: some(fc.constantFrom('design', 'protective', 'test', 'monitoring', 'human-review', 'procedure', 'training', 'information')),
  party: some(fc.constantFrom('manufacturer', 'deployer', 'clinician', 'patient')),
  owner: some(words),
  state: some(fc.constantFrom('existing', 'planned', 'implemented', 'rejected')),
  verification: fc.array(reference, { maxLength: 3 }),
  effectiveness: fc.array(reference, { maxLength: 2 }),
  sideEffects: fc.array(reference, { maxLength: 2 }),
  acceptedOn: some(day),
});

const logs = schemes.chain(([severities, likelihoods]) =>
  fc.record({
    hazards: fc.uniqueArray(
      fc.record({
        id: fc.oneof(fc.stringMatching(/^H-\d{3}$/), words),
        name: words,
        description: some(words),
        effect: some(words),
        harm: some(words),
        patients: some(fc.constantFrom('single', 'multiple')),
        group: some(words),
        causes: fc.array(fc.record({ text: words, kind: some(fc.constantFrom('misuse', 'bias', 'false-negative', 'training')) }), {
          maxLength: 4,
        }),
        initial: rating(severities, likelihoods),
        residual: rating(severities, likelihoods),
        controls: fc.array(control, { maxLength: 3 }),
        limitations: fc.array(reference, { maxLength: 3 }),
        owner: some(words),
        status: some(fc.constantFrom('open', 'transferred', 'closed')),
        acceptedBy: some(words),
        acceptedOn: some(day),
        acceptanceReason: some(words),
        reviewedOn: some(day),
      }),
      { minLength: 1, maxLength: 4, selector: ({ id }) => JSON.stringify(inCell(id)).toLowerCase() },
    ),
  }),
);
