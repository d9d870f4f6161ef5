import type { Regions } from '../../region';
import { decisionState, decisionWords } from '../decisionState';
import type { Block } from '../document/document';
import { line, paragraph, run } from '../document/lines';
import type { PackContext } from '../packContext';
import { placeRun } from '../placeWords';

/** Who decided what, until when, and whether it still counts. */
export function decisionBlocks({ decisions, report }: PackContext, regions: Regions): readonly Block[] {
  if (decisions.length === 0) return [paragraph('No decision is recorded.')];
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Decision', width: 1.4 },
        { title: 'About', width: 2.6 },
        { title: 'By', width: 1.6 },
        { title: 'Reason', width: 3 },
        { title: 'State', width: 1.6 },
      ],
      rows: decisions.map((decision) => {
        const { id, rule, subject, by, role, reason, on, until, place } = decision;
        return [
          [line(run(id, 'strong')), line(placeRun(place, regions))],
          [line(decisionWords(decision)), line(run(rule, 'note')), ...(subject === undefined ? [] : [line(subject)])],
          [line(by), ...(role === undefined ? [] : [line(role)])],
          [line(reason ?? 'not stated')],
          [line(`on ${on}${until === undefined ? '' : `, until ${until}`}`), line(decisionState(decision, report))],
        ];
      }),
    },
  ];
}
