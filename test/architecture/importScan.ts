import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** Source files by path from `src/`, with `/`. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** A path of `src/` with its ending, or the name of a package. */
  readonly to: string;
  readonly external: boolean;
}

export function readSources(): Sources {
  const entries = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name).split(sep).slice(1).join('/'));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join('src', path), 'utf8')]));
}

/** Every import and re-export, those of types included: a type ties two files together as well. */
export function importsOf(sources: Sources): readonly Import[] {
  return [...sources].flatMap(([from, text]) => specifiers(text).map((specifier) => resolved(from, specifier)));
}

function specifiers(text: string): readonly string[] {
  const statements = text.matchAll(/^[ \t]*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm);
  const calls = text.matchAll(/\b(?:import|require)\(\s*['"]([^'"]+)['"]/g);
  return [...statements, ...calls].flatMap((match) => match[1] ?? []);
}

function resolved(from: string, specifier: string): Import {
  if (!specifier.startsWith('.')) return { from, to: specifier, external: true };
  const path = posix.join(posix.dirname(from), specifier);
  return { from, to: /\.[a-z]+$/.test(path) ? path : `${path}.ts`, external: false };
}

/** The files of each cycle, in order; a cycle is reported once. */
export function cyclesIn(imports: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, external } of imports) if (!external) targets.set(from, [...(targets.get(from) ?? []), to]);
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(' -> '));
    if (start >= 0 || finished.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    finished.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
