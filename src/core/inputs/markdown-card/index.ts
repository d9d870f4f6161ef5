import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import type { SourceDocument } from '../../text/span';
import { decodeFrontMatter } from '../carelint/decodeFrontMatter';
import type { Detection, InputFormat } from '../inputFormat';
import { readBlocks } from '../markdown/blocks';
import { withBoldHeadings } from '../markdown/boldHeadings';
import { frontKeys, isOwnFrontMatter } from '../markdown/frontKeys';
import { topicsOf } from '../markdown/lexicon';
import { readSections } from '../markdown/section';
import { flatTables, flatWords } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { holdsVariables } from './candidate';
import { type Collected, collect } from './collect';
import { ledResults } from './ledResults';
import { proseResults } from './proseResults';
import { putCandidates } from './putCandidates';
import { putOthers } from './putOthers';
import { reportResults } from './reportResults';
import { putResults, type Result } from './result';
import { tableResults } from './tableResults';
import { titleOf } from './title';
import { sayDisagreements } from './toldTwice';
import { cardFacts } from './topicFacts';

/**
 * A model card in Markdown: front matter of ours or of a model hub, headings, bold labels, tables of labels and values, figures.
 * What the front matter states the body only explains.
 */
export const markdownCard: InputFormat = {
  id: 'markdown-card',
  title: 'Model card in Markdown',
  kinds: ['card'],
  detect,
  read,
};

/** Keys that a model hub knows and the vocabulary does not; one of them makes front matter that of a model card. */
const hubModelKeys = ['library_name', 'pipeline_tag', 'model-index', 'base_model', 'widget', 'co2_eq_emissions'];
const datasetKeys = ['annotations_creators', 'task_categories', 'size_categories', 'dataset_info'];

function detect(document: SourceDocument): Detection {
  const { text, uri } = document;
  if (!/\.(?:md|markdown)$/i.test(uri)) return { confidence: 'no', why: 'its name does not end in .md' };
  const keys = frontKeys(text);
  if (datasetKeys.some((key) => keys.has(key)) && !hubModelKeys.some((key) => keys.has(key))) {
    return { confidence: 'no', why: 'its front matter is that of a dataset card' };
  }
  if (keys.size > 0)
    return {
      confidence: 'certain',
      why: hubModelKeys.some((key) => keys.has(key)) ? 'front matter of a model hub opens it' : 'front matter opens it',
    };
  if (/^#{1,2}\s.*\bmodel[\s_-]?card\b/im.test(text)) return { confidence: 'certain', why: 'its title says model card' };
  const known = new Set(
    [...text.matchAll(/^#{1,4}\s*(.{1,120})$/gm)].flatMap((match) => topicsOf(match[1] ?? '').map(({ topic }) => topic)),
  );
  return known.size >= 2
    ? { confidence: 'certain', why: 'it has the headings of a model card' }
    : { confidence: 'likely', why: 'it is a Markdown document named as the model card' };
}

function read(document: SourceDocument): DocumentFacts {
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
  const collected = collect({ text, template: title?.unfilled === true || named || holdsVariables(text) }, sections);
  if (title !== undefined && !isTold('card.name') && !collected.candidates.some(({ topic, says }) => topic === 'name' && says.length > 0)) {
    builder.putWritten('card.name', { text: title.text, span: title.span, ...(title.unfilled ? { meant: '' } : {}) });
  }
  putCandidates({ builder, text, isTold }, collected.candidates);
  putOthers({ builder, text, isTold }, collected.others);
  const results = resultsIn(text, collected, namesOf(builder, title?.text));
  if (isTold('results')) sayDisagreements(builder, results, title);
  else putResults(builder, results);
  const own = isOwnFrontMatter(frontKeys(text), 'card');
  return builder.build({ format: markdownCard.id, why: detect(document).why, ...(own ? {} : { canState: cardFacts }) });
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
  const defined = /^(?:The\s)?(\p{Lu}[\w.+-]*(?:[\s-][\p{Lu}\d][\w.+-]*){0,3})\s(?:is|are)\s(?:an?|the)\s/u.exec(written('summary'))?.[1];
  return [written('name'), title ?? '', defined ?? ''].filter((name) => name !== '');
}

function resultsIn(text: string, { results: parts, loose }: Collected, names: readonly string[]): readonly Result[] {
  const tables = flatTables([...parts, ...loose]).flatMap(({ table }) => tableResults(text, gridOfTable(text, table), names));
  const prose = flatWords(parts).flatMap((words) => (words.lines.length === 0 ? [] : proseResults(text, words.span)));
  const all = [...tables, ...ledResults(text, parts), ...reportResults(text, parts), ...prose].toSorted(
    (a, b) => a.span.start - b.span.start,
  );
  // A label's value is reached by its section and by itself.
  const seen = new Set<number>();
  return all.filter(({ measured }) => !seen.has(measured.value.span.start) && seen.add(measured.value.span.start));
}
