import type { GlossaryTerm, Source } from '../../src/core/index';
import { checkedWords, factAnchor, nationWords } from '../../src/exporters/index';
import type { GeneratedFile } from './generatedFile';
import { readCatalogue, readTerms } from './readCatalogue';
import { counted, madeFrom } from './tables';

/** The words of the field, each with its own anchor. */
export function glossaryPage(): readonly GeneratedFile[] {
  const terms = readTerms().toSorted((a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1));
  const { sources } = readCatalogue().data;
  const nameOf = (id: string): string => terms.find((term) => term.id === id)?.term ?? id;
  const section = (term: GlossaryTerm): string =>
    [
      `## ${term.term}`,
      `<a id="${term.id}"></a>${term.means}`,
      [
        ...(term.also.length === 0 ? [] : [`- Also: ${term.also.join(', ')}`]),
        ...sourceOf(term, sources),
        ...(term.nations.length === 0 ? [] : [`- Where: ${nationWords(term.nations)}`]),
        ...(term.facts.length === 0 ? [] : [`- Written at: ${term.facts.map(factLink).join(', ')}`]),
        ...(term.see.length === 0 ? [] : [`- See: ${term.see.map((id) => `[${nameOf(id)}](#${id})`).join(', ')}`]),
      ].join('\n'),
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  const intro = [
    madeFrom('rules/glossary.yaml'),
    '# Words of the field',
    `${counted(terms.length, 'word')} that model cards, hazard logs and rules use, in our own words. They explain and do not define: where a law or a standard sets a term, it is named, and its text decides; unless it is said, our words were not compared with it. The editor shows the same at the keys named here.`,
  ];
  return [{ path: 'docs/learn/glossary.md', text: `${[...intro, ...terms.map(section)].join('\n\n')}\n` }];
}

function sourceOf({ source: cited }: GlossaryTerm, sources: readonly Source[]): readonly string[] {
  const source = sources.find(({ id }) => id === cited?.source);
  if (cited === undefined || source === undefined) return [];
  const clause = cited.clause === undefined ? '' : `, ${cited.clause}`;
  const checked = cited.checked === undefined ? '' : `; ${checkedWords[cited.checked]}`;
  return [`- Source: [${source.title}](${source.url})${clause}${checked}`];
}

const factLink = (path: string): string => `[\`${path}\`](../reference/facts.md#${factAnchor(path)})`;
