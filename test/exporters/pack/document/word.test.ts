import assert from 'node:assert/strict';
import { validateXML } from 'xmllint-wasm';
import type { PrintedDocument } from '../../../../src/exporters/pack/document/document';
import { documentWord } from '../../../../src/exporters/pack/document/word/index';
import { readZip } from '../../../../src/exporters/pack/zip/readZip';

const sample = (more: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: 'A title',
  lead: [[{ text: 'Lead' }]],
  project: 'A project',
  asOf: '2026-11-24',
  madeBy: 'Made by Carelint',
  draft: false,
  page: 'portrait',
  blocks: [
    { kind: 'heading', level: 1, text: 'One' },
    { kind: 'heading', level: 2, text: 'Two' },
    { kind: 'paragraph', line: [{ text: 'Name:', as: 'strong' }, { text: ' value ' }, { text: 'card.md:3', as: 'place' }] },
    { kind: 'bullets', lines: [[{ text: 'first' }], [{ text: 'nothing stated', as: 'gap' }]] },
    { kind: 'example', lines: ['records:', '  - id: R-1'] },
    {
      kind: 'table',
      title: 'A table',
      columns: [
        { title: 'Left', width: 2 },
        { title: 'Right', width: 1 },
      ],
      rows: [
        [[[{ text: 'a' }]], [[{ text: 'b' }], [{ text: 'c' }]]],
        [[], []],
      ],
    },
  ],
  ...more,
});

async function partsOf(document: PrintedDocument): Promise<ReadonlyMap<string, string>> {
  const read = readZip(await documentWord(document));
  assert.ok(read.kind === 'entries');
  return new Map(read.entries.map(({ path, bytes }) => [path, new TextDecoder('utf-8', { fatal: true }).decode(bytes)]));
}

const textOf = (xml: string): string => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|');

describe('a document for Word', () => {
  it('is the same bytes each time, in every time zone, whatever was made before', async () => {
    const first = await documentWord(sample());
    const draft = await documentWord(sample({ draft: true, title: 'Another' }));
    assert.ok(Buffer.from(draft).equals(Buffer.from(await documentWord(sample({ draft: true, title: 'Another' })))), 'a draft');
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      assert.ok(Buffer.from(first).equals(Buffer.from(await documentWord(sample()))));
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const core = (await partsOf(sample())).get('docProps/core.xml') ?? '';
    assert.deepEqual(
      [...core.matchAll(/>([^<]*)<\/dcterms:(\w+)>/g)].map(([, day, what]) => `${what} ${day}`),
      ['created 2026-11-24T00:00:00Z', 'modified 2026-11-24T00:00:00Z'],
    );
  });

  it('opens again: every part is well-formed, and headings come in order', async () => {
    const parts = await partsOf(sample({ draft: true }));
    const xml = [...parts].filter(([path]) => /\.(?:xml|rels)$/.test(path));
    assert.ok(xml.length > 8);
    for (const [fileName, contents] of xml) {
      const { valid, errors } = await validateXML({ xml: { fileName: fileName.replaceAll('/', '-'), contents }, normalization: 'format' });
      assert.ok(valid, `${fileName}: ${JSON.stringify(errors)}`);
    }
    const styles = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:pStyle w:val="(Title|Heading\d)"\/>/g)].map(([, name]) => name);
    assert.deepEqual(styles, ['Title', 'Heading1', 'Heading2']);
  });

  it('repeats the head of a table on every page and names its title', async () => {
    const body = (await partsOf(sample())).get('word/document.xml') ?? '';
    assert.equal([...body.matchAll(/<w:tblHeader\/>/g)].length, 1);
    assert.match(textOf(body), /A table\|Left\|Right\|a\|b\|c/);
    assert.match(textOf(body), /records:\| {2}- id: R-1/);
  });

  it('says DRAFT across every page of a draft, and on no other', async () => {
    const draft = await partsOf(sample({ draft: true }));
    assert.match(draft.get('word/header1.xml') ?? '', /<v:textpath[^>]* string="DRAFT"/);
    assert.match(textOf(draft.get('word/header1.xml') ?? ''), /DRAFT, as of 2026-11-24/);
    assert.match(textOf(draft.get('word/document.xml') ?? ''), /^A title\|A project\|, as of 2026-11-24\|DRAFT\./);
    assert.ok(![...(await partsOf(sample())).values()].some((text) => text.includes('DRAFT')));
  });

  it('keeps the text of others as text', async () => {
    const hostile = ']]></w:t><w:fldSimple w:instr="DDEAUTO cmd"/><!-- & "\u0000\ud800\ufffe';
    const parts = await partsOf(
      sample({ title: hostile, project: hostile, madeBy: hostile, blocks: [{ kind: 'paragraph', line: [{ text: hostile }] }] }),
    );
    const body = parts.get('word/document.xml') ?? '';
    assert.ok(!/<w:(?:fldSimple|instrText|hyperlink)/.test(body));
    for (const [fileName, contents] of [...parts].filter(([path]) => path.endsWith('.xml')))
      assert.ok(
        (await validateXML({ xml: { fileName: fileName.replaceAll('/', '-'), contents }, normalization: 'format' })).valid,
        fileName,
      );
    assert.match(body, /&lt;w:fldSimple w:instr=/);
  });

  it('is turned for what is wide', async () => {
    const [tall, wide] = [await partsOf(sample()), await partsOf(sample({ page: 'landscape' }))];
    assert.match(tall.get('word/document.xml') ?? '', /<w:pgSz w:w="11906" w:h="16838"/);
    assert.match(wide.get('word/document.xml') ?? '', /<w:pgSz w:w="16838" w:h="11906"/);
  });
});
