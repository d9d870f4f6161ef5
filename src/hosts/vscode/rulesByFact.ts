import type { CompiledCatalogue, Rule } from '../../core/index';

const indexes = new WeakMap<CompiledCatalogue, ReadonlyMap<string, readonly Rule[]>>();

/** The rules whose conditions can read a fact, by its vocabulary path. Worked out when first asked for. */
export function rulesReading(path: string, catalogue: CompiledCatalogue): readonly Rule[] {
  const index = indexes.get(catalogue) ?? indexOf(catalogue);
  indexes.set(catalogue, index);
  return index.get(path) ?? [];
}

function indexOf(catalogue: CompiledCatalogue): ReadonlyMap<string, readonly Rule[]> {
  const index = new Map<string, Rule[]>();
  for (const { id } of catalogue.data.rules) {
    const compiled = catalogue.compiled(id);
    if ('fault' in compiled) continue;
    for (const fact of compiled.facts) {
      const known = index.get(fact);
      if (known === undefined) index.set(fact, [compiled.rule]);
      else known.push(compiled.rule);
    }
  }
  return index;
}
