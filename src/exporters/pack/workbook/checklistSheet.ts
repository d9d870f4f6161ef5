import type { Because, Report, Result } from '../../../core/index';
import { inReadingOrder, isAccepted, rulesById } from '../../findings';
import { regionsIn, whereWords } from '../../region';
import {
  type CitedSource,
  checkedWords,
  citedSources,
  counted,
  isMissing,
  legalWords,
  messageOf,
  oneLine,
  severityWords,
  statusWords,
} from '../../wording';
import type { PackContext } from '../packContext';
import type { Sheet } from './format/sheet';
import { type Column, dayCell, tableSheet } from './tableSheet';

/** One row a result: findings first, then what is not known, what is met, and what does not apply. */
export function checklistSheet(pack: PackContext): Sheet {
  const { report } = pack;
  return tableSheet(pack, {
    name: 'Checklist',
    title: `${counted(report.results.length, 'result')} of ${counted(report.looked.rules, 'rule')}`,
    columns: columnsFor(pack),
    items: byWeight(report),
    empty: 'No rule was judged.',
    frozenColumns: 4,
    pages: { paper: 'a3', across: 2 },
  });
}

function columnsFor({ report, context, decisions }: PackContext): readonly Column<Result>[] {
  const rules = rulesById(context.rules);
  const regions = regionsIn(context.texts);
  const where = (place: Result['places'][number]): string => whereWords(place, regions);
  const quoteOf = ([place]: Result['places']): string | undefined => {
    const quote = place && regions.quote(place);
    return quote && `${quote.before}${quote.marked}${quote.after}`;
  };
  const because = (fact: Because): string => {
    const value = fact.value === undefined ? 'written' : `“${oneLine(fact.value)}”`;
    return isMissing(fact)
      ? `${fact.path} is not stated`
      : `${fact.path} is ${value}${fact.place === undefined ? '' : ` (${where(fact.place)})`}`;
  };
  const cited = ({ rule }: Result): readonly CitedSource[] => {
    const known = rules.get(rule);
    return known === undefined ? [] : citedSources(known, context.rules);
  };
  const eachSource = (words: (one: CitedSource) => string) => (result: Result) => numbered(cited(result).map(words));
  const reasonOf = ({ decision }: Result): string | undefined => decisions.find(({ id }) => id === decision?.id)?.reason;
  return [
    {
      title: 'Status',
      width: 14,
      cell: (result) => statusOf(result, report),
      highlights: [
        { when: { equals: statusWords.unmet }, tone: 'never' },
        { when: { equals: acceptedWords }, tone: 'doubt' },
        { when: { equals: statusWords.undetermined }, tone: 'conditional' },
      ],
    },
    { title: 'Severity', width: 9, cell: ({ severity }) => severityWords[severity] },
    { title: 'About', width: 12, cell: ({ subject, subjectName }) => subjectName ?? subject ?? 'the project' },
    { title: 'Finding', width: 40, cell: (result) => messageOf(result, rules.get(result.rule)) },
    { title: 'What should hold', width: 34, cell: ({ rule }) => rules.get(rule)?.title },
    { title: 'Rule', width: 30, cell: ({ rule }) => rule },
    { title: 'Where', width: 24, cell: ({ places: [place] }) => place && where(place) },
    { title: 'Quoted from there', width: 36, cell: ({ places }) => quoteOf(places) },
    {
      title: 'See also',
      width: 26,
      cell: ({ places }) =>
        places
          .slice(1)
          .map((place) => [where(place), place.label].filter((word) => word).join(' '))
          .join('\n'),
    },
    { title: 'Rests on', width: 44, cell: (result) => result.because.map(because).join('\n') },
    { title: 'Source', width: 34, cell: eachSource(({ citation, source }) => source?.title ?? citation.source) },
    { title: 'Clause', width: 14, cell: eachSource(({ citation }) => citation.clause ?? '–') },
    {
      title: 'Legal status',
      width: 16,
      cell: eachSource(({ source }) => (source === undefined ? 'not known' : legalWords[source.status])),
    },
    {
      title: 'How it was checked',
      width: 24,
      cell: eachSource(({ citation, source }) => {
        const checked = citation.checked ?? source?.checked;
        return checked === undefined ? 'not known' : checkedWords[checked];
      }),
    },
    { title: 'Decision', width: 22, cell: decisionOf },
    { title: 'Decided by', width: 16, cell: ({ decision }) => decision?.by },
    { title: 'Until', width: 11, cell: ({ decision }) => dayCell(decision?.until) },
    { title: 'Reason', width: 30, cell: reasonOf },
  ];
}

/** The n-th line of one column goes with the n-th of another. */
const numbered = (lines: readonly string[]): string =>
  lines.length > 1 ? lines.map((line, at) => `${at + 1}. ${line}`).join('\n') : lines.join('');

const acceptedWords = `${statusWords.unmet}, accepted`;

const statusOf = (result: Result, report: Report): string =>
  result.status === 'unmet' && isAccepted(result, report.asOf) ? acceptedWords : statusWords[result.status];

const decisionKinds = { 'sign-off': 'signed off', 'not-applicable': 'held not applicable', accepted: 'accepted' } as const;

function decisionOf({ decision }: Result): string | undefined {
  if (decision === undefined) return undefined;
  return `${decisionKinds[decision.kind]} (${decision.id})${decision.stale ? '; what it spoke of has changed since' : ''}`;
}

/** Findings by severity, then questions, accepted risks, what is met and what does not apply; within each as a reader meets them. */
function byWeight(report: Report): readonly Result[] {
  const severity = { error: 0, warning: 1, advice: 2 };
  const rank = (result: Result): number => {
    switch (result.status) {
      case 'unmet':
        return isAccepted(result, report.asOf) ? 4 : severity[result.severity];
      case 'undetermined':
        return 3;
      case 'met':
        return 5;
      case 'not-applicable':
        return 6;
    }
  };
  return [...inReadingOrder(report.results, report)].sort((a, b) => rank(a) - rank(b));
}
