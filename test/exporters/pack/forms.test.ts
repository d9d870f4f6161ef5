import assert from 'node:assert/strict';
import { vocabulary } from '../../../src/core/index';
import type { Block, PrintedDocument } from '../../../src/exporters/pack/document/document';
import { documentMarkdown } from '../../../src/exporters/pack/document/markdown';
import { fillForms } from '../../../src/exporters/pack/forms/fillForm';
import { formDocument } from '../../../src/exporters/pack/forms/formDocument';
import { owedAnswers } from '../../../src/exporters/pack/index';
import { formCalled, shippedForms } from '../../rules/shippedForms';
import { exampleFiles, packContextOf } from './packContextOf';

type Files = Readonly<Record<string, string>>;

/** A form filled from documents, as Markdown; absent when it does not concern them. */
function filled(id: string, files: Files): string {
  const pack = packContextOf(files, { forms: [formCalled(id)] });
  const [form] = fillForms(pack);
  return form === undefined ? 'not made' : documentMarkdown(formDocument(form, pack));
}

function changed(name: string, path: string, from: string | RegExp, to: string): Files {
  const files = exampleFiles(name);
  const text = files[path] ?? '';
  assert.notEqual(text.replace(from, to), text, `${path} holds ${from}`);
  return { ...files, [path]: text.replace(from, to) };
}

const lineOf = (files: Files, path: string, part: string): string => {
  const line = (files[path] ?? '').split('\n').findIndex((one) => one.includes(part)) + 1;
  assert.ok(line > 0, `${path} holds ${part}`);
  return `\`${path}:${line}\``;
};

describe('a form filled from documents', () => {
  const chest = exampleFiles('chest-xray-triage');
  const sepsis = exampleFiles('sepsis-alert');
  const minimal = exampleFiles('minimal');

  it('shows each answer with its file and line', () => {
    const dtac = filled('dtac', chest);
    const address = lineOf(chest, 'MODEL_CARD.md', '1 Sample Street, Leeds');
    assert.ok(dtac.includes(`**Registered address:** 1 Sample Street, Leeds ${address}`), dtac.slice(0, 4000));
    const report = filled('safety-case-report', chest);
    assert.ok(
      report.includes(
        `| Dr A. Example | GMC 0000000 | 2025-06-01 | clinical safety, hazard log, safety case, incident | ${lineOf(chest, 'records.yaml', 'clinical-safety-officer')} |`,
      ),
    );
    assert.ok(
      filled('hazard-transfer', sepsis).includes(
        '| H-001 Sepsis not alerted | Organ failure, in rare cases death | C-001 The early warning score goes on as before |',
      ),
    );
    assert.ok(
      filled('clinical-risk-management-plan', minimal).includes(
        `**Product:** RashSort ${lineOf(minimal, 'MODEL_CARD.md', 'name: RashSort')}`,
      ),
    );
  });

  it('marks as a gap what was stated and is taken away, with the fact that would fill it', () => {
    const without = changed('chest-xray-triage', 'MODEL_CARD.md', /, address: "1 Sample Street, Leeds"/, '');
    const dtac = filled('dtac', without);
    assert.ok(!dtac.includes('Sample Street'));
    assert.ok(
      dtac.includes("**Not stated in the project's documents: registered address.** To fill it, state `card.manufacturer.address`"),
    );
    assert.match(dtac, /- \*\*A8 to A10 .*\*\* registered address \(needed\)/);
  });

  it('keeps a placeholder apart from an answer', () => {
    const tbc = changed('chest-xray-triage', 'MODEL_CARD.md', '"1 Sample Street, Leeds"', 'TBC');
    assert.ok(filled('dtac', tbc).includes("Not stated in the project's documents: registered address."));
  });

  it('needs what is a placeholder in a list of words, though other words stand beside it', () => {
    const needed = (users: string): readonly string[] => {
      const pack = packContextOf({
        'carelint.yaml': 'project: { role: developer, stage: deployment, nations: [england], nhs: true }\n',
        'model-card.yaml': `name: A\nusers: ${users}\n`,
      });
      return owedAnswers(pack).flatMap(({ place, waiting }) => waiting.map((by) => `${place.span.start} ${by}`));
    };
    assert.ok(needed('[TBC]').includes('16 form safety-case-report 2.2'), needed('[TBC]').join('\n'));
    assert.ok(needed('[Nurses, TBC]').some((by) => by.startsWith('24 form')));
    assert.deepEqual(needed('[Nurses]'), []);
  });

  it('asks a question only of those whom it concerns, and says by which fact', () => {
    const dtac = filled('dtac', chest);
    const asked = dtac.slice(dtac.indexOf('### C1.2.1'), dtac.indexOf('### C1.2.2'));
    assert.ok(
      asked.includes(
        `**Does not apply, as the documents stand.** Project direct care: yes ${lineOf(chest, 'carelint.yaml', 'directCare')}`,
      ),
      asked,
    );
    assert.ok(
      filled('dtac', minimal).includes(
        '**Not stated whether this question applies.** Regulatory device: **not stated** `card.regulatory.device`',
      ),
    );
  });

  it('is not made where it does not concern the project, and says so where nobody can tell', () => {
    assert.equal(filled('eu-annex-iv', chest), 'not made');
    assert.equal(filled('transparency-record', sepsis), 'not made');
    assert.ok(filled('surveillance-plan', minimal).includes('**Not stated whether this form applies.**'));
    const eu = changed('chest-xray-triage', 'carelint.yaml', /nations:/, 'markets: [eu]\n  nations:');
    const annex = filled('eu-annex-iv', eu);
    assert.ok(annex.includes('## 9. Monitoring after it is on the market'));
    assert.ok(annex.includes('| D-01 Films from two hospitals with reports |'));
  });

  it('tells entries of which it is open whether they belong there', () => {
    const open = changed('sepsis-alert', 'hazard-log.yaml', 'type: human-review, party: deployer, ', 'type: human-review, ');
    const transfer = filled('hazard-transfer', open);
    assert.ok(
      transfer.includes(`**Not stated whether these belong here:** C-001 ${lineOf(open, 'hazard-log.yaml', 'id: C-001')}`),
      transfer,
    );
  });

  it('says that there is none where a list was looked through, and nothing where it is empty', () => {
    assert.ok(filled('hazard-transfer', chest).includes('None of the 4 entries that the documents list.'));
    const silent = { 'model-card.yaml': 'project: { nhs: true }\nname: A\n', 'hazard-log.yaml': 'hazards: [{ id: H-1 }]\n' };
    assert.ok(filled('hazard-transfer', silent).includes("Not stated in the project's documents: controls of clinicians or patients."));
  });

  for (const [name, files] of Object.entries({ chest, sepsis, minimal }))
    it(`holds nothing that is neither in its file nor in the documents: ${name}`, () => {
      const empty = packContextOf({ 'model-card.yaml': 'licence: x\n' });
      const pack = packContextOf(files);
      const own = new Set(wordsOf(Object.values(files).join('\n')));
      const forms = fillForms(pack);
      assert.ok(forms.length >= 7);
      for (const one of forms) {
        const bare = fillForms({ ...empty, forms: [{ ...one.form, when: 'true' }] })[0];
        assert.ok(bare !== undefined);
        const known = new Set([...wordsOf(JSON.stringify(one.form)), ...wordsOf(textOf(formDocument(bare, empty))), ...fixed]);
        const strange = wordsOf(textOf(formDocument(one, pack))).filter((word) => !known.has(word) && !own.has(word));
        assert.deepEqual([...new Set(strange)], [], one.form.id);
      }
    });

  it('is drawn up for every form that ships, of which each has somebody whom it concerns', () => {
    const everywhere = packContextOf({
      'model-card.yaml': 'project: { markets: [eu] }\nname: A\n',
      'hazard-log.yaml': 'hazards: [{ id: H-1 }]\n',
    });
    assert.deepEqual(
      fillForms(everywhere).map(({ form }) => form.id),
      shippedForms().forms.map(({ id }) => id),
    );
  });
});

/** Words of the product around answers, and what units and the names of facts bring. */
const fixed: ReadonlySet<string> = new Set([
  ...[
    'yes',
    'does',
    'not',
    'apply',
    'documents',
    'stand',
    'stated',
    'none',
    'entries',
    'list',
    'item',
    'question',
    'whether',
    'these',
    'belong',
  ],
  ...[
    'here',
    'needed',
    'places',
    'place',
    'marked',
    'below',
    'answered',
    'part',
    'written',
    'year',
    'years',
    'day',
    'days',
    'months',
    'people',
    'cases',
  ],
  ...['project', 'event', 'entry', 'form', 'applies'],
  ...vocabulary.flatMap(({ path }) => wordsOf(path.replace(/[A-Z]/g, ' $&'))),
]);

/** Runs of letters, in small ones; numbers and what stands at a place are looked at elsewhere. */
function wordsOf(text: string): readonly string[] {
  return (text.match(/\p{L}{3,}/gu) ?? []).map((word) => word.toLowerCase());
}

function textOf({ title, lead, blocks }: PrintedDocument): string {
  const lines = (all: PrintedDocument['lead']): string =>
    all.flatMap((line) => line.filter(({ as }) => as !== 'place').map(({ text }) => text)).join(' ');
  const block = (one: Block): string => {
    switch (one.kind) {
      case 'heading':
        return one.text;
      case 'paragraph':
        return lines([one.line]);
      case 'bullets':
        return lines(one.lines);
      case 'example':
        return one.lines.join(' ');
      case 'table':
        return [one.title ?? '', ...one.columns.map((column) => column.title), ...one.rows.flatMap((cells) => cells.map(lines))].join(' ');
    }
  };
  return [title, lines(lead), ...blocks.map(block)].join(' ');
}
