import type { Facts } from '../facts/facts';
import { sha256 } from '../text/sha256';
import type { CompiledCatalogue } from './compileCatalogue';

/**
 * What somebody signs when they answer a rule: every stated fact that the rule reads or points at, inside the item when the answer
 * is about one. The way it is laid out does not matter, a changed value does. The host writes it into the decision as `sha256`.
 */
export function sealOf({
  catalogue,
  facts,
  rule,
  subject,
}: {
  readonly catalogue: CompiledCatalogue;
  readonly facts: Facts;
  readonly rule: string;
  /** Path of the item, `risk.hazards[2]`. */
  readonly subject?: string;
}): string {
  const compiled = catalogue.compiled(rule);
  const read = 'fault' in compiled ? [] : [...compiled.facts, ...placesOfRule(compiled.rule)];
  const paths = read.map((path) => path.replace(/\[\]$/, ''));
  const lines = facts
    .stated()
    .filter(({ path }) => {
      const plain = path.replace(/\[\d+\]/g, '[]');
      return paths.some((one) => plain === one || plain.startsWith(`${one}.`) || plain.startsWith(`${one}[`));
    })
    .filter(({ path }) => subject === undefined || !sameList(path, subject) || path === subject || path.startsWith(`${subject}.`))
    .map(({ path, value }) => `${path}=${JSON.stringify(value)}`);
  return sha256(lines.sort().join('\n'));
}

function placesOfRule(rule: {
  readonly at: string;
  readonly each?: string;
  readonly see: readonly { readonly at: string }[];
}): readonly string[] {
  const item = rule.each === undefined ? '' : `${rule.each}[]`;
  return [rule.at, ...rule.see.map((see) => see.at)].map((at) => at.replace(/^it\b/, item)).filter((at) => !at.startsWith('parent'));
}

/** Whether a fact lies in the list that the item is from: the other items of it were not signed. */
function sameList(path: string, subject: string): boolean {
  return path.startsWith(`${subject.slice(0, subject.lastIndexOf('['))}[`);
}
