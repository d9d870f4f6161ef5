import { describedFacts } from '../../src/core/facts/describedFacts';
import type { DescribedFact, FactEntry } from '../../src/core/facts/factEntry';
import { roots } from '../../src/core/facts/vocabulary';
import type { GeneratedFile } from './generatedFile';

const titles: Readonly<Record<string, string>> = {
  project: 'The profile of the project',
  card: 'The model card',
  results: 'Results',
  risk: 'The risk file',
  records: 'Records',
  people: 'People',
  monitoring: 'Monitoring',
  changes: 'Changes',
  dataProtection: 'Data protection',
  adoption: 'Adoption',
};

const intro = `<!-- Made from the vocabulary by \`npm run generate\`; edit that instead. -->

# Facts

Every fact that a document may state and a rule may read. The set is closed.

- \`a.b\` is a key of an object, \`a[]\` a list, \`a[].b\` a key of each item. A model card leaves out \`card.\`, a hazard log leaves out \`risk.\`; every other
  record keeps its own key and may stand in either file or in a file of its own. Lists written in several files are joined.
- A list that is not written is empty. Any other fact that is not written is not known, unless the last column says what silence means.
- TBC, [More Information Needed] and the like count as not written and are reported. "None" and "N/A" are answers.
- A share is 0.94 or 94%. A duration has a unit: 12 months, 3 days, 4 hours; a year is 365.25 days and a month a twelfth of it. A date is 2026-11-24.
- Where an object or an item of a list has a shorthand, a bare value fills that key.
- Keys and closed words may differ from the spelling here in case, spaces, hyphens and underscores. Other words for a key are listed with it.

`;

/** The reference page of facts. */
export function factReference(): readonly GeneratedFile[] {
  const sections = roots.map((root) => {
    const rows = describedFacts.filter((entry) => entry.path === root || new RegExp(`^${root}[.[]`).test(entry.path)).map(rowOf);
    return [
      `## ${titles[root] ?? root}`,
      '',
      '| Fact | Type | What it is | Other words for it | When it is not written |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
      '',
    ].join('\n');
  });
  return [{ path: 'docs/reference/facts.md', text: `${intro}${sections.join('\n')}` }];
}

function rowOf(entry: DescribedFact): string {
  const cells = [
    `<a id="${anchorOf(entry.path)}"></a>\`${entry.path}\``,
    typeOf(entry),
    entry.means,
    (entry.aliases ?? []).join('; '),
    entry.absent ?? (entry.absence === 'none' ? 'none' : 'not known'),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

function anchorOf(path: string): string {
  return path
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/-$/, '')
    .toLowerCase();
}

function typeOf(entry: FactEntry): string {
  const parts: string[] = [entry.type === 'list' ? `list of ${plural(entry.item ?? 'string')}` : entry.type];
  if (entry.unit !== undefined) parts.push(`in ${entry.unit}`);
  if (entry.values !== undefined) parts.push(`one of ${entry.values.map((value) => `\`${value}\``).join(', ')}`);
  if (entry.suggest !== undefined) parts.push(`such as ${entry.suggest.map((value) => `\`${value}\``).join(', ')}`);
  if (entry.to !== undefined) parts.push(`points to ${entry.to.map((list) => `\`${list}\``).join(' or ')}`);
  if (entry.id !== undefined) parts.push(`known by \`${entry.id}\``);
  if (entry.shorthand !== undefined) parts.push(`a bare value is \`${entry.shorthand}\``);
  return parts.join('; ');
}

function plural(item: NonNullable<FactEntry['item']>): string {
  return { object: 'objects', string: 'words', enum: 'closed words', ref: 'references', integer: 'whole numbers' }[item];
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
}
