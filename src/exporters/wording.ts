import type { Because, Citation, Result, Rule, Severity, Source, Status } from '../core/index';
import type { RuleBook } from './exporter';

export const severityWords: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'advice' };

export const statusWords: Readonly<Record<Status, string>> = {
  met: 'met',
  unmet: 'unmet',
  undetermined: 'undetermined',
  'not-applicable': 'not applicable',
};

export const legalWords: Readonly<Record<Source['status'], string>> = {
  law: 'law',
  'mandatory-standard': 'mandatory standard',
  guidance: 'guidance',
  'voluntary-standard': 'voluntary standard',
  principles: 'principles',
  draft: 'draft',
};

export const checkedWords: Readonly<Record<Source['checked'], string>> = {
  primary: "checked against the publisher's text",
  secondary: "checked against somebody else's account of it",
  knowledge: 'stated from general knowledge, not checked against its text',
};

const nationNames: Readonly<Record<string, string>> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland',
  uk: 'United Kingdom',
  eu: 'European Union',
  us: 'United States',
  international: 'international',
};

const ukNations = ['england', 'scotland', 'wales', 'northern-ireland'];

/** Whose performance a figure is. */
export const armWords: Readonly<Record<string, string>> = {
  ai: 'the product alone',
  human: 'people alone',
  'human-with-ai': 'people with the product',
  comparator: 'the comparator',
  baseline: 'the baseline',
};

/** All four nations together are the United Kingdom. */
export function nationWords(nations: readonly string[]): string {
  const whole = ukNations.every((nation) => nations.includes(nation));
  const names = whole ? ['uk', ...nations.filter((nation) => !ukNations.includes(nation))] : nations;
  return names.map((nation) => nationNames[nation] ?? nation).join(', ');
}

/** The four themes that rules serve. */
export function themeWords(theme: number): string {
  const titles = [
    'Development, deployment and who answers',
    'People, skills and infrastructure',
    'Governance, evidence and standards',
    'Fairness and the whole system',
  ];
  return titles[theme - 1] ?? 'Other rules';
}

/** What a report is and is not: printed with every one that a person reads. */
export const disclaimer =
  'This reports what the documents say and what they leave open. Whether the product may be used is for people to judge.';

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Runs of white space become one space, for text that must stay in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The first paragraph, in one line: the short form of `why` and `how`. */
export const firstParagraph = (text: string): string => oneLine(text.trim().split(/\n\s*\n/)[0] ?? '');

/** What is said of a result that brings no message of its own. */
export function messageOf(result: Result, rule: Rule | undefined): string {
  if (result.message !== undefined && result.message !== '') return oneLine(result.message);
  const name = result.subjectName ?? result.subject;
  const title = rule?.title ?? result.rule;
  return name === undefined ? title : `${name}: ${title}`;
}

/** An item of a list is there whenever its number is named, whether or not it has a name of its own to show. */
export const isMissing = ({ path, value }: Because): boolean => value === undefined && !path.endsWith(']');

export interface CitedSource {
  readonly citation: Citation;
  /** Absent when the catalogue does not know it: then its id is all there is. */
  readonly source?: Source;
}

export function citedSources(rule: Rule, data: RuleBook): readonly CitedSource[] {
  return rule.sources.map((citation) => {
    const source = data.sources.find(({ id }) => id === citation.source);
    return source ? { citation, source } : { citation };
  });
}

/** `Clinical Risk Management, 4.4.1 (NHS England, 2018; mandatory standard)`. */
export function citationWords({ citation, source }: CitedSource): string {
  const clause = citation.clause === undefined ? '' : `, ${citation.clause}`;
  return source ? `${source.title}${clause} (${source.publisher}; ${legalWords[source.status]})` : `${citation.source}${clause}`;
}

/** An address that may be followed; anything else is shown as text. */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
}
