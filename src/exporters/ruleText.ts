import { type CatalogueData, type CompiledCatalogue, conditionInWords, type Example, entryAt, type Rule } from '../core/index';
import { blocksOf } from './prose';
import { citationsOf } from './ruleCitations';
import { code, list, paragraph, type Section, type TextBlock, type Words } from './ruleTextBlocks';
import { oneLine, themeWords } from './wording';

/** All that is told of one rule, before it is laid out: the page, `explain` and the editor show the same. */
export interface RuleText {
  readonly id: string;
  readonly title: string;
  /** Severity, stage and pack in one line. */
  readonly standing: string;
  readonly sections: readonly Section[];
}

const weights: Readonly<Record<Rule['severity'], string>> = {
  error: 'error: a duty in law or in a mandated standard',
  warning: 'warning',
  advice: 'advice: good practice',
};

export function ruleText(rule: Rule, catalogue: CompiledCatalogue): RuleText {
  const pack = catalogue.data.packs.find(({ id }) => id === rule.pack);
  const weight =
    rule.basis === 'contradiction'
      ? `${rule.severity}: the documents contradict each other or their own arithmetic`
      : weights[rule.severity];
  return {
    id: rule.id,
    title: rule.title,
    standing: `${weight}; asked from the ${rule.from} stage on; pack "${pack?.title ?? rule.pack}"`,
    sections: [
      { title: 'Why', blocks: proseOf(rule.why) },
      { title: 'When it applies', blocks: appliesBlocks(rule, catalogue) },
      { title: 'How to settle it', blocks: proseOf(rule.how) },
      { title: 'Asked for by', blocks: citationsOf(rule, catalogue.data.sources) },
      { title: 'An example with the gap', blocks: exampleBlocks(rule, 'unmet') },
      { title: 'An example without it', blocks: exampleBlocks(rule, 'met') },
      { title: 'An example that leaves it open', blocks: exampleBlocks(rule, 'undetermined') },
      { title: 'Numbers of our own choosing', blocks: parameterBlocks(rule) },
      { title: 'How it is judged', blocks: judgedBlocks(rule) },
      { title: 'What it reads', blocks: readBlocks(rule, catalogue) },
      { title: 'Related rules', blocks: relatedBlocks(rule, catalogue.data) },
      { title: 'What it serves', blocks: [paragraph(servedBy(rule))] },
    ].filter(({ blocks }) => blocks.length > 0),
  };
}

function proseOf(text: string): readonly TextBlock[] {
  return blocksOf(text).map(({ kind, text: words }) => (kind === 'example' ? code(words, 'yaml') : paragraph(words)));
}

function appliesBlocks(rule: Rule, { expressions }: CompiledCatalogue): readonly TextBlock[] {
  const { when } = rule;
  const parsed = when === undefined ? undefined : expressions.parse(when);
  const words =
    when !== undefined && parsed !== undefined && 'condition' in parsed ? conditionInWords(parsed.condition.node, when, rule.each) : [];
  const each = rule.each === undefined ? '' : ` It is judged for each of \`${rule.each}\`.`;
  const dates = [
    ...(rule.inForceFrom === undefined ? [] : [`The duty begins on ${rule.inForceFrom}.`]),
    ...(rule.inForceUntil === undefined ? [] : [`The duty ends on ${rule.inForceUntil}.`]),
  ];
  const lead =
    rule.when === undefined
      ? 'It concerns every project.'
      : words.length > 1
        ? 'It concerns projects for which all of this holds:'
        : 'It concerns projects for which this holds:';
  const first = `From the ${rule.from} stage on.${each}${dates.map((date) => ` ${date}`).join('')} ${lead}`;
  if (rule.when === undefined) return [paragraph(first)];
  return [
    paragraph(first),
    list(words.map((demand) => [demand])),
    paragraph('As it is written in the rule:'),
    code(oneLine(rule.when), 'cel'),
  ];
}

function judgedBlocks(rule: Rule): readonly TextBlock[] {
  const silence =
    rule.silence === 'unmet'
      ? 'A needed fact that nobody wrote counts as unmet.'
      : 'A needed fact that nobody wrote leaves it undetermined, which is shown as a question.';
  if (rule.ask !== undefined) {
    return [
      paragraph(`No document can answer this. A person does, in \`carelint.decisions.yaml\`: ${oneLine(rule.ask)}`),
      ...(rule.askOf === undefined
        ? []
        : [
            paragraph(
              `It counts when it is signed in the role ${rule.askOf}, and by the person named for it where the project's people name one.`,
            ),
          ]),
      paragraph('Until then it is undetermined.'),
    ];
  }
  const demands = rule.require.flatMap(({ that, message }): readonly TextBlock[] => [
    code(that.trim(), 'cel'),
    paragraph(`Otherwise: ${oneLine(message ?? rule.message)}`),
  ]);
  const lead = rule.require.length > 1 ? 'Each of these must hold, and each that does not is a finding of its own.' : 'This must hold.';
  return [paragraph(`${lead} ${silence}`), ...demands];
}

function exampleBlocks(rule: Rule, expect: Example['expect']): readonly TextBlock[] {
  const found = rule.examples.find((candidate) => candidate.expect === expect);
  if (found === undefined) return [];
  const circumstances = [
    ...(found.asOf === undefined ? [] : [`As of ${found.asOf}.`]),
    ...(found.present === undefined ? [] : [`With ${found.present.map((file) => `\`${file}\``).join(', ')} in the project.`]),
  ];
  return [
    ...(circumstances.length === 0 ? [] : [paragraph(circumstances.join(' '))]),
    ...Object.entries(found.files).map(([name, text]) => code(withoutMarks(text), languageOf(name), name)),
  ];
}

/** The lines that say where a finding is expected speak to the tests, not to readers. */
function withoutMarks(text: string): string {
  return text
    .split('\n')
    .filter((line) => !/^\s*(?:#|\/\/|<!--)\s*expect:/.test(line))
    .join('\n')
    .trimEnd();
}

const languageOf = (name: string): string =>
  ({ md: 'markdown', yaml: 'yaml', yml: 'yaml', json: 'json', csv: 'csv' })[name.split('.').at(-1) ?? ''] ?? '';

function parameterBlocks({ id, parameters }: Rule): readonly TextBlock[] {
  const items = Object.entries(parameters).map(
    ([name, { value, unit, because }]): Words => [`\`${name}\` is ${value}${unit === undefined ? '' : ` ${unit}`}: ${oneLine(because)}`],
  );
  if (items.length === 0) return [];
  const [name = '', parameter] = Object.entries(parameters)[0] ?? [];
  return [
    list(items),
    paragraph('A project sets its own in `carelint.yaml`:'),
    code(`parameters:\n  ${id}: { ${name}: ${parameter?.value} }`, 'yaml'),
  ];
}

function readBlocks(rule: Rule, catalogue: CompiledCatalogue): readonly TextBlock[] {
  const compiled = catalogue.compiled(rule.id);
  if ('fault' in compiled || compiled.facts.length === 0) return [];
  // An object has no entry of its own in the reference of facts.
  return [list(compiled.facts.map((fact): Words => (entryAt(fact) === undefined ? [`\`${fact}\``] : [{ text: fact, fact }])))];
}

/** The founding report of the catalogue has four themes with next steps `1.1` to `4.5`. */
function servedBy({ theme, steps }: Rule): string {
  const next =
    steps.length === 0 ? '' : `; ${steps.length === 1 ? 'next step' : 'next steps'} ${steps.join(', ')} of the 2023 FORUM report`;
  return `Theme ${theme}, ${themeWords(theme).toLowerCase()}${next}.`;
}

function relatedBlocks(rule: Rule, data: CatalogueData): readonly TextBlock[] {
  if (rule.related.length === 0) return [];
  return [
    list(
      rule.related.map((id) => {
        const related = data.rules.find((candidate) => candidate.id === id);
        return related === undefined ? [id] : [{ text: id, rule: id }, `: ${related.title}`];
      }),
    ),
  ];
}
