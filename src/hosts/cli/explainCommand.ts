import type { CatalogueData, Citation, Example, Rule } from '../../core/index';
import { blocksOf, checkedWords, legalWords, nationWords, oneLine, printable } from '../../exporters/index';
import { exitStatus, RequestError } from './exitStatus';
import type { Terminal } from './terminal';

/** Tells all about one rule: what it asks, why, of whom, since when, how to satisfy it, and an example of each kind. */
export function explainCommand(
  id: string,
  { catalogue, terminal }: { readonly catalogue: CatalogueData; readonly terminal: Terminal },
): number {
  const rule = catalogue.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new RequestError(`There is no rule "${id}".${hint(id, catalogue)}`);
  terminal.out(printable(`${explanation(rule, catalogue).join('\n')}\n`));
  return exitStatus.clear;
}

/** Ids that share the name after the slash, or that hold the word given. */
function hint(id: string, { rules }: CatalogueData): string {
  const name = id.split('/').at(-1) ?? id;
  const near = rules.map((rule) => rule.id).filter((known) => name !== '' && known.includes(name));
  if (near.length > 0) return ` Did you mean ${near.slice(0, 5).join(', ')}?`;
  return ' "carelint rules" lists them all.';
}

function explanation(rule: Rule, catalogue: CatalogueData): readonly string[] {
  const pack = catalogue.packs.find(({ id }) => id === rule.pack);
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  const example = (title: string, expect: Example['expect']): readonly string[] => {
    const found = rule.examples.find((candidate) => candidate.expect === expect);
    return found ? section(title, exampleLines(found)) : [];
  };
  return [
    rule.title,
    `${rule.id} (${rule.severity})${pack ? `, from the pack "${pack.title}"` : ''}`,
    ...section('Why', [oneLine(rule.why)]),
    ...section(
      'How to settle it',
      blocksOf(rule.how)
        .flatMap(({ kind, text }) => (kind === 'example' ? [...text.split('\n').map((line) => `    ${line}`), ''] : [text, '']))
        .slice(0, -1),
    ),
    ...section('When it applies', appliesLines(rule)),
    ...section(
      'Asked for by',
      rule.sources.flatMap((citation) => citationLines(citation, catalogue)),
    ),
    ...section('Numbers of our own choosing (parameters in carelint.yaml)', parameterLines(rule)),
    ...example('An example with the gap', 'unmet'),
    ...example('An example without it', 'met'),
    ...section('Related rules', [...rule.related]),
  ];
}

function appliesLines(rule: Rule): readonly string[] {
  return [
    `From the stage "${rule.from}" on.`,
    ...(rule.each === undefined ? [] : [`Judged for each of ${rule.each}.`]),
    ...(rule.when === undefined ? [] : [`Where: ${oneLine(rule.when)}`]),
    ...(rule.inForceFrom === undefined ? [] : [`In force from ${rule.inForceFrom}.`]),
    ...(rule.inForceUntil === undefined ? [] : [`In force until ${rule.inForceUntil}.`]),
    ...(rule.ask === undefined ? [] : [`A person answers: ${oneLine(rule.ask)}`]),
    rule.silence === 'unmet' ? 'Saying nothing counts as unmet.' : 'Where nothing is said it stays undetermined.',
  ];
}

function citationLines(citation: Citation, { sources }: CatalogueData): readonly string[] {
  const source = sources.find(({ id }) => id === citation.source);
  const clause = citation.clause === undefined ? '' : `, ${citation.clause}`;
  if (!source) return [`${citation.source}${clause}`];
  const dates = `${source.inForceFrom === undefined ? '' : `, in force from ${source.inForceFrom}`}${source.inForceUntil === undefined ? '' : `, until ${source.inForceUntil}`}`;
  return [
    `${source.title}${clause}`,
    `  ${source.publisher}, ${source.version}; ${legalWords[source.status]}; ${nationWords(source.nations)}${dates}`,
    `  Reviewed on ${source.reviewedOn}, ${checkedWords[citation.checked ?? source.checked]}`,
    `  ${source.url}`,
  ];
}

const parameterLines = ({ parameters }: Rule): readonly string[] =>
  Object.entries(parameters).map(
    ([name, { value, unit, because }]) => `${name} is ${value}${unit === undefined ? '' : ` ${unit}`}: ${oneLine(because)}`,
  );

function exampleLines({ files }: Example): readonly string[] {
  return Object.entries(files).flatMap(([name, text]) => [
    `${name}:`,
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${line}`),
  ]);
}
