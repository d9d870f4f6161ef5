import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Exporter, writeAll } from '../../src/exporters/exporter';
import { htmlExporter } from '../../src/exporters/html/index';
import { reportFormats } from '../../src/exporters/index';
import { jsonExporter } from '../../src/exporters/json/index';
import { oscalExporter } from '../../src/exporters/oscal/index';
import { sarifExporter } from '../../src/exporters/sarif/index';
import { textExporter } from '../../src/exporters/text/index';
import { context, met, problem, report, reportOf, undetermined, unmet } from '../exporters/sample';

const exporters: readonly Exporter[] = [textExporter, jsonExporter, sarifExporter, htmlExporter, oscalExporter];
const folder = join(__dirname, '../../src/exporters');

describe('every exporter', () => {
  it('that has a folder is listed, and was looked at here', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    // Those that write files of evidence packs only are listed there.
    const contents = readFileSync(join(folder, 'pack/contents.ts'), 'utf8');
    const own = folders.map(({ name }) => name).filter((name) => name !== 'pack');
    const listed = exporters.map(({ id }) => id);
    assert.deepEqual(
      own.filter((name) => !listed.includes(name) && !contents.includes(`'../${name}/`)),
      [],
    );
    assert.deepEqual(
      listed.filter((id) => !own.includes(id)),
      [],
    );
  });

  it('is loaded by its id', async () => {
    assert.deepEqual(await Promise.all(Object.values(reportFormats).map((load) => load())), exporters);
    assert.deepEqual(
      Object.keys(reportFormats),
      exporters.map(({ id }) => id),
    );
  });

  for (const exporter of exporters) {
    describe(`(${exporter.id})`, () => {
      it('writes the same characters for the same input', () => {
        assert.equal(writeAll(exporter, [{ report, context }]), writeAll(exporter, [structuredClone({ report, context })]));
      });

      it('shows what is undetermined', () => {
        assert.ok(writeAll(exporter, [{ report: reportOf([undetermined]), context }]).includes('Which stage has the project reached?'));
      });

      it('shows an unmet rule with its line, and every problem', () => {
        const text = writeAll(exporter, [{ report: reportOf([unmet], [problem]), context }]);
        for (const words of ['H-001: no owner is named', 'hazard-log.yaml', 'dcb0129/hazard-has-owner', 'TBC counts as not stated'])
          assert.ok(text.includes(words), words);
      });

      it('ends with a line break and holds no absolute path', () => {
        const text = writeAll(exporter, [{ report, context }]);
        assert.ok(text.endsWith('\n'));
        assert.doesNotMatch(text, /(?:^|[\s"'(])\/(?:[a-z]+\/)+[a-z]|file:\/\/|[A-Z]:\\\\/);
      });

      it('lets no control character through', () => {
        const nasty = '\u001b]8;;x\u0007\u009b31m\u0000';
        const text = writeAll(exporter, [
          {
            report: reportOf([
              { ...unmet, message: nasty, subjectName: nasty },
              { ...met, because: [{ path: nasty, value: nasty }] },
            ]),
            context: { ...context, project: nasty, show: 'all' },
          },
        ]);
        // JSON may keep C1 characters, which its readers decode; a terminal and a page may not.
        const forbidden = exporter.mediaType.includes('json')
          ? /[\u0000-\u0008\u000b-\u001f]/
          : /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
        assert.doesNotMatch(text, forbidden);
      });

      it('takes any text, any place and a rule that nobody knows', () => {
        const place = fc.record({
          uri: fc.constantFrom('MODEL_CARD.md', 'gone.md', 'a b.md'),
          span: fc.record({ start: fc.nat(200), end: fc.nat(200) }),
        });
        const result = fc.record({
          rule: fc.constantFrom('dcb0129/hazard-has-owner', 'unknown/rule'),
          status: fc.constantFrom('met' as const, 'unmet' as const, 'undetermined' as const, 'not-applicable' as const),
          severity: fc.constantFrom('error' as const, 'warning' as const, 'advice' as const),
          message: fc.string({ unit: 'binary' }),
          places: fc.array(place, { maxLength: 3 }),
          because: fc.array(fc.record({ path: fc.string(), value: fc.string({ unit: 'binary' }), place }), { maxLength: 2 }),
        });
        fc.assert(
          fc.property(fc.array(result, { maxLength: 5 }), (results) => {
            const text = writeAll(exporter, [{ report: reportOf(results), context }]);
            if (exporter.mediaType.includes('json')) JSON.parse(text);
          }),
          { numRuns: 100 },
        );
      });

      it('says that nothing was read rather than nothing at all', () => {
        const empty = { ...reportOf([]), looked: { documents: [], rules: 0, facts: 0 } };
        assert.ok(writeAll(exporter, [{ report: empty, context: { ...context, texts: new Map() } }]).length > 100);
      });
    });
  }
});
