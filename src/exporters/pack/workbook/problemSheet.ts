import type { Problem } from '../../../core/index';
import { regionsIn, whereWords } from '../../region';
import { counted, oneLine } from '../../wording';
import type { PackContext } from '../packContext';
import type { Sheet } from './format/sheet';
import { tableSheet } from './tableSheet';

/** What went wrong in reading the documents: what a rule could not see is no pass. */
export function problemSheet(pack: PackContext): Sheet {
  const { report, context } = pack;
  const regions = regionsIn(context.texts);
  return tableSheet<Problem>(pack, {
    name: 'Problems in reading',
    title: counted(report.problems.length, 'problem'),
    columns: [
      { title: 'Severity', width: 10, cell: ({ severity }) => severity },
      { title: 'Problem', width: 70, cell: ({ message }) => oneLine(message) },
      { title: 'Kind', width: 18, cell: ({ code }) => code },
      { title: 'Where', width: 32, cell: ({ place }) => whereWords(place, regions) },
      {
        title: 'See also',
        width: 40,
        cell: ({ related }) => (related ?? []).map(({ place, label }) => `${whereWords(place, regions)} ${label}`).join('\n'),
      },
    ],
    items: report.problems,
    empty: 'Nothing went wrong in reading the documents.',
    frozenColumns: 0,
    pages: { paper: 'a4', across: 1 },
  });
}
