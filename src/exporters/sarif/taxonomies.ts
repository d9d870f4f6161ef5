import type { ReportingDescriptor, ToolComponent } from 'sarif';
import type { Rule, Source } from '../../core/index';
import type { RuleBook } from '../exporter';
import { legalWords, webAddress } from '../wording';

/** A source that rules cite, with its cited clauses as taxa. */
export interface Taxonomy {
  readonly component: ToolComponent;
}

/** The taxon that stands for a source as a whole, for a rule that names no clause. */
const whole = 'whole';

export const taxonId = (clause: string | undefined): string => clause ?? whole;

/** The sources of these rules, in the catalogue's order; one that the catalogue does not know is left out. */
export function taxonomiesOf(rules: readonly Rule[], data: RuleBook): readonly Taxonomy[] {
  const clauses = new Map<string, Set<string>>();
  for (const { source, clause } of rules.flatMap((rule) => rule.sources)) {
    const known = clauses.get(source) ?? new Set<string>();
    clauses.set(source, known.add(taxonId(clause)));
  }
  return data.sources.flatMap((source) => {
    const cited = clauses.get(source.id);
    return cited ? [{ component: component(source, [...cited].sort()) }] : [];
  });
}

function component(source: Source, clauses: readonly string[]): ToolComponent {
  const informationUri = webAddress(source.url);
  return {
    name: source.id,
    fullName: source.title,
    organization: source.publisher,
    version: source.version,
    ...(informationUri === undefined ? {} : { informationUri }),
    shortDescription: { text: `${source.title} (${legalWords[source.status]})` },
    isComprehensive: false,
    taxa: clauses.map((clause): ReportingDescriptor => ({ id: clause, name: clause === whole ? 'As a whole' : `Clause ${clause}` })),
  };
}
