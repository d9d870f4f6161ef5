import { countsOf, rulesById } from '../../findings';
import { profileOf } from '../../profile';
import { counted } from '../../wording';
import type { Block } from '../document/document';
import { line, run } from '../document/lines';
import type { PackContext } from '../packContext';

/** The profile, and the counts as a whole and by subject. */
export function overviewBlocks({ report, context, facts }: PackContext): readonly Block[] {
  const counts = countsOf(report);
  const { unmet } = counts;
  return [
    {
      kind: 'table',
      title: 'The project',
      columns: columns(['Asked', 3], ['Stated', 5]),
      rows: profileOf(facts.values).map((row) => row.map(cell)),
    },
    {
      kind: 'bullets',
      lines: [
        line(`${unmet.total} unmet: ${counted(unmet.error, 'error')}, ${counted(unmet.warning, 'warning')}, ${unmet.advice} advice`),
        line(`${counts.undetermined} undetermined: a fact, a file or the answer of a person is missing`),
        line(`${counts.met} met`),
        line(`${counts.notApplicable} not applicable`),
        ...(counts.accepted > 0 ? [line(`${counts.accepted} accepted by decision`)] : []),
        ...(report.problems.length > 0 ? [line(`${counted(report.problems.length, 'problem')} in reading`)] : []),
      ],
    },
    { kind: 'table', title: 'By subject', columns: subjectColumns, rows: subjectRows({ report, context }) },
  ];
}

const columns = (...all: readonly (readonly [title: string, width: number])[]) => all.map(([title, width]) => ({ title, width }));
const cell = (text: string | number) => [line(run(String(text)))];

const subjectColumns = columns(['Subject', 5], ['Unmet', 1], ['Undetermined', 1.4], ['Met', 1], ['Not applicable', 1.4]);

/** A row for each pack that judged something, in the catalogue's order. */
function subjectRows({ report, context }: Pick<PackContext, 'report' | 'context'>) {
  const rules = rulesById(context.rules);
  return context.rules.packs.flatMap(({ id, title }) => {
    const results = report.results.filter(({ rule }) => rules.get(rule)?.pack === id);
    const { unmet, undetermined, met, notApplicable } = countsOf({ ...report, results });
    return results.length === 0 ? [] : [[title, unmet.total, undetermined, met, notApplicable].map(cell)];
  });
}
