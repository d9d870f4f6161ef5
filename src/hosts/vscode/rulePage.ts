import { type CatalogueData, compileCatalogue, type Rule } from '../../core/index';
import { ruleMarkdown, ruleText } from '../../exporters/index';

/** The page of a rule that the product does not bring, made as the shipped ones are. */
export function rulePage(rule: Rule, data: CatalogueData): string {
  return ruleMarkdown(ruleText(rule, compileCatalogue(data)), { rule: (id) => `../${id}.md` });
}
