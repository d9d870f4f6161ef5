import type { FactValues } from '../../../core/index';
import { type RiskMatrix, riskMatrixOf } from '../../riskMatrix';
import { counted } from '../../wording';
import type { PackContext } from '../packContext';
import type { Highlight, Sheet } from './format/sheet';
import { acceptabilityWords, levelsOf } from './levels';
import { type Column, dayCell, listCell, referenceCell, tableSheet } from './tableSheet';

type Hazard = FactValues['risk']['hazards'][number];
type Phase = 'initial' | 'residual';

/** One row a hazard, under headers by which the reader of workbooks knows the same facts again. */
export function hazardSheet(pack: PackContext): Sheet {
  const { hazards } = pack.values.risk;
  const matrix = riskMatrixOf(pack.values, pack.tables);
  return tableSheet(pack, {
    name: 'Hazards',
    title: `${counted(hazards.length, 'hazard')}${editionWords(pack)}`,
    columns: columnsFor(matrix),
    items: hazards,
    empty: 'The documents list no hazard.',
    frozenColumns: 2,
    pages: { paper: 'a3', across: 2 },
  });
}

function editionWords({ values }: PackContext): string {
  const { version, productVersion } = values.risk;
  return `${version === undefined ? '' : `, hazard log ${version}`}${productVersion === undefined ? '' : `, for product ${productVersion}`}`;
}

function columnsFor(matrix: RiskMatrix | undefined): readonly Column<Hazard>[] {
  return [
    { title: 'Hazard ID', width: 10, cell: ({ id }) => id },
    { title: 'Hazard', width: 24, cell: ({ name }) => name },
    { title: 'Description', width: 32, cell: ({ description }) => description },
    { title: 'Causes', width: 36, cell: ({ causes }) => listCell(causes.map(({ text }) => text)) },
    { title: 'Cause type', width: 18, cell: ({ causes }) => listCell(causes.map(({ kind }) => kind)) },
    { title: 'Effect', width: 24, cell: ({ effect }) => effect },
    { title: 'Harm', width: 24, cell: ({ harm }) => harm },
    { title: 'Patients affected', width: 10, cell: ({ patients }) => patients },
    { title: 'Affected group', width: 14, cell: ({ group }) => group },
    ...ratingColumns('initial', matrix),
    { title: 'What is done about it', width: 36, cell: ({ controls }) => controlsInShort(controls) },
    ...ratingColumns('residual', matrix),
    { title: 'Limitations', width: 12, cell: ({ limitations }) => referenceCell(limitations) },
    { title: 'Owner', width: 16, cell: ({ owner }) => owner },
    { title: 'Status', width: 11, cell: ({ status }) => status },
    { title: 'Accepted by', width: 14, cell: ({ acceptedBy }) => acceptedBy },
    { title: 'Accepted on', width: 11, cell: ({ acceptedOn }) => dayCell(acceptedOn) },
    { title: 'Acceptance reason', width: 26, cell: ({ acceptanceReason }) => acceptanceReason },
    { title: 'Last reviewed', width: 11, cell: ({ reviewedOn }) => dayCell(reviewedOn) },
  ];
}

function ratingColumns(phase: Phase, matrix: RiskMatrix | undefined): readonly Column<Hazard>[] {
  const title = phase === 'initial' ? 'Initial' : 'Residual';
  const highlights = matrix === undefined ? [] : levelHighlights(matrix);
  return [
    { title: `${title} severity`, width: 12, cell: (hazard) => hazard[phase].severity },
    { title: `${title} likelihood`, width: 11, cell: (hazard) => hazard[phase].likelihood },
    { title: `${title} level`, width: 9, cell: (hazard) => hazard[phase].level, highlights },
    {
      title: `${title}: the scheme says`,
      width: 15,
      cell: (hazard) => schemeWords(hazard[phase], matrix),
      highlights: [{ when: { begins: differs }, tone: 'doubt' }],
    },
  ];
}

function levelHighlights(matrix: RiskMatrix): readonly Omit<Highlight, 'column'>[] {
  return levelsOf(matrix).flatMap((level) => {
    const tone = matrix.acceptability(level);
    return tone === undefined ? [] : [{ when: { equals: level }, tone }];
  });
}

const differs = 'differs';

/** What the scheme makes of severity and likelihood; where the log states another level, that it differs. */
function schemeWords({ severity, likelihood, level }: Hazard[Phase], matrix: RiskMatrix | undefined): string | undefined {
  const given = matrix?.level(severity ?? '', likelihood ?? '');
  if (matrix === undefined || given === undefined) return undefined;
  const words = `level ${given}, ${acceptabilityWords(matrix.acceptability(given))}`;
  return level !== undefined && level !== given ? `${differs}: ${words}` : words;
}

/** For those who read one row; the sheet of controls says more, and it is the one that is read back. */
function controlsInShort(controls: Hazard['controls']): string {
  if (controls.length === 0) return 'none stated';
  return controls
    .map(({ id, text, state }) => {
      const words = [id, text].filter((word) => word !== undefined).join(' ');
      return `${words === '' ? 'a control without a name' : words} (${state ?? 'status not stated'})`;
    })
    .join('\n');
}
