import type { Decision } from '../../../core/index';
import { rulesById } from '../../findings';
import { regionsIn, whereWords } from '../../region';
import { counted } from '../../wording';
import { decisionState, decisionWords } from '../decisionState';
import type { PackContext } from '../packContext';
import type { Sheet } from './format/sheet';
import { dayCell, tableSheet } from './tableSheet';

/** What people decided, and whether it still holds. */
export function decisionSheet(pack: PackContext): Sheet {
  const { report, context, decisions } = pack;
  const rules = rulesById(context.rules);
  const regions = regionsIn(context.texts);
  return tableSheet<Decision>(pack, {
    name: 'Decisions',
    title: counted(decisions.length, 'decision'),
    columns: [
      { title: 'Decision ID', width: 11, cell: ({ id }) => id },
      { title: 'What was decided', width: 22, cell: decisionWords },
      { title: 'Rule', width: 32, cell: ({ rule }) => rule },
      { title: 'What the rule wants', width: 36, cell: ({ rule }) => rules.get(rule)?.title },
      { title: 'About', width: 18, cell: ({ subject }) => subject },
      { title: 'By', width: 18, cell: ({ by }) => by },
      { title: 'Role', width: 18, cell: ({ role }) => role },
      { title: 'On', width: 11, cell: ({ on }) => dayCell(on) },
      { title: 'Until', width: 11, cell: ({ until }) => dayCell(until) },
      { title: 'Why', width: 40, cell: ({ reason }) => reason },
      {
        title: 'Whether it counts',
        width: 18,
        cell: (decision) => decisionState(decision, report),
        highlights: ['lapsed', 'what', 'settles'].map((begins) => ({ when: { begins }, tone: 'doubt' as const })),
      },
      { title: 'Where', width: 28, cell: ({ place }) => whereWords(place, regions) },
    ],
    items: decisions,
    empty: 'No decision is recorded.',
    frozenColumns: 1,
    pages: { paper: 'a4', across: 1 },
  });
}
