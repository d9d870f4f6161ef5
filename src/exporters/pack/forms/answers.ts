import type { Regions } from '../../region';
import { counted } from '../../wording';
import type { Block, Cell, Inline, Line } from '../document/document';
import { line, run } from '../document/lines';
import { placeRun, placeWords } from '../placeWords';
import { asideLines, doubtLine } from './asides';
import type { FilledAnswer, FilledQuestion, Gap, Said } from './filled';

/** What stands under a question, where each answer has room. */
export function answerBlocks(answer: FilledAnswer, regions: Regions): readonly Block[] {
  switch (answer.kind) {
    case 'value':
      return valueLines(answer, regions).map((one) => ({ kind: 'paragraph', line: one }));
    case 'list': {
      const bullets = answer.lines.map((one) => saidLine(one, regions));
      return [
        ...(answer.label === undefined ? [] : [labelOf(answer.label)]),
        ...(bullets.length === 0 ? [] : [{ kind: 'bullets' as const, lines: bullets }]),
        ...gapBlocks(answer, regions),
      ];
    }
    case 'table': {
      if (answer.rows.length === 0) return gapBlocks(answer, regions);
      const columns = [...answer.columns, { title: 'Written at', width: 0.9 }];
      const rows = answer.rows.map(({ cells, place }): readonly Cell[] => [...cells, [line(placeRun(place, regions))]]);
      return [
        { kind: 'table', ...(answer.label === undefined ? {} : { title: answer.label }), columns, rows },
        ...gapBlocks(answer, regions),
      ];
    }
  }
}

const labelOf = (label: string): Block => ({ kind: 'paragraph', line: [run(`${label}:`, 'strong')], leads: true });

/** A question as a row: what is asked, what the documents say, what a person adds. */
export function questionRow(filled: FilledQuestion, regions: Regions): readonly Cell[] {
  const { question, doubt, answers } = filled;
  return [
    [line(run(question.id, 'strong'), question.ask), ...asideLines(filled)],
    [
      ...(doubt === undefined ? [] : [doubtLine(doubt, { what: 'this question', regions })]),
      ...answers.flatMap((answer) => answerLines(answer, regions)),
    ],
    question.person === undefined || doubt?.holds === 'no' ? [] : [line(question.person)],
  ];
}

/** The same in lines alone; a form in this layout holds no tables. */
function answerLines(answer: FilledAnswer, regions: Regions): readonly Line[] {
  if (answer.kind === 'value') return valueLines(answer, regions);
  if (answer.kind === 'table') return [];
  const label = answer.label === undefined ? [] : [line(run(`${answer.label}:`, 'strong'))];
  return [...label, ...answer.lines.map((one) => saidLine(one, regions)), ...gapLines(answer, regions)];
}

/** One line for a value or a list of words; a longer text in its paragraphs. */
function valueLines({ label, said, gap }: Extract<FilledAnswer, { kind: 'value' }>, regions: Regions): readonly Line[] {
  const name = run(`${label}:`, 'strong');
  if (gap !== undefined) return [line(...gapRuns(gap))];
  const places = [...new Set(said.flatMap(({ place }) => placeWords(place, regions) ?? []))].map((where) => run(where, 'place'));
  return [line(name, ...joined(said), ...places)];
}

/** Words with commas between them. */
function joined(said: readonly Said[]): readonly Inline[] {
  return said.map(({ line: [first] }, index) => ({
    ...(first ?? { text: '' }),
    text: `${first?.text ?? ''}${index < said.length - 1 ? ',' : ''}`,
  }));
}

const saidLine = ({ line: shown, place }: Said, regions: Regions): Line => [...shown, { text: ' ' }, ...line(placeRun(place, regions))];

const gapBlocks = (answer: Exclude<FilledAnswer, { kind: 'value' }>, regions: Regions): readonly Block[] =>
  gapLines(answer, regions).map((one) => ({ kind: 'paragraph', line: one }));

function gapLines({ gap, open, noneOf }: Exclude<FilledAnswer, { kind: 'value' }>, regions: Regions): readonly Line[] {
  return [
    ...(gap === undefined ? [] : [line(...gapRuns(gap))]),
    ...(noneOf === undefined ? [] : [line(`None of the ${counted(noneOf, 'entry', 'entries')} that the documents list.`)]),
    ...(open.length === 0
      ? []
      : [line(run('Not stated whether these belong here:', 'gap'), ...open.flatMap((one) => [...one.line, placeRun(one.place, regions)]))]),
  ];
}

function gapRuns({ what, path, means, silence }: Gap): readonly (string | Inline)[] {
  return [
    run(`Not stated in the project's documents: ${what}.`, 'gap'),
    run('To fill it, state', 'note'),
    run(path, 'code'),
    run(`(${means.replace(/\.$/, '')}).${silence === undefined ? '' : ` Silence is read as: ${silence}.`}`, 'note'),
  ];
}
