import type { Because, Problem, Result, Severity } from '../../core/index';
import { printable } from '../printable';
import { blocksOf } from '../prose';
import { citationWords, citedSources, isMissing, messageOf, oneLine, severityWords } from '../wording';
import { paragraph, placeWords, type Sheet } from './sheet';

const wordFor = (severity: Severity, { paint }: Sheet): string => paint[severity](severityWords[severity].padEnd(7));

/**
 * Findings in their order. Neighbours of one rule share what would settle them and who asks for it: a rule with four parts would
 * otherwise say it four times.
 */
export function findingsLines(results: readonly Result[], sheet: Sheet): readonly string[] {
  return results.flatMap((result, index) => [
    ...headLines(result, sheet),
    ...(results[index + 1]?.rule === result.rule ? [] : [...ruleLines(result.rule, sheet), '']),
  ]);
}

/** Where, how grave, which rule; what is wrong; what belongs to it elsewhere. */
function headLines(result: Result, sheet: Sheet): readonly string[] {
  const [place, ...related] = result.places;
  const where = place ? `${placeWords(place, sheet)}  ` : '';
  return [
    `  ${where}${wordFor(result.severity, sheet)}  ${printable(result.rule)}`,
    paragraph(messageOf(result, sheet.rules.get(result.rule)), sheet),
    ...related.map((other) =>
      sheet.paint.dim(paragraph(`see ${placeWords(other, sheet)}${other.label ? ` (${other.label})` : ''}`, sheet)),
    ),
  ];
}

/** An example of more lines is left to `explain`. */
const longestExample = 8;

function ruleLines(id: string, sheet: Sheet): readonly string[] {
  const rule = sheet.rules.get(id);
  if (!rule) return [];
  const [first, second] = blocksOf(rule.how);
  const example = [first, second].find((block) => block?.kind === 'example');
  const lines = example?.text.split('\n') ?? [];
  const shown = lines.length <= longestExample ? lines : [];
  const words = first?.kind === 'paragraph' ? first.text : '';
  const said = words !== '' ? (shown.length === 0 ? words.replace(/:$/, '.') : words) : shown.length > 0 ? 'write, for example:' : '';
  return [
    ...(said === '' ? [] : [paragraph(`to settle it: ${said}`, sheet)]),
    ...shown.map((line) => sheet.paint.dim(printable(`      ${line}`))),
    ...citedSources(rule, sheet.context.rules).map((citation) => sheet.paint.dim(paragraph(citationWords(citation), sheet))),
  ];
}

export function problemLines(problem: Problem, sheet: Sheet): readonly string[] {
  return [
    `  ${placeWords(problem.place, sheet)}  ${wordFor(problem.severity, sheet)}  ${problem.code}`,
    paragraph(oneLine(problem.message), sheet),
    ...(problem.related ?? []).map(({ place, label }) => sheet.paint.dim(paragraph(`see ${placeWords(place, sheet)} (${label})`, sheet))),
    '',
  ];
}

/** A list of results that ask for nothing, each with its reason. */
export function settledLines(title: string, results: readonly Result[], sheet: Sheet): readonly string[] {
  if (results.length === 0) return [];
  return [sheet.paint.strong(title), '', ...results.flatMap((result) => [settledLine(result, sheet), ...reasonLines(result, sheet)]), ''];
}

function settledLine(result: Result, sheet: Sheet): string {
  const name = result.subjectName ?? result.subject;
  const title = sheet.rules.get(result.rule)?.title ?? '';
  return printable(`  ${result.rule}${name === undefined ? '' : `  ${name}`}${title === '' ? '' : `  ${title}`}`);
}

function reasonLines(result: Result, sheet: Sheet): readonly string[] {
  const { decision } = result;
  const until = decision?.until ? ` until ${decision.until}` : '';
  const decided = decision ? `decided by ${decision.by}${until} (${placeWords(decision.place, sheet)})` : '';
  const because = result.because.length === 0 ? '' : `because ${result.because.map((fact) => becauseWords(fact, sheet)).join('; ')}`;
  const message = result.status === 'met' || result.message === undefined ? '' : oneLine(result.message);
  return [message, decided, because].filter((reason) => reason !== '').map((reason) => sheet.paint.dim(paragraph(reason, sheet)));
}

/** `risk.hazards[0].owner is radiologist (hazard-log.yaml:12:12)`. */
function becauseWords(fact: Because, sheet: Sheet): string {
  const { path, value, place } = fact;
  if (isMissing(fact)) return `${path} is not stated`;
  return `${path} is ${value === undefined ? 'written' : shortened(oneLine(value))}${place ? ` (${placeWords(place, sheet)})` : ''}`;
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
