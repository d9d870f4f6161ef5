import { printable } from '../printable';
import { type Question, questionsOf } from '../questions';
import { counted, messageOf } from '../wording';
import { paragraph, placeWords, type Sheet } from './sheet';

/** More would hide the findings; `show: 'all'` lists every one. */
const shown = 8;

/** What could not be judged, by the fact that is missing, those that decide most first. */
export function questionLines(sheet: Sheet): readonly string[] {
  const questions = questionsOf(sheet.report);
  if (questions.length === 0) return [];
  const listed = sheet.context.show === 'all' ? questions : questions.slice(0, shown);
  const left = questions.length - listed.length;
  return [
    sheet.paint.strong('Open questions (what the documents do not say, so that rules could not be judged)'),
    '',
    ...listed.flatMap((question) => oneQuestion(question, sheet)),
    ...(left === 0 ? [] : [`  … and ${counted(left, 'more question')} (--all lists them)`]),
    '',
  ];
}

function oneQuestion({ path, waiting }: Question, sheet: Sheet): readonly string[] {
  const [first] = waiting;
  const place = first.places[0];
  const others = waiting.length - 1;
  const where = place ? `${placeWords(place, sheet)}  ` : '';
  return [
    `  ${where}${printable(path ?? first.rule)}`,
    paragraph(messageOf(first, sheet.rules.get(first.rule)), sheet),
    sheet.paint.dim(paragraph(`asked by ${first.rule}${others === 0 ? '' : ` and ${counted(others, 'other finding')}`}`, sheet)),
  ];
}
