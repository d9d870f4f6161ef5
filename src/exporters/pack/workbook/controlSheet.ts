import type { FactValues } from '../../../core/index';
import { counted } from '../../wording';
import type { PackContext } from '../packContext';
import type { Sheet } from './format/sheet';
import { type Column, dayCell, listCell, referenceCell, tableSheet } from './tableSheet';

type Hazard = FactValues['risk']['hazards'][number];

interface HazardControl {
  readonly hazard: Hazard;
  readonly control: Hazard['controls'][number];
}

/** One row a control of a hazard, with what shows that it is there and that it works. */
export function controlSheet(pack: PackContext): Sheet {
  const { hazards } = pack.values.risk;
  const items = hazards.flatMap((hazard) => hazard.controls.map((control): HazardControl => ({ hazard, control })));
  const without = hazards.filter(({ controls }) => controls.length === 0).length;
  return tableSheet(pack, {
    name: 'Controls',
    title: `${counted(items.length, 'control')}${without === 0 ? '' : `; ${counted(without, 'hazard')} without any`}`,
    columns,
    items,
    empty: 'The documents state no control.',
    frozenColumns: 3,
    pages: { paper: 'a4', across: 1 },
  });
}

const columns: readonly Column<HazardControl>[] = [
  { title: 'Hazard ID', width: 10, cell: ({ hazard }) => hazard.id },
  { title: 'Hazard', width: 24, cell: ({ hazard }) => hazard.name },
  { title: 'Control ID', width: 10, cell: ({ control }) => control.id },
  { title: 'Control', width: 44, cell: ({ control }) => wordsOf(control, control.text) },
  { title: 'Control type', width: 14, cell: ({ control }) => control.type },
  { title: 'Party', width: 13, cell: ({ control }) => control.party },
  { title: 'Control owner', width: 18, cell: ({ control }) => wordsOf(control, control.owner) },
  { title: 'Control status', width: 13, cell: ({ control }) => control.state },
  { title: 'Verification', width: 18, cell: ({ control }) => referenceCell(control.verification) },
  { title: 'Effectiveness', width: 18, cell: ({ control }) => referenceCell(control.effectiveness) },
  { title: 'Side effects', width: 14, cell: ({ control }) => referenceCell(control.sideEffects) },
  { title: 'Control accepted on', width: 12, cell: ({ control }) => dayCell(control.acceptedOn) },
];

/** Under an id of its own a row is one control, whatever signs its words hold; else they could be taken for a list. */
function wordsOf({ id }: HazardControl['control'], words: string | undefined): string | undefined {
  return id === undefined ? listCell([words]) : words;
}
