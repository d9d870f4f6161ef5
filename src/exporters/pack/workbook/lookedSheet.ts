import { countsOf } from '../../findings';
import { disclaimer } from '../../wording';
import type { PackContext } from '../packContext';
import type { Cell, CellValue, Row, Sheet } from './format/sheet';
import { headLines, prose, runningOf } from './tableSheet';

/** How much was looked at and what came of it, so that few findings cannot be taken for much looking. */
export function lookedSheet(pack: PackContext): Sheet {
  const { report, version, commit } = pack;
  const { unmet, undetermined, accepted, met, notApplicable } = countsOf(report);
  const facts: readonly (readonly [string, CellValue])[] = [
    ['Unmet, errors', unmet.error],
    ['Unmet, warnings', unmet.warning],
    ['Unmet, advice', unmet.advice],
    ['Undetermined', undetermined],
    ['Unmet, accepted by a decision', accepted],
    ['Met', met],
    ['Not applicable', notApplicable],
    ['Problems in reading the documents', report.problems.length],
    ['Rules asked', report.looked.rules],
    ['Facts read', report.looked.facts],
    ['Judged as of', { day: report.asOf }],
    ['Catalogue', report.catalogue],
    ['Made by', `Carelint ${version}`],
    ...(commit === undefined ? [] : [['Commit', commit] as const]),
  ];
  return {
    name: 'What was looked at',
    widths: [34, 44, 60],
    rows: [
      ...headLines(pack, 'what was looked at'),
      [prose(disclaimer)],
      [],
      ...facts.map(([title, value]): Row => [cell('header', title), cell('body', value)]),
      [],
      ['Document', 'Read as', 'Because'].map((title) => cell('header', title)),
      ...report.looked.documents.map(({ uri, format, why }): Row => [uri, format, why].map((words) => cell('body', words))),
    ],
    highlights: [],
    pages: { paper: 'a4', across: 1 },
    ...runningOf(pack),
  };
}

const cell = (look: Cell['look'], value: CellValue): Cell => ({ value, look });
