import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import { decodeFrontMatter } from '../carelint/decodeFrontMatter';
import type { DocumentKind, Reader, Recognised } from '../inputFormat';
import { readBlocks } from '../markdown/blocks';
import { withBoldHeadings } from '../markdown/boldHeadings';
import { frontKeys, isOwnFrontMatter } from '../markdown/frontKeys';
import { readSections } from '../markdown/section';
import { flatTables, flatWords } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { holdsVariables } from './candidate';
import { cardTables } from './cardTables';
import { collect } from './collect';
import type { Collected } from './collecting';
import { chosenIn, withoutCompared } from './comparedModels';
import { completeResults } from './completeResults';
import { groupedProse } from './groupedProse';
import { ledResults, listedFigures, ownFigures } from './ledResults';
import { printedReports } from './printedReports';
import { proseResults } from './proseResults';
import { putCandidates } from './putCandidates';
import { lastOfPopulation, putGroups } from './putGroups';
import { putOthers } from './putOthers';
import { putResults, type Result } from './result';
import { titleOf } from './title';
import { sayDisagreements } from './toldTwice';
import { cardFacts, groupFacts } from './topicFacts';

export const reader: Reader = {
  read,
};

function read(document: SourceDocument, _: DocumentKind, recognised: Recognised): DocumentFacts {
  const { text, uri } = document;
  const builder = new FactBuilder(uri);
  const front = decodeFrontMatter(builder, text, 'card');
  const isTold = toldBy(builder);
  const { blocks, unclosedComments } = readBlocks(text, front?.bodyStart ?? 0);
  for (const span of unclosedComments) {
    builder.problem({
      code: 'syntax',
      severity: 'warning',
      message: 'This comment is never closed, so the rest of the document is hidden',
      span,
    });
  }
  const sections = readSections(text, withBoldHeadings(text, blocks));
  const title = titleOf(text, sections);
  const named = /template/i.test(uri.slice(uri.lastIndexOf('/') + 1));
  const chosen = chosenIn(text);
  const template = title?.unfilled === true || named || holdsVariables(text);
  const collected = collect({ text, template, names: [title?.text ?? '', ...chosen] }, sections);
  if (title !== undefined && !isTold('card.name') && !collected.candidates.some(({ topic, says }) => topic === 'name' && says.length > 0)) {
    builder.putWritten('card.name', { text: title.text, span: title.span, ...(title.unfilled ? { meant: '' } : {}) });
  }
  const putting = { builder, text, isTold };
  const version = /(?<=[\s(-]v)\d+(?:\.\d+){1,3}(?=\)?$)/.exec(title?.text ?? '');
  const ofPeople = collected.candidates.filter(({ topic }) => topic === 'population');
  putCandidates(
    putting,
    collected.candidates.filter((candidate) => !ofPeople.includes(candidate)),
  );
  if (version !== null && title !== undefined && !builder.has('card.version')) builder.put('card.version', version[0], title.span);
  const results = resultsIn(text, collected, [...namesOf(builder, title?.text), ...chosen]);
  const groups = putGroups(putting, ofPeople, results);
  putCandidates(
    putting,
    ofPeople.filter((candidate) => candidate.rank <= lastOfPopulation && !groups.includes(candidate)),
  );
  putOthers(putting, collected.others);
  const keys = frontKeys(text);
  if (isTold('results')) sayDisagreements(builder, results, title);
  else putResults(builder, results);
  if (isTold('results') && keys.has('model-index') && !keys.has('results')) completeResults(builder, results);
  const canState = builder.has('card.groups') ? [...cardFacts, ...groupFacts] : cardFacts;
  return builder.build({ ...recognised, ...(isOwnFrontMatter(keys, 'card') ? {} : { canState }) });
}

/** What the front matter said, looked up after it was read and before the body is. Datasets that are mere names may still be described. */
function toldBy(builder: FactBuilder): (path: string) => boolean {
  const told = new Map<string, boolean>();
  for (const path of [...cardFacts.map((fact) => fact.replace(/\[\].*$/, '')), 'results', 'people']) told.set(path, builder.has(path));
  if (told.get('card.datasets') === true) {
    told.set('card.datasets', builder.has('card.datasets[0].description') || builder.has('card.datasets[0].n'));
  }
  return (path) => told.get(path) ?? builder.has(path);
}

/** What the card calls its model: its name, its title, and what its summary says is a model. */
function namesOf(builder: FactBuilder, title: string | undefined): readonly string[] {
  const card = builder.root.fields.get('card');
  const written = (key: string): string => {
    const leaf = card?.kind === 'object' ? card.fields.get(key) : undefined;
    return leaf?.kind === 'leaf' ? leaf.written : '';
  };
  const defined = /^(?:The\s)?(\p{Lu}[\w.+-]*(?:\s[\p{Lu}\d][\w.+-]*){0,3})\s(?:is|are)\s(?:an?|the)\s/u.exec(written('summary'))?.[1];
  return [written('name'), title ?? '', defined ?? ''].filter((name) => name !== '');
}

function resultsIn(text: string, { results, loose }: Collected, names: readonly string[]): readonly Result[] {
  const parts = withoutCompared(text, results, names);
  const tables = flatTables([...parts, ...loose]).flatMap(
    ({ table }) => cardTables.there?.tableResults(text, gridOfTable(text, table), names) ?? [],
  );
  const prose = flatWords(parts).flatMap((words) =>
    words.lines.length === 0 ? [] : [...proseResults(text, words.span), ...groupedProse(text, words.span)],
  );
  const all = [
    ...tables,
    ...ledResults(text, parts),
    ...listedFigures(text, parts),
    ...ownFigures(text, parts),
    ...(cardTables.there?.ledTables(text, parts, names) ?? []),
    ...(printedReports.there?.reportResults(text, parts) ?? []),
    ...prose,
  ].toSorted((a, b) => a.span.start - b.span.start);
  // A label's value is reached by its section and by itself.
  const seen = new Set<number>();
  return all.filter(({ measured }) => !seen.has(measured.value.span.start) && seen.add(measured.value.span.start));
}
