import { type CatalogueData, compileCatalogue } from '../../core/index';
import { printable, rulePlainText, ruleText } from '../../exporters/index';
import { exitStatus, RequestError } from './exitStatus';
import { type AskedProject, projectCatalogue } from './projectCatalogue';
import type { Terminal } from './terminal';

/** Tells all about one rule, shipped or the project's own, as its page does. */
export function explainCommand(
  id: string,
  asked: AskedProject,
  { catalogue: shipped, terminal }: { readonly catalogue: CatalogueData; readonly terminal: Terminal },
): number {
  const catalogue = projectCatalogue(shipped, asked, terminal);
  const rule = catalogue.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new RequestError(`There is no rule "${id}".${hint(id, catalogue)}`);
  terminal.out(printable(rulePlainText(ruleText(rule, compileCatalogue(catalogue)))));
  return exitStatus.clear;
}

/** Ids that share the name after the slash, or that hold the word given. */
function hint(id: string, { rules }: CatalogueData): string {
  const name = id.split('/').at(-1) ?? id;
  const near = rules.map((rule) => rule.id).filter((known) => name !== '' && known.includes(name));
  if (near.length > 0) return ` Did you mean ${near.slice(0, 5).join(', ')}?`;
  return ' "carelint rules" lists them all.';
}
