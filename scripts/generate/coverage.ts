import type { CompiledCatalogue, Rule } from '../../src/core/index';
import { severities } from '../../src/core/index';
import { legalWords, themeWords } from '../../src/exporters/index';
import { statedOnly } from './depth';
import type { GeneratedFile } from './generatedFile';
import { type Expectation, readCatalogue, readExpectations, readLeftOut } from './readCatalogue';
import { counted, madeFrom, table } from './tables';

/** The next steps of the founding report, by theme. */
export const nextSteps: readonly string[] = [...steps(1, 7), ...steps(2, 7), ...steps(3, 4), ...steps(4, 5)];

/** Why documents of a project show nothing, or little, of a next step. A step without rules must stand here. */
const shownElsewhere: Readonly<Record<string, string>> = {
  '1.3': 'A project shows its own case study and what real use brought; that others learn of it is not in its hands.',
  '2.6': 'A project shows who is named for the adoption and has time for it; posts and programmes are made by others.',
  '2.7': 'A project shows its own case study and its plan for gaps in skills; what is built for all is not in its documents.',
  '4.5': 'A project shows the problem, the options and the local need it answers; how needs are found across a system is for that system.',
};

function steps(theme: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${theme}.${i + 1}`);
}

export interface Coverage {
  readonly expectations: readonly Expectation[];
  /** Rules that say they cover it. One, unless something is wrong or it is left out. */
  readonly coveredBy: ReadonlyMap<string, readonly Rule[]>;
  readonly leftOut: ReadonlyMap<string, string>;
}

export function coverageOf({ data }: CompiledCatalogue): Coverage {
  const coveredBy = new Map<string, Rule[]>();
  for (const rule of data.rules) {
    for (const id of rule.sources.flatMap(({ covers }) => covers ?? [])) coveredBy.set(id, [...(coveredBy.get(id) ?? []), rule]);
  }
  return { expectations: readExpectations(), coveredBy, leftOut: readLeftOut() };
}

/** What the catalogue covers, counted. */
export function coveragePage(): readonly GeneratedFile[] {
  const catalogue = readCatalogue();
  const coverage = coverageOf(catalogue);
  const text = [
    madeFrom('the rules and rules/expectations.yaml'),
    '# What the catalogue covers',
    summary(catalogue, coverage),
    '## By theme and next step',
    ...themes(catalogue, coverage),
    '## By pack',
    packs(catalogue),
    '## By source',
    sources(catalogue, coverage),
    '## How far the clauses were verified',
    verified(catalogue),
    '## Rules that only ask that something is stated',
    ...shallow(catalogue),
    '## Expectations left out',
    leftOut(coverage),
  ];
  return [{ path: 'docs/coverage.md', text: `${text.join('\n\n')}\n` }];
}

function summary({ data }: CompiledCatalogue, { expectations, coveredBy, leftOut }: Coverage): string {
  const covered = expectations.filter(({ id }) => coveredBy.has(id)).length;
  const kinds = severities.map((severity) => `${data.rules.filter((rule) => rule.severity === severity).length} ${severity}`).join(', ');
  return `${counted(expectations.length, 'expectation')} of ${counted(data.sources.length, 'source')} were drawn up. ${covered} are covered by a rule and ${leftOut.size} are left out. There are ${counted(data.rules.length, 'rule')} (${kinds}), of which ${data.rules.filter(({ ask }) => ask !== undefined).length} can only be answered by a person. A test holds every expectation to exactly one rule or a reason.`;
}

function themes({ data }: CompiledCatalogue, { expectations }: Coverage): readonly string[] {
  const rows = nextSteps.map((step) => [
    `${step}`,
    themeWords(Number(step.charAt(0))),
    expectations.filter((expectation) => expectation.steps.includes(step)).length,
    data.rules.filter((rule) => rule.steps.includes(step)).length,
  ]);
  const totals = [1, 2, 3, 4].map((theme) => [theme, themeWords(theme), data.rules.filter((rule) => rule.theme === theme).length]);
  const few = nextSteps.filter((step) => shownElsewhere[step] !== undefined || data.rules.every((rule) => !rule.steps.includes(step)));
  const none = nextSteps.filter((step) => data.rules.every((rule) => !rule.steps.includes(step)));
  return [
    'The next steps are those of the executive summary of the Academy of Medical Sciences FORUM and the Royal Academy of Engineering of March 2023. An expectation or a rule may serve several.',
    table(['Next step', 'Theme', 'Expectations', 'Rules'], rows),
    table(['Theme', '', 'Rules that serve it most'], totals),
    `${none.length === 0 ? 'No next step is without rules' : `Without rules: ${none.join(', ')}`}. Of these, documents of a project show only a part:`,
    few.map((step) => `- ${step}: ${shownElsewhere[step] ?? 'no reason is written down.'}`).join('\n'),
  ];
}

function packs(catalogue: CompiledCatalogue): string {
  const stated = new Set(statedOnly(catalogue).map(({ id }) => id));
  const rows = catalogue.data.packs.map((pack) => {
    const rules = catalogue.data.rules.filter((rule) => rule.pack === pack.id);
    return [
      `\`${pack.id}\``,
      pack.title,
      rules.length,
      rules.flatMap((rule) => rule.sources.flatMap(({ covers }) => covers ?? [])).length,
      ...severities.map((severity) => rules.filter((rule) => rule.severity === severity).length),
      rules.filter(({ id }) => stated.has(id)).length,
    ];
  });
  return table(['Pack', 'Title', 'Rules', 'Expectations covered', 'Error', 'Warning', 'Advice', 'Only ask that something is stated'], rows);
}

function sources({ data }: CompiledCatalogue, { expectations, coveredBy, leftOut }: Coverage): string {
  const rows = data.sources.map((source) => {
    const own = expectations.filter((expectation) => expectation.source === source.id);
    return [
      `[${source.title}](rules/by-source.md#${source.id})`,
      legalWords[source.status],
      source.checked,
      own.length,
      own.filter(({ id }) => coveredBy.has(id)).length,
      own.filter(({ id }) => leftOut.has(id)).length,
      data.rules.filter((rule) => rule.sources.some((citation) => citation.source === source.id)).length,
    ];
  });
  return table(['Source', 'Weight', 'Checked', 'Expectations', 'Covered', 'Left out', 'Rules'], rows);
}

function verified({ data }: CompiledCatalogue): string {
  const checks = data.rules.flatMap((rule) =>
    rule.sources.map((citation) => citation.checked ?? data.sources.find(({ id }) => id === citation.source)?.checked),
  );
  const count = (kind: string): number => checks.filter((checked) => checked === kind).length;
  return `Of ${counted(checks.length, 'citation')}, ${count('primary')} were checked at the publisher's text, ${count('secondary')} in somebody else's account of it, and ${count('knowledge')} were not verified. The page of each rule says which.`;
}

function shallow(catalogue: CompiledCatalogue): readonly string[] {
  const rules = statedOnly(catalogue);
  const share = Math.round((100 * rules.length) / catalogue.data.rules.length);
  return [
    `${rules.length} of ${catalogue.data.rules.length} rules (${share}%) ask only that something is stated: that a fact is written, a list is not empty, or a record or person of a kind is there. At most a third may. The others compare, link, compute or date what is stated.`,
    rules.map(({ id, title }) => `- [\`${id}\`](rules/${id}.md): ${title}`).join('\n'),
  ];
}

function leftOut({ leftOut: reasons }: Coverage): string {
  if (reasons.size === 0) return 'None.';
  return [...reasons].map(([id, reason]) => `- \`${id}\`: ${reason}`).join('\n');
}
