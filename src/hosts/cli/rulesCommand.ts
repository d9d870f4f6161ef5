import type { CatalogueData, Rule } from '../../core/index';
import { printable } from '../../exporters/index';
import { exitStatus, RequestError } from './exitStatus';
import { type AskedProject, projectCatalogue } from './projectCatalogue';
import type { Terminal } from './terminal';

export interface RulesOptions extends AskedProject {
  readonly pack?: string;
  readonly format: 'text' | 'json';
}

/** Lists the rules of the catalogue and of the project's own, or of one pack, in the order of their ids. */
export function rulesCommand(
  { pack, format, ...asked }: RulesOptions,
  { catalogue: shipped, terminal }: { readonly catalogue: CatalogueData; readonly terminal: Terminal },
): number {
  const catalogue = projectCatalogue(shipped, asked, terminal);
  if (pack !== undefined && !catalogue.packs.some(({ id }) => id === pack)) {
    throw new RequestError(`There is no pack "${pack}". The packs are: ${catalogue.packs.map(({ id }) => id).join(', ')}.`);
  }
  const rules = catalogue.rules.filter((rule) => pack === undefined || rule.pack === pack).sort((a, b) => (a.id < b.id ? -1 : 1));
  terminal.out(format === 'json' ? json(catalogue, rules) : table(rules));
  return exitStatus.clear;
}

const json = (catalogue: CatalogueData, rules: readonly Rule[]): string =>
  `${JSON.stringify({ catalogue: catalogue.version, rules: rules.map(({ id, pack, severity, from, title }) => ({ id, pack, severity, from, title })) }, undefined, 2)}\n`;

function table(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, severity, from, title }) => printable(`${id.padEnd(width)}  ${severity.padEnd(7)}  ${from.padEnd(11)}  ${title}\n`))
    .join('');
}
