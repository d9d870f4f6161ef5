import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = fileURLToPath(new URL('../out/', import.meta.url));
const core = () => createRequire(import.meta.url)(join(out, 'core.cjs'));
const asOf = '2026-11-24';
const catalogueIn = ({ compileCatalogue }) => compileCatalogue(JSON.parse(readFileSync(join(out, 'dist/catalogue.json'), 'utf8')));

function documentAt(path, kind, { workbookText }) {
  const bytes = readFileSync(path);
  const text = path.endsWith('.xlsx') ? workbookText(bytes).text : bytes.toString('utf8');
  return { uri: path.slice(path.lastIndexOf('/') + 1), text, kind };
}

const documents = ({ log, card }, lib) => [
  ...(card === undefined ? [] : [documentAt(card, 'card', lib)]),
  ...(log === undefined ? [] : [documentAt(log, 'risk', lib)]),
];

/** Each gives a function that does one round. */
export const ours = {
  /** Read, merge, judge every rule. */
  async check(options) {
    const lib = core();
    const catalogue = catalogueIn(lib);
    const read = documents(options, lib);
    const readers = await lib.readersFor(read);
    return () => lib.check({ documents: read, readers, catalogue, asOf });
  },
  /** A key pressed in a hazard, each round in another, and all judged again with what the round before left. */
  async recheck(options) {
    const lib = core();
    const catalogue = catalogueIn(lib);
    let [log, ...others] = documents(options, lib).reverse();
    // With what an editor has loaded by the second key.
    const readers = await lib.everyReader();
    let last = lib.check({ documents: [log, ...others], readers, catalogue, asOf });
    let at = 0;
    return () => {
      at = (at + 104_729) % (log.text.length >> 1);
      const key = log.text.indexOf('    name: ', at) + '    name: '.length;
      log = { ...log, text: `${log.text.slice(0, key)}x${log.text.slice(key)}` };
      last = lib.check({ documents: [log, ...others], readers, catalogue, asOf, earlier: last.earlier });
      return last;
    };
  },
  /** The tree with places alone, of the same bytes. */
  parse(options) {
    const lib = core();
    const read = documents(options, lib);
    return () => read.map(({ text }) => lib.parseYaml(text));
  },
  /** From bytes to facts, no rules. */
  async read({ log, card }) {
    const lib = core();
    const [path, kind] = log === undefined ? [card, 'card'] : [log, 'risk'];
    const readers = await lib.readersFor([documentAt(path, kind, lib)]);
    return () => lib.readDocument(documentAt(path, kind, lib), kind, { readers });
  },
  compile() {
    const lib = core();
    const data = readFileSync(join(out, 'dist/catalogue.json'), 'utf8');
    return () => {
      const catalogue = lib.compileCatalogue(JSON.parse(data));
      for (const { id } of catalogue.data.rules) catalogue.compiled(id);
    };
  },
  /** Every project of a monorepo, read from the disk and checked. */
  async projects({ folder }) {
    const lib = core();
    const catalogue = catalogueIn(lib);
    const documentsIn = (name) =>
      documents({ log: join(folder, name, 'hazard-log.yaml'), card: join(folder, name, 'model-card.yaml') }, lib);
    const readers = await lib.readersFor(documentsIn(readdirSync(folder)[0]));
    return () => {
      for (const name of readdirSync(folder)) {
        lib.check({ documents: documentsIn(name), readers, catalogue, asOf });
      }
    };
  },
  nothing: () => () => undefined,
};
