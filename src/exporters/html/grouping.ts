import { type Result, stages } from '../../core/index';
import { byDocument } from '../findings';
import { citedSources, themeWords } from '../wording';
import type { Sheet } from './sheet';

export interface FindingGroup {
  readonly title: string;
  readonly results: readonly Result[];
}

/** The findings in reading order within each group; groups by theme and stage in their own order, the rest as they are met. */
export function groupFindings(results: readonly Result[], sheet: Sheet): readonly FindingGroup[] {
  const { groupBy } = sheet.options;
  if (groupBy === 'file')
    return [...byDocument(results)].map(([uri, own]) => ({ title: uri === '' ? 'The project as a whole' : uri, results: own }));
  const groups = new Map<string, { readonly rank: number; readonly results: Result[] }>();
  for (const result of results) {
    const { title, rank } = groupOf(result, sheet);
    const known = groups.get(title);
    if (known === undefined) groups.set(title, { rank, results: [result] });
    else known.results.push(result);
  }
  return [...groups].sort(([, a], [, b]) => a.rank - b.rank).map(([title, { results: own }]) => ({ title, results: own }));
}

function groupOf(result: Result, { rules, context, options }: Sheet): { readonly title: string; readonly rank: number } {
  const rule = rules.get(result.rule);
  if (rule === undefined) return { title: 'Other rules', rank: Number.MAX_SAFE_INTEGER };
  switch (options.groupBy) {
    case 'stage':
      return { title: `Asked from the ${rule.from} stage on`, rank: stages.indexOf(rule.from) };
    case 'regulator':
      return { title: citedSources(rule, context.rules)[0]?.source?.publisher ?? 'No publisher is named', rank: 0 };
    default:
      return { title: themeWords(rule.theme), rank: rule.theme };
  }
}
