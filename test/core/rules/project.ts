import { celLibrary } from '../../../src/core/expr/cel';
import {
  type CheckResult,
  claim,
  compileCatalogue,
  type LabelledPlace,
  LineIndex,
  loadCatalogue,
  type Result,
} from '../../../src/core/index';
import { check } from '../../reading';
import { catalogueFiles } from '../../rules/catalogueFiles';

const sources = `
- { id: a-law, publisher: P, title: A law, version: "1", url: "https://example.org/law", status: law, nations: [england], reviewedOn: "2026-11-24", checked: primary }
- { id: a-guide, publisher: P, title: A guide, version: "1", url: "https://example.org/guide", status: guidance, nations: [england], reviewedOn: "2026-11-24", checked: primary }
- { id: next-law, publisher: P, title: Next law, version: "1", url: "https://example.org/next", status: law, nations: [england], inForceFrom: "2027-01-01", reviewedOn: "2026-11-24", checked: primary }
`;

/** Keys that every rule needs and that no test is about, unless the rule writes them itself. */
const usual: Readonly<Record<string, string>> = {
  title: 'A title',
  severity: 'warning',
  from: 'concept',
  sources: '[{ source: a-guide }]',
  at: 'card.name',
  message: 'It is not met',
  theme: '1',
  why: 'Because',
  how: 'So',
  examples: '{ met: { model-card.yaml: "name: x" }, unmet: { model-card.yaml: "name: y" } }',
};

/** A small catalogue around rules: `{ 'pack/rule': text }`, with the tables that ship. */
export function catalogueOf(rules: Readonly<Record<string, string>>) {
  const files = Object.entries(rules).map(([id, text]) => ({
    path: `${id}.yaml`,
    text: `${text.trim()}\n${Object.entries(usual)
      .filter(([key]) => !new RegExp(`^${key}:`, 'm').test(text))
      .map(([key, value]) => `${key}: ${value}`)
      .join('\n')}`,
  }));
  const packs = [...new Set(Object.keys(rules).map((id) => id.slice(0, id.indexOf('/'))))];
  return loadCatalogue([
    ...files,
    ...packs.map((pack) => ({ path: `${pack}/pack.yaml`, text: `title: ${pack}\nissuer: P\nabout: Q` })),
    { path: 'sources/all.yaml', text: sources },
    ...catalogueFiles().filter(({ path }) => path.startsWith('tables/')),
  ]);
}

export interface Judged extends CheckResult {
  /** A line for each result: `unmet hazard-log.yaml:3 H-001 | message`. */
  readonly said: readonly string[];
  readonly placed: (place: LabelledPlace | undefined) => string;
}

/** Judges files by name with these rules. */
export function judge(
  rules: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
  { asOf = '2026-11-24', present = [] }: { readonly asOf?: string; readonly present?: readonly string[] } = {},
): Judged {
  const data = catalogueOf(rules);
  if (data.problems.length > 0) throw new Error(data.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  const documents = Object.entries(files).map(([uri, text]) => ({ uri, text, kind: claim(uri) ?? ('record' as const) }));
  const result = check({ documents, catalogue: compileCatalogue(data, celLibrary), asOf, exists: (path) => present.includes(path) });
  const placed = (place: LabelledPlace | undefined): string =>
    place === undefined ? 'nowhere' : `${place.uri}:${new LineIndex(files[place.uri] ?? '').positionAt(place.span.start).line}`;
  const line = (one: Result): string =>
    [one.status, placed(one.places[0]), one.subjectName, one.message === undefined ? undefined : `| ${one.message}`]
      .filter((part) => part !== undefined)
      .join(' ');
  return { ...result, placed, said: result.report.results.map(line) };
}

export function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
