import type { CompiledCatalogue, Pack, Rule, Source, Stage } from '../../src/core/index';
import { stages, termFinder } from '../../src/core/index';
import { checkedWords, legalWords, nationWords, pageLinks, ruleMarkdown, ruleText, themeWords } from '../../src/exporters/index';
import type { GeneratedFile } from './generatedFile';
import { readCatalogue, readTerms } from './readCatalogue';
import { counted, madeFrom, table } from './tables';

const head = madeFrom('the rules');

/** A page a rule, and indexes of them by pack, by source, by theme and by stage. */
export function rulePages(): readonly GeneratedFile[] {
  const catalogue = readCatalogue();
  const links = { ...pageLinks, terms: termFinder(readTerms()) };
  return [
    ...catalogue.data.rules.map((rule) => ({
      path: `docs/rules/${rule.id}.md`,
      text: `${madeFrom(`rules/${rule.id}.yaml`)}\n\n${ruleMarkdown(ruleText(rule, catalogue), links)}`,
    })),
    { path: 'docs/rules/README.md', text: byPack(catalogue) },
    { path: 'docs/rules/by-source.md', text: bySource(catalogue) },
    { path: 'docs/rules/by-theme.md', text: byTheme(catalogue) },
    { path: 'docs/rules/by-stage.md', text: byStage(catalogue) },
  ];
}

function byPack({ data }: CompiledCatalogue): string {
  const section = (pack: Pack): string => {
    const rules = data.rules.filter((rule) => rule.pack === pack.id);
    const about = pack.about.replace(/\.$/, '') === pack.title ? '' : `${pack.about} `;
    return `## ${pack.title}\n\n\`${pack.id}\`: ${about}${counted(rules.length, 'rule')}. Issuers: ${pack.issuer}.\n\n${rulesTable(rules)}`;
  };
  const intro = [
    head,
    '# Rules',
    `${counted(data.rules.length, 'rule')} in ${counted(data.packs.length, 'pack')}, from ${counted(data.sources.length, 'source')}. The same rules [by source](by-source.md), [by theme](by-theme.md) and [by stage](by-stage.md); [what they cover](../coverage.md); [the facts they read](../reference/facts.md); [how to add your own](../../rules/README.md).`,
    'An **error** is a duty in law or in a mandated standard, or documents that contradict each other. A **warning** is what guidance, principles or a voluntary standard ask for. **Advice** is good practice.',
  ];
  return `${[...intro, ...data.packs.map(section)].join('\n\n')}\n`;
}

function bySource({ data }: CompiledCatalogue): string {
  const section = (source: Source): string => {
    const rows = data.rules.flatMap((rule) =>
      rule.sources
        .filter((citation) => citation.source === source.id)
        .map((citation) => [linkTo(rule), rule.title, citation.clause ?? '', citation.checked ?? source.checked]),
    );
    const dates = `${source.inForceFrom === undefined ? '' : `, from ${source.inForceFrom}`}${source.inForceUntil === undefined ? '' : `, until ${source.inForceUntil}`}`;
    return [
      `### ${source.title}`,
      `<a id="${source.id}"></a>\`${source.id}\`: ${source.publisher}; ${source.version}. ${capital(legalWords[source.status])}; ${nationWords(source.nations)}${dates}. [Address](${source.url}). Reviewed on ${source.reviewedOn}, ${checkedWords[source.checked]}.${source.note === undefined ? '' : ` ${source.note}`}`,
      rows.length === 0 ? 'Background: no rule cites it.' : table(['Rule', 'What should hold', 'Clause', 'Checked'], rows),
    ].join('\n\n');
  };
  const kinds = Object.keys(legalWords) as readonly (keyof typeof legalWords)[];
  const sections = kinds.flatMap((status) => {
    const own = data.sources.filter((source) => source.status === status);
    return own.length === 0 ? [] : [`## ${capital(legalWords[status])}`, ...own.map(section)];
  });
  const intro =
    'The documents that rules cite, by their weight. Only law and mandated standards can make an error by themselves. *Checked* says how far a clause was verified: *primary* at the text of its publisher, *secondary* in an account of it, *knowledge* not at all.';
  return `${[head, '# Rules by source', intro, ...sections].join('\n\n')}\n`;
}

function byTheme({ data }: CompiledCatalogue): string {
  const sections = [1, 2, 3, 4].flatMap((theme) => {
    const rules = data.rules.filter((rule) => rule.theme === theme);
    return rules.length === 0
      ? []
      : [`## ${theme}. ${themeWords(theme)}`, `${counted(rules.length, 'rule')}.`, rulesTable(rules, (rule) => rule.steps.join(', '))];
  });
  const intro =
    'The four themes of the executive summary of the Academy of Medical Sciences FORUM and the Royal Academy of Engineering of March 2023, from which the catalogue began, and the next steps of that summary. A rule stands under the theme that it serves most.';
  return `${[head, '# Rules by theme', intro, ...sections].join('\n\n')}\n`;
}

function byStage({ data }: CompiledCatalogue): string {
  const section = (stage: Stage): readonly string[] => {
    const rules = data.rules.filter((rule) => rule.from === stage);
    return rules.length === 0 ? [] : [`## From ${stage}`, `<a id="${stage}"></a>${counted(rules.length, 'rule')}.`, rulesTable(rules)];
  };
  const intro =
    'A rule is asked from the stage under which it stands, and at every later one. A project says how far it is in `project.stage`; one that does not is asked what holds at the concept stage.';
  return `${[head, '# Rules by stage', intro, ...stages.flatMap(section)].join('\n\n')}\n`;
}

function rulesTable(rules: readonly Rule[], steps?: (rule: Rule) => string): string {
  const heads = ['Rule', 'What should hold', 'Severity', 'From', ...(steps === undefined ? [] : ['Next steps'])];
  return table(
    heads,
    rules.map((rule) => [linkTo(rule), rule.title, rule.severity, rule.from, ...(steps === undefined ? [] : [steps(rule)])]),
  );
}

const linkTo = ({ id }: Rule): string => `[\`${id}\`](${id}.md)`;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
