import type { FactValues } from '../../../core/index';
import type { Regions } from '../../region';
import { riskMatrixOf } from '../../riskMatrix';
import { counted } from '../../wording';
import type { Block, Cell, Line } from '../document/document';
import { heading, line, paragraph, run } from '../document/lines';
import type { PackContext } from '../packContext';
import { placeRun } from '../placeWords';

type Hazard = FactValues['risk']['hazards'][number];

/** The hazard log as a table: each hazard before and after control, as the log states it. */
export function hazardBlocks(pack: PackContext, regions: Regions): readonly Block[] {
  const { values, tables } = pack;
  const { hazards, overallResidual } = values.risk;
  if (hazards.length === 0) return [paragraph('The documents list no hazard.')];
  const matrix = riskMatrixOf(values, tables);
  const scheme =
    matrix === undefined
      ? 'The log names a scheme whose table is not given.'
      : matrix.declared
        ? `Rated by: ${matrix.title}.`
        : `The log declares no scheme; levels were compared with this one: ${matrix.title}.`;
  const given = ({ severity, likelihood }: Hazard['initial']): number | undefined => matrix?.level(severity ?? '', likelihood ?? '');
  return [
    paragraph(`${counted(hazards.length, 'hazard')}, as the log states them. ${scheme}`),
    {
      kind: 'table',
      columns: [
        { title: 'Hazard', width: 2.6 },
        { title: 'Before control', width: 1.3 },
        { title: 'Controls', width: 3.6 },
        { title: 'After control', width: 1.3 },
        { title: 'Owner and status', width: 1.8 },
      ],
      rows: hazards.map((hazard, index): readonly Cell[] => [
        hazardCell(hazard, index, placeRun(pack.facts.locate(`risk.hazards[${index}]`), regions)),
        ratingCell(hazard.initial, given(hazard.initial)),
        controlCell(hazard),
        ratingCell(hazard.residual, given(hazard.residual)),
        ownerCell(hazard),
      ]),
    },
    ...(overallResidual.statement === undefined ? [] : [heading(2, 'All residual risks together'), paragraph(overallResidual.statement)]),
  ];
}

function hazardCell(hazard: Hazard, index: number, place: ReturnType<typeof placeRun>): Cell {
  const about = ([title, text]: readonly [string, string | undefined]): readonly Line[] =>
    text === undefined ? [] : [line(run(`${title}:`, 'note'), text)];
  return [
    line(run(hazard.id ?? `Hazard ${index + 1}`, 'strong'), hazard.name ?? hazard.description ?? run('no name stated', 'gap')),
    ...[['Effect', hazard.effect] as const, ['Harm', hazard.harm] as const, ['Group', hazard.group] as const].flatMap(about),
    line(place),
  ];
}

/** As the log states it; where the scheme gives another level, both. */
function ratingCell({ severity, likelihood, level }: Hazard['initial'], given: number | undefined): Cell {
  if (severity === undefined && likelihood === undefined && level === undefined) return [line(run('not stated', 'gap'))];
  return [
    line(level === undefined ? run('level not stated', 'gap') : run(`level ${level}`, 'strong')),
    line(severity ?? run('severity not stated', 'gap')),
    line(likelihood ?? run('likelihood not stated', 'gap')),
    ...(level !== undefined && given !== undefined && given !== level ? [line(`the scheme gives level ${given}`)] : []),
  ];
}

function controlCell({ controls }: Hazard): Cell {
  if (controls.length === 0) return [line(run('none stated', 'gap'))];
  return controls.flatMap(({ id, text, type, party, owner, state, verification, effectiveness }) => {
    const about = [type, state, party, owner].filter((word) => word !== undefined).join('; ');
    const shown = [
      ...(verification.length > 0 ? [`shown to be there by ${verification.join(', ')}`] : []),
      ...(effectiveness.length > 0 ? [`shown to work by ${effectiveness.join(', ')}`] : []),
    ];
    return [
      line(
        id === undefined ? undefined : run(id, 'strong'),
        text ?? run('no text stated', 'gap'),
        about === '' ? undefined : run(`(${about})`, 'note'),
      ),
      line(run(shown.length === 0 ? 'no evidence is named' : shown.join('; '), 'note')),
    ];
  });
}

function ownerCell({ owner, status, acceptedBy, acceptedOn, acceptanceReason }: Hazard): Cell {
  const on = acceptedOn === undefined ? '' : ` on ${acceptedOn}`;
  return [
    line(owner ?? run('no owner stated', 'gap')),
    line(status ?? run('status not stated', 'gap')),
    ...(acceptedBy === undefined && acceptedOn === undefined
      ? []
      : [
          line(`accepted by ${acceptedBy ?? 'somebody not named'}${on}`),
          ...(acceptanceReason === undefined ? [] : [line(acceptanceReason)]),
        ]),
  ];
}
