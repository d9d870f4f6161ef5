import type { Facts } from '../../core/index';
import type { Json } from '../withoutEmpty';

/** Facts that have a key of their own in the format; every other fact of the card becomes a property under its path. */
const placed: readonly RegExp[] = [
  /^card\.(?:name|version|summary|licence|ethics)$/,
  /^card\.manufacturer\./,
  /^card\.intendedUse\.(?:statement|functions\[\d+\])$/,
  /^card\.users\[\d+\]$/,
  /^card\.limitations\[\d+\]\.text$/,
  /^card\.groups\[\d+\]\./,
  /^card\.(?:inputs|outputs)\[\d+\]\.name$/,
  /^card\.components\[\d+\]\.(?:name|version|supplier)$/,
  /^card\.datasets\[\d+\]\.(?:id|description)$/,
  /^results\[\d+\]\.(?:metric|value|low|high|group|site|arm|unit)$/,
];

/** The parts that take properties themselves. */
const parts = /^(card\.(?:components|datasets)\[\d+\])\.(.+)$/;

export interface Remainder {
  /** Properties of a part, named from it: `carelint:n`. Of the card itself, when no part is named: `carelint:card.threshold.value`. */
  of(part?: string): Json;
}

/** What the documents state and the format has no key for, so that nothing is lost on the way. */
export function remainderOf(facts: Facts): Remainder {
  const properties = new Map<string | undefined, Json[]>();
  for (const { path, value } of facts.stated()) {
    if (!/^(?:card|results)\b/.test(path) || placed.some((one) => one.test(path))) continue;
    const [, part, below = path] = parts.exec(path) ?? [];
    const list = properties.get(part) ?? [];
    list.push({ name: `carelint:${below}`, value: String(value) });
    properties.set(part, list);
  }
  return { of: (part) => properties.get(part) };
}
