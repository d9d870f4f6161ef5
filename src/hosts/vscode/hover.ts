import { type Disposable, Hover, l10n, languages, MarkdownString, type Position, type TextDocument } from 'vscode';
import { entryAt, type FactEntry, type Result } from '../../core/index';
import { citationWords, citedSources, firstParagraph } from '../../exporters/wording';
import { type CheckedProject, documentAt } from './checkedProject';
import type { Checker } from './checker';
import { explainLink, linkCommands } from './commandLinks';
import { documentSelector, frontMatterStart } from './documentKinds';
import { entryUnder } from './entryUnder';
import { findingsAt } from './findingsAt';
import { rulesReading } from './rulesByFact';

/** At a key or a value: what it means and which rules read it. At a finding: why it fired and who asks for it. */
export function provideHover(checker: Checker): Disposable {
  return languages.registerHoverProvider(documentSelector, {
    provideHover(document, position) {
      const project = checker.projectOf(document.uri);
      if (project === undefined) return undefined;
      const parts = [
        ...findingsAt(project, document.uri, position)
          .slice(0, 3)
          .map((result) => findingText(result, project)),
      ];
      const entry = entryAtPosition({ project, document, position });
      if (entry !== undefined) parts.push(entryText(entry, project));
      return parts.length === 0 ? undefined : new Hover(parts);
    },
  });
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

function entryText(entry: FactEntry, project: CheckedProject): MarkdownString {
  const text = ours();
  text.appendMarkdown(`**\`${entry.path}\`** `).appendText(entry.means).appendMarkdown('\n\n');
  const words = entry.values ?? entry.suggest;
  if (words !== undefined) text.appendText(l10n.t('One of: {0}', words.join(', '))).appendMarkdown('\n\n');
  if (entry.unit !== undefined) text.appendText(l10n.t('Unit: {0}', entry.unit)).appendMarkdown('\n\n');
  if (entry.absent !== undefined) text.appendText(l10n.t('Not written: {0}', entry.absent)).appendMarkdown('\n\n');
  const rules = rulesReading(entry.path, project.catalogue);
  if (rules.length > 0) {
    text.appendMarkdown(`${l10n.t('Read by')}:\n\n`);
    for (const rule of rules.slice(0, 6))
      text
        .appendMarkdown(`- ${explainLink(rule.id)} `)
        .appendText(rule.title)
        .appendMarkdown('\n');
    if (rules.length > 6) text.appendMarkdown(`- ${l10n.t('and {0} more', rules.length - 6)}\n`);
  }
  return text;
}

function findingText(result: Result, project: CheckedProject): MarkdownString {
  const text = ours();
  const rule = project.catalogue.rule(result.rule);
  if (rule === undefined) return text;
  text
    .appendMarkdown('**')
    .appendText(rule.title)
    .appendMarkdown(`** ${explainLink(rule.id)}\n\n`)
    .appendText(firstParagraph(rule.why));
  text.appendMarkdown('\n\n');
  for (const { path, value } of result.because.slice(0, 5)) {
    text
      .appendMarkdown(`- \`${path.replaceAll('`', '')}\` `)
      .appendText(value === undefined ? l10n.t('is not stated') : l10n.t('is {0}', shortened(value)));
    text.appendMarkdown('\n');
  }
  const source = citedSources(rule, project.catalogue.data)[0];
  if (source !== undefined) text.appendMarkdown('\n').appendText(l10n.t('Source: {0}', citationWords(source)));
  return text;
}

/** Text of documents goes in by `appendText` only; links run none but our own commands. */
function ours(): MarkdownString {
  const text = new MarkdownString('', true);
  text.isTrusted = { enabledCommands: linkCommands };
  return text;
}

const shortened = (value: string): string => (value.length > 120 ? `${value.slice(0, 119)}…` : value);
