import { type Regions, regionsIn } from '../../region';
import { checkedWords, counted, legalWords } from '../../wording';
import type { Block, Line, PrintedDocument } from '../document/document';
import { heading, line, paragraph, paragraphsOf, run } from '../document/lines';
import { madeBy } from '../madeBy';
import type { PackContext } from '../packContext';
import { answerBlocks, questionRow } from './answers';
import { asideLines, doubtLine } from './asides';
import { type FilledForm, type FilledQuestion, type FilledSection, holesIn, stateOf, stateWords } from './filled';

/** A filled form as a document: what it is, what is still to be answered, then question by question. */
export function formDocument(filled: FilledForm, pack: PackContext): PrintedDocument {
  const { form } = filled;
  const regions = regionsIn(pack.context.texts);
  return {
    title: form.title,
    lead: leadOf(filled, regions),
    project: run(pack.context.project).text,
    asOf: pack.report.asOf,
    madeBy: madeBy(pack),
    draft: pack.draft,
    page: form.page,
    blocks: [...owedBlocks(filled), ...filled.sections.flatMap((section) => sectionBlocks(section, { filled, regions }))],
  };
}

function leadOf(filled: FilledForm, regions: Regions): readonly Line[] {
  const { form, source, doubt } = filled;
  const clause = form.clause === undefined ? '' : `, ${form.clause}`;
  const asked =
    source === undefined
      ? `${form.source}${clause}`
      : `${source.title}${clause} (${source.publisher}; ${source.version}). Its weight: ${legalWords[form.status]}. Reviewed on ${source.reviewedOn}`;
  return [
    ...paragraphsOf(form.about).map((text) => line(text)),
    line(run('Asked for by:', 'strong'), `${asked}. The outline is in our own words and ${checkedWords[form.checked]}.`),
    ...(form.note === undefined ? [] : paragraphsOf(form.note).map((text) => line(run('Note:', 'strong'), text))),
    ...(doubt === undefined ? [] : [doubtLine(doubt, { what: 'this form', regions })]),
    line(
      run('Answers', 'strong'),
      'are those of the documents of the project, each with the file and line where it is written. What they do not state is marked, and nothing was put in its place.',
    ),
    line(run('Where it stands:', 'strong'), `${stateWords(filled)}.`),
  ];
}

/** One line a question, required ones first, so that somebody in a hurry sees what to write. */
function owedBlocks({ sections }: FilledForm): readonly Block[] {
  const owed = sections.flatMap(({ questions }) => questions).filter((one) => ['in part', 'not stated'].includes(stateOf(one)));
  const lines = [...owed.filter(({ question }) => question.required), ...owed.filter(({ question }) => !question.required)].map(owedLine);
  if (lines.length === 0) return [];
  return [heading(1, 'Still to be answered'), { kind: 'bullets', lines }];
}

function owedLine({ question, answers }: FilledQuestion): Line {
  const missing = answers.flatMap((answer) => (answer.gap === undefined ? [] : [answer.gap.what]));
  const holes = answers.reduce((sum, answer) => sum + holesIn(answer), 0);
  const parts = [...missing, ...(holes === 0 ? [] : [`${counted(holes, 'place')} marked below`])];
  return line(run(`${question.id} ${question.ask}`, 'strong'), `${parts.join('; ')}${question.required ? ' (needed)' : ''}`);
}

interface Within {
  readonly filled: FilledForm;
  readonly regions: Regions;
}

function sectionBlocks({ section, questions }: FilledSection, { filled, regions }: Within): readonly Block[] {
  const head = [
    heading(1, section.title),
    ...(section.note === undefined ? [] : paragraphsOf(section.note).map((text) => paragraph(text))),
  ];
  if (filled.form.layout === 'table') {
    const columns = [
      { title: 'Question', width: 3 },
      { title: 'What the documents say', width: 6 },
      { title: 'For a person', width: 2 },
    ];
    return [...head, { kind: 'table', columns, rows: questions.map((question) => questionRow(question, regions)) }];
  }
  return [...head, ...questions.flatMap((question) => questionBlocks(question, regions))];
}

function questionBlocks(filled: FilledQuestion, regions: Regions): readonly Block[] {
  const { question, doubt, answers } = filled;
  return [
    heading(2, `${question.id} ${question.ask}`),
    ...asideLines(filled).map((one): Block => ({ kind: 'paragraph', line: one })),
    ...(doubt === undefined ? [] : [{ kind: 'paragraph' as const, line: doubtLine(doubt, { what: 'this question', regions }) }]),
    ...answers.flatMap((answer) => answerBlocks(answer, regions)),
    ...(question.person === undefined || doubt?.holds === 'no' ? [] : [paragraph(run('For a person:', 'strong'), question.person)]),
  ];
}
