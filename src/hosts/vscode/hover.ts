import { Hover, l10n, MarkdownString, type Position, type TextDocument } from 'vscode';
import {
  type CompiledCatalogue,
  describedAt,
  entryAt,
  type FactEntry,
  type Glossary,
  type GlossaryTerm,
  type Result,
  termsOfFact,
} from '../../core/index';
import { citationWords, citedSources, firstParagraph } from '../../exporters/wording';
import { type CheckedProject, documentAt } from './checkedProject';
import type { Checker } from './checker';
import { explainLink, learnLink, linkCommands } from './commandLinks';
import { frontMatterStart } from './documentKinds';
import { entryUnder } from './entryUnder';
import { findingsAt } from './findingsAt';
import { idDetails } from './idDetails';
import { type Found, usesAround } from './idPlaces';
import { nameOfDefinition } from './idUses';
import { plainMarkdown as plain } from './plainMarkdown';
import { rulesReading } from './rulesByFact';

/** A hover is read in passing: what is more stands on the page of the rule and in the checklist. */
const mostFindings = 3;
const mostRules = 6;
const mostFacts = 5;
const mostTerms = 2;

export interface HoverRequest {
  readonly checker: Checker;
  readonly glossary: () => Promise<Glossary>;
  readonly document: TextDocument;
  readonly position: Position;
}

export async function hoverAt({ checker, glossary, document, position }: HoverRequest): Promise<Hover | undefined> {
  const project = checker.projectOf(document.uri);
  if (project === undefined) return undefined;
  const findings = findingsAt(project, document.uri, position).slice(0, mostFindings);
  const entry = entryAtPosition({ project, document, position });
  const found = usesAround({ project, uri: document.uri, offset: document.offsetAt(position) });
  const texts = [
    ...(found ? [idText(found)] : []),
    ...findings.map((result) => findingText(result, project.catalogue)),
    ...(entry
      ? [
          entryText(entry, project.catalogue),
          ...termsOfFact(await glossary(), entry.path)
            .slice(0, mostTerms)
            .map(termText),
        ]
      : []),
  ];
  return texts.length === 0 ? undefined : new Hover(texts.map(ours));
}

function entryAtPosition(at: { project: CheckedProject; document: TextDocument; position: Position }): FactEntry | undefined {
  const { project, document, position } = at;
  const read = documentAt(project, document.uri);
  if (read === undefined) return undefined;
  const first = frontMatterStart(document, position.line);
  if (first !== undefined) return entryUnder({ document, position, kind: read.kind, first });
  const offset = document.offsetAt(position);
  const fact = project.facts.stated().find(({ place }) => place.uri === read.uri && place.span.start <= offset && offset <= place.span.end);
  return fact && entryAt(fact.path);
}

/** What the item is that an id points to, or that nothing is. */
export function idText({ project, use, uses }: Found): string {
  const definition = uses.find(({ role }) => role === 'definition');
  const name = definition && nameOfDefinition(definition, project.facts);
  const references = uses.length - (definition === undefined ? 0 : 1);
  const what = definition === undefined ? l10n.t('no document defines it') : (name ?? definition.path);
  const details = definition === undefined ? [] : idDetails(definition, project.facts);
  const head = `**${plain(use.id)}** ${plain(what)} ${plain(references === 1 ? l10n.t('(named in 1 place)') : l10n.t('(named in {0} places)', references))}`;
  return [head, ...details.map((line) => `- ${plain(line)}`)].join('\n');
}

export function entryText(entry: FactEntry, catalogue: CompiledCatalogue): string {
  const words = entry.values ?? entry.suggest;
  const described = describedAt(entry.path);
  const rules = rulesReading(entry.path, catalogue);
  const shown = rules.slice(0, mostRules).map(({ id, title }) => `- ${explainLink(id)} ${plain(title)}`);
  if (rules.length > mostRules) shown.push(`- ${plain(l10n.t('and {0} more', rules.length - mostRules))}`);
  return paragraphs([
    `**\`${entry.path}\`** ${plain(described?.means ?? '')}`,
    words && plain(l10n.t('One of: {0}', words.join(', '))),
    entry.unit && plain(l10n.t('Unit: {0}', entry.unit)),
    described?.absent && plain(l10n.t('Not written: {0}', described.absent)),
    rules.length > 0 && plain(l10n.t('Read by')),
    shown.join('\n'),
  ]);
}

/** A word of the field, with the way to the whole glossary. */
export const termText = (term: GlossaryTerm): string =>
  `**${plain(term.term)}** ${plain(term.means)} ${learnLink(l10n.t('More words'), `glossary#${term.id}`)}`;

export function findingText(result: Result, catalogue: CompiledCatalogue): string {
  const rule = catalogue.rule(result.rule);
  if (rule === undefined) return '';
  const because = result.because.slice(0, mostFacts).map(({ path, value }) => {
    const words = value === undefined ? l10n.t('is not stated') : l10n.t('is {0}', shortened(value));
    return `- \`${path.replaceAll('`', '')}\` ${plain(words)}`;
  });
  const source = citedSources(rule, catalogue.data)[0];
  return paragraphs([
    `**${plain(rule.title)}** ${explainLink(rule.id)}`,
    plain(firstParagraph(rule.why)),
    because.join('\n'),
    source && plain(l10n.t('Source: {0}', citationWords(source))),
  ]);
}

const paragraphs = (parts: readonly (string | false | undefined)[]): string => parts.filter((part) => part !== false && part).join('\n\n');

/** Links in it run none but our own commands. */
function ours(markdown: string): MarkdownString {
  const text = new MarkdownString(markdown);
  text.isTrusted = { enabledCommands: linkCommands };
  return text;
}

const shortened = (value: string): string => (value.length > 120 ? `${value.slice(0, 119)}…` : value);
