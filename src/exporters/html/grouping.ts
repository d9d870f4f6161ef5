import { type Result, stages } from '../../core/index';
import { byDocument } from '../findings';
import { grouped } from '../grouped';
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
  const groups = grouped(results, (result) => titleOf(result, sheet));
  return [...groups].map(([title, own]) => ({ title, results: own })).sort((a, b) => rankOf(a, sheet) - rankOf(b, sheet));
}

function titleOf(result: Result, { rules, context, options }: Sheet): string {
  const rule = rules.get(result.rule);
  if (rule === undefined) return 'Other rules';
  if (options.groupBy === 'stage') return `Asked from the ${rule.from} stage on`;
  if (options.groupBy === 'theme') return themeWords(rule.theme);
  return citedSources(rule, context.rules)[0]?.source?.publisher ?? 'No publisher is named';
}

/** Publishers have no order of their own and stay as they are met. */
function rankOf({ results: [first] }: FindingGroup, { rules, options }: Sheet): number {
  const rule = rules.get(first?.rule ?? '');
  if (rule === undefined) return Number.MAX_SAFE_INTEGER;
  return options.groupBy === 'stage' ? stages.indexOf(rule.from) : options.groupBy === 'theme' ? rule.theme : 0;
}
