import type { FactValues } from '../../../core/index';
import { foldedWord, type RiskMatrix, riskMatrixOf } from '../../riskMatrix';
import type { PackContext } from '../packContext';
import type { Cell, Row, Sheet } from './format/sheet';
import { acceptabilityWords, levelsOf } from './levels';
import { headLines, prose, runningOf } from './tableSheet';

type Hazard = FactValues['risk']['hazards'][number];

/** The scheme with each hazard in its cell, before and after control; where nobody knows the scheme, the sheet says so. */
export function matrixSheet(pack: PackContext): Sheet {
  const { risk } = pack.values;
  const matrix = riskMatrixOf(pack.values, pack.tables);
  const { statement } = risk.overallResidual;
  const drawn =
    matrix === undefined
      ? [[prose('The log names a scheme whose table is not given, so no matrix is drawn.')]]
      : matrixRows(matrix, risk.hazards);
  return {
    name: 'Risk matrix',
    widths: [24, ...(matrix?.severities ?? ['', '', '', '']).map(() => 20)],
    rows: [
      ...headLines(pack, 'risk matrix'),
      ...drawn,
      ...(statement === undefined ? [] : [[], [heading('All residual risks together')], [prose(statement)]]),
    ],
    highlights: [],
    pages: { paper: 'a4', across: 1 },
    ...runningOf(pack),
  };
}

function matrixRows(matrix: RiskMatrix, hazards: readonly Hazard[]): readonly Row[] {
  const scheme = matrix.declared ? `Rated by: ${matrix.title}` : `The log declares no scheme; this one is used here: ${matrix.title}`;
  return [
    [prose(`${scheme}. Severity grows to the right, likelihood upwards.`)],
    ...(['initial', 'residual'] as const).flatMap((when) => [[], ...block(matrix, hazards, when)]),
    [],
    [header('Level'), header('Whether it may be accepted')],
    ...levelsOf(matrix).map((level): Row => {
      const may = matrix.acceptability(level);
      return [
        { value: level, look: 'body' },
        { value: acceptabilityWords(may), look: may ?? 'body' },
      ];
    }),
  ];
}

function block(matrix: RiskMatrix, hazards: readonly Hazard[], when: 'initial' | 'residual'): readonly Row[] {
  const placed = hazards.map((hazard, at) => ({ name: hazard.id ?? hazard.name ?? `no. ${at + 1}`, ...hazard[when] }));
  const outside = placed.filter(({ severity, likelihood }) => matrix.level(severity ?? '', likelihood ?? '') === undefined);
  const isAt = (word: string | undefined, axis: string): boolean => foldedWord(word ?? '') === foldedWord(axis);
  const cellAt = (severity: string, likelihood: string): Cell => {
    const level = matrix.level(severity, likelihood);
    const names = placed.filter((one) => isAt(one.severity, severity) && isAt(one.likelihood, likelihood)).map(({ name }) => name);
    const words = level === undefined ? 'not in the scheme' : `level ${level}`;
    return { value: [words, ...names].join('\n'), look: (level === undefined ? undefined : matrix.acceptability(level)) ?? 'body' };
  };
  return [
    [header(when === 'initial' ? 'Before control' : 'After control'), ...matrix.severities.map(header)],
    ...matrix.likelihoods
      .toReversed()
      .map((likelihood): Row => [header(likelihood), ...matrix.severities.map((severity) => cellAt(severity, likelihood))]),
    ...(outside.length === 0
      ? []
      : [
          [
            prose(
              `Without a place in it, because severity or likelihood is not stated in its words: ${outside.map(({ name }) => name).join(', ')}`,
            ),
          ],
        ]),
  ];
}

const header = (value: string): Cell => ({ value, look: 'header' });
const heading = (value: string): Cell => ({ value, look: 'heading' });
