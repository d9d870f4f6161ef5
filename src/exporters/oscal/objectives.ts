import type { Rule } from '../../core/index';
import type { RuleBook } from '../exporter';
import { plainAddress } from '../uriReference';
import type { Json } from '../withoutEmpty';
import { citationWords, citedSources, firstParagraph } from '../wording';
import { objectiveId } from './findings';
import { asText, lineOf, propsOf, tokenOf } from './oscalText';

/** A rule as a control objective of this assessment: what should hold, why, and which document asks for it. */
export function objectiveOf(id: string, rule: Rule | undefined, data: RuleBook): Json {
  const title = rule?.title ?? id;
  const cited = (rule === undefined ? [] : citedSources(rule, data)).map((one) => ({
    words: citationWords(one),
    href: one.source && plainAddress(one.source.url),
  }));
  const elsewhere = cited.flatMap(({ words, href }) => (href === undefined ? [words] : []));
  return {
    'control-id': tokenOf(id),
    description: asText(title),
    props: propsOf({ 'rule-id': id, severity: rule?.severity, 'asked-from': rule?.from }),
    links: cited.flatMap(({ words, href }) => (href === undefined ? [] : [{ href, rel: 'reference', text: lineOf(words) }])),
    parts: [
      {
        id: objectiveId(id),
        name: 'objective',
        prose: asText([rule === undefined ? title : firstParagraph(rule.why), ...elsewhere].join('\n\n')),
      },
    ],
  };
}
