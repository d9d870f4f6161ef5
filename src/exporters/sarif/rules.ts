import type { ReportingDescriptor } from 'sarif';
import type { Rule } from '../../core/index';
import type { RuleBook } from '../exporter';
import { citationWords, citedSources, oneLine, webAddress } from '../wording';
import { levels } from './result';
import type { Taxonomy } from './taxonomies';
import { taxonId } from './taxonomies';

interface Asked {
  readonly id: string;
  /** Absent for a rule that the catalogue no longer has: its id is all there is. */
  readonly rule: Rule | undefined;
  readonly data: RuleBook;
  readonly taxonomies: readonly Taxonomy[];
}

export function ruleDescriptor({ id, rule, data, taxonomies }: Asked): ReportingDescriptor {
  if (!rule) return { id };
  const cited = citedSources(rule, data);
  const words = cited.map(citationWords);
  const helpUri = cited.map(({ source }) => source && webAddress(source.url)).find((url) => url !== undefined);
  const relationships = rule.sources.flatMap((citation) => {
    const index = taxonomies.findIndex(({ component }) => component.name === citation.source);
    return index < 0
      ? []
      : [{ target: { id: taxonId(citation.clause), toolComponent: { name: citation.source, index } }, kinds: ['relevant'] }];
  });
  return {
    id,
    shortDescription: { text: rule.title },
    fullDescription: { text: oneLine(rule.why) || rule.title },
    help: {
      text: [`Why: ${oneLine(rule.why)}`, `What would settle it: ${trimmed(rule.how)}`, ...words].join('\n\n'),
      markdown: [
        `**Why.** ${rule.why.trim()}`,
        `**What would settle it.**\n\n${trimmed(rule.how)}`,
        ...words.map((line) => `- ${line}`),
      ].join('\n\n'),
    },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level: levels[rule.severity] },
    ...(relationships.length === 0 ? {} : { relationships }),
    properties: { tags: [rule.pack], from: rule.from },
  };
}

/** Without the blank lines around it; the first line keeps its indent, which may make it an example. */
const trimmed = (text: string): string => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
