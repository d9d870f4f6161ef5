import { printable } from '../../printable';
import { counted, oneLine } from '../../wording';
import { type ChangedItem, type ChangedOutcome, isSame, type PackDiff } from './compare';

/** How one way of writing marks its parts. */
interface Marks {
  readonly heading: (text: string) => string;
  readonly item: (text: string) => string;
  readonly below: (text: string) => string;
  readonly name: (text: string) => string;
  readonly text: (text: string) => string;
}

const plain: Marks = {
  heading: (text) => `${text}\n`,
  item: (text) => `  ${text}`,
  below: (text) => `      ${text}`,
  name: printable,
  text: printable,
};

/** Signs that Markdown or HTML could take for markup; text of a project must not become a link or a mention in a pull request. */
const safe = (text: string): string =>
  printable(text)
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200b')
    .replace(/:\/\//g, ':\u200b//');

const code = (text: string): string => {
  const clean = printable(text).replaceAll('`', "'");
  return `\`${clean}\``;
};

const markdown: Marks = {
  heading: (text) => `### ${text}\n`,
  item: (text) => `- ${text}`,
  below: (text) => `  - ${text}`,
  name: code,
  text: safe,
};

export const diffText = (diff: PackDiff): string => written(diff, plain);
export const diffMarkdown = (diff: PackDiff): string => written(diff, markdown);
export const diffJson = (diff: PackDiff): string => `${JSON.stringify(diff, undefined, 2)}\n`;

function written(diff: PackDiff, marks: Marks): string {
  const { from, to, rules } = diff;
  const side = ({ label, asOf }: PackDiff['from']): string => `${marks.name(label)} (as of ${asOf})`;
  const catalogues = from.catalogue === to.catalogue ? [] : [`Catalogue ${from.catalogue} became ${to.catalogue}.`];
  const head = [`From ${side(from)} to ${side(to)}.`, ...catalogues].join(marks === markdown ? '\n\n' : '\n');
  if (isSame(diff)) return `${head}\n${marks === markdown ? '\n' : ''}Nothing differs.\n`;
  const sections = [
    section('Rules', [
      ...rules.added.map((id) => marks.item(`${marks.name(id)} is asked now`)),
      ...rules.removed.map((id) => marks.item(`${marks.name(id)} is no longer asked`)),
    ]),
    section('Outcomes', outcomeLines(diff.outcomes, marks)),
    section(
      'Hazards',
      diff.hazards.flatMap((one) => itemLines(one, marks)),
    ),
    section(
      'Claims',
      diff.claims.flatMap((one) => itemLines(one, marks)),
    ),
    section(
      'Decisions',
      diff.decisions.flatMap((one) => itemLines(one, marks)),
    ),
  ];
  return `${[head, ...sections.filter((lines) => lines !== '')].join('\n\n')}\n`;

  function section(title: string, lines: readonly string[]): string {
    return lines.length === 0 ? '' : [marks.heading(title), ...lines].join('\n').replace(/\n\n$/, '\n');
  }
}

/** What came or went with its item and asks for nothing is a number: the item itself is told below. */
function outcomeLines(outcomes: readonly ChangedOutcome[], marks: Marks): readonly string[] {
  const quiet = ({ from, to }: ChangedOutcome): boolean =>
    (from === undefined || to === undefined) && ['met', 'not-applicable'].includes(from ?? to ?? '');
  const told = outcomes.filter((one) => !quiet(one));
  const left = outcomes.length - told.length;
  const rest = `${counted(left, 'other result')} came or went with their items, met or not applicable`;
  return [...told.map((one) => outcomeLine(one, marks)), ...(left === 0 ? [] : [marks.item(rest)])];
}

const statusWords = (status: string | undefined): string => status?.replace('-', ' ') ?? 'nothing said';

function outcomeLine({ rule, subject, from, to, messages }: ChangedOutcome, marks: Marks): string {
  const about = subject === undefined ? '' : ` ${marks.text(oneLine(subject))}`;
  const head = marks.item(`${marks.name(rule)}${about}: ${statusWords(from)}, now ${statusWords(to)}`);
  return [head, ...messages.map((message) => marks.below(marks.text(oneLine(message))))].join('\n');
}

const longest = 120;
const shown = (value: string | undefined, marks: Marks): string => {
  if (value === undefined) return 'not stated';
  const line = oneLine(value);
  return `"${marks.text(line.length > longest ? `${line.slice(0, longest - 1)}…` : line)}"`;
};

function itemLines({ name, is, keys }: ChangedItem, marks: Marks): readonly string[] {
  return [
    marks.item(`${marks.name(oneLine(name))} ${is === 'changed' ? 'changed' : `was ${is}`}`),
    ...keys.map(({ key, from, to }) => marks.below(`${marks.name(key)}: ${shown(from, marks)}, now ${shown(to, marks)}`)),
  ];
}
