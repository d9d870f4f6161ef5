import type { FactValues } from '../../core/index';
import type { Json } from '../withoutEmpty';
import type { Remainder } from './remainder';

type Part = FactValues['card']['components'][number];

/** The format asks for `library` where nobody says what a component is. */
const componentTypes: Readonly<Record<string, string>> = { 'base-model': 'machine-learning-model', library: 'library', device: 'device' };
const services = new Set(['hosted-service', 'hosting', 'data-supplier', 'labelling']);

export interface Parts {
  readonly components: readonly Json[];
  readonly services: readonly Json[];
  readonly refs: readonly string[];
}

/** Things inside or behind the product that someone else makes or runs: what others run is a service, everything else a component. */
export function partsOf(parts: readonly Part[], remainder: Remainder): Parts {
  const components: Json[] = [];
  const run: Json[] = [];
  const refs: string[] = [];
  for (const [i, { name, kind, version, supplier }] of parts.entries()) {
    const ref = `part-${i + 1}`;
    refs.push(ref);
    const rest = { name: name ?? 'Name not stated', version, properties: remainder.of(`card.components[${i}]`) };
    if (kind !== undefined && services.has(kind)) run.push({ 'bom-ref': ref, provider: { name: supplier }, ...rest });
    else components.push({ 'bom-ref': ref, type: componentTypes[kind ?? ''] ?? 'library', supplier: { name: supplier }, ...rest });
  }
  return { components, services: run, refs };
}
