import { readdirSync, readFileSync } from 'node:fs';
import { type CompiledCatalogue, compileCatalogue, type Glossary, loadCatalogue, readGlossary } from '../../src/core/index';
import { parseYaml } from '../../src/core/inputs/yaml/parseYaml';
import { plain } from '../../src/core/rules/fields';

let kept: CompiledCatalogue | undefined;

/** The catalogue as it lies in the repository, read once for all pages. A catalogue with problems makes no pages. */
export function readCatalogue(): CompiledCatalogue {
  if (kept !== undefined) return kept;
  const files = readdirSync('rules', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`rules/${path}`, 'utf8') }));
  const data = loadCatalogue(files);
  if (data.problems.length > 0) throw new Error(data.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  kept = compileCatalogue(data);
  return kept;
}

/** The words of the field. A glossary with faults makes no pages. */
export function readTerms(): Glossary {
  const { glossary, faults } = readGlossary(readFileSync('rules/glossary.yaml', 'utf8'), readCatalogue().data.sources);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => `glossary.yaml: ${message}`).join('\n'));
  return glossary;
}

export interface Expectation {
  readonly id: string;
  readonly source: string;
  readonly steps: readonly string[];
}

/** What the rules are to cover, from `rules/expectations.yaml`. */
export function readExpectations(): readonly Expectation[] {
  const sources = mapAt('rules/expectations.yaml') as Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  return Object.entries(sources).flatMap(([source, expectations]) =>
    Object.entries(expectations).map(([id, steps]) => ({ id, source, steps: steps.map(String) })),
  );
}

/** The reason for each expectation that no rule covers, from `rules/left-out.yaml`. */
export function readLeftOut(): ReadonlyMap<string, string> {
  return new Map(Object.entries(mapAt('rules/left-out.yaml') as Readonly<Record<string, string>>));
}

function mapAt(path: string): unknown {
  const { root, problems } = parseYaml(readFileSync(path, 'utf8'));
  if (root?.kind !== 'map' || problems.length > 0) throw new Error(`${path}: ${problems[0]?.message ?? 'a map was expected'}`);
  return plain(root);
}
