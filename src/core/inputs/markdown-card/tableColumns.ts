import type { Grid, GridCell } from '../tables/grid';
import { type Metric, metricOf } from './metricName';

/** What a column of a table of figures holds. */
export type Column =
  | { readonly kind: 'metric'; readonly ofAnyName?: true }
  | { readonly kind: 'value' }
  | { readonly kind: 'interval' }
  | { readonly kind: 'low' | 'high' }
  | { readonly kind: 'figure'; readonly metric: Metric; readonly rangeIsInterval: boolean }
  /** Which model or setting a row is about: a row counts only when it is the card's own. */
  | { readonly kind: 'model' }
  | { readonly kind: 'also'; readonly key: string }
  /** Words beside the figures, or figures of something else. */
  | { readonly kind: 'aside' }
  | { readonly kind: 'unknown' };

/** Headers of a table of figures, by what their column holds. */
const headers: readonly (readonly [RegExp, Column])[] = [
  [
    /^(?:metric|metrics|measure|performance measure|performance metric|indicator|metrik|kennzahl|métrica|métrique|metrica|metriek|metrik(?:ler)?|ölçüt|معیار|指標|評価指標|지표|指标)$/,
    { kind: 'metric' },
  ],
  [
    /^(?:value|values|result|results|score|estimate|performance|point estimate|mean(?: ?(?:±|\+\/-) ?(?:std|sd))?|wert|ergebnis|valor|valeur|valore|resultado|waarde|değer|مقدار|値|값|数值|test score|test result)$/,
    { kind: 'value' },
  ],
  [
    /^(?:(?:\d{2} ?(?:%|percent) ?-?)?(?:\w+ )?(?:ci|(?:confidence )?interval|conf\. int\.|ki|ic|bi|konfidenzintervall|intervalle de confiance|intervalo de confian[zç]a|intervallo di confidenza)(?: ?\(?(?:à |al |de )?\d{2} ?%\)?)?|intervall?e?|intervalo)$/,
    { kind: 'interval' },
  ],
  [/^(?:lower|low|lower bound|ci low|ci lower|lower ci|lower 95 ?%|95% ci lower)$/, { kind: 'low' }],
  [/^(?:upper|high|upper bound|ci high|ci upper|upper ci|upper 95 ?%|95% ci upper)$/, { kind: 'high' }],
  [
    /^(?:n|cases|number of cases|sample size|support|denominator|number|patients|number of patients|samples|test samples|count|images|n patients|n cases|# ?(?:samples|patients|images|cases))$/,
    { kind: 'also', key: 'n' },
  ],
  [
    /^(?:group|subgroup|sub-group|(?:risk )?tier|stratum|slice|cohort group|age|age group|age band|sex|gender|race|race\/ethnicity|ethnicity|ethnic group|population|subpopulation|demographic|demographic group|skin tone|skin type|fitzpatrick(?: skin)? type|scanner|vendor|manufacturer|device|modality|view|bmi|gruppe|grupo|groupe|gruppo|subgrupo|class|classes|class name|label|labels|category|categories|finding|findings|disease|condition|pathology|diagnosis|lesion|lesion type|structure|organ|tissue|region|anatomy|landmark|entity|entity type|grade|stage|tumou?r type|tumou?r region|klasse|clase|classe|kategorie|categoría|categoria|catégorie|kategori|sınıf|类别|分類|クラス|カテゴリ|클래스|범주)$/,
    { kind: 'also', key: 'group' },
  ],
  [
    /^(?:age|sex|gender|race|ethnicity|bmi|skin|income|education|deprivation|language)\s(?:\w+\s)?(?:bucket|band|bin|range|bracket|group|category|decade|quintile|quartile|type|level|tone|index)s?(?:\s\([^()]*\))?$/,
    { kind: 'also', key: 'group' },
  ],
  [
    /^(?:dataset|data set|datasets|data|test set|cohort|evaluation set|evaluation dataset|test dataset|split|data split|evaluation|benchmark|validation|task|datensatz|conjunto|jeu de données)$/,
    { kind: 'also', key: 'dataset' },
  ],
  [/^(?:site|centre|center|hospital|institution)$/, { kind: 'also', key: 'site' }],
  [/^(?:threshold|operating point|cut-off|cutoff)$/, { kind: 'also', key: 'threshold' }],
  [/^(?:target|goal|acceptance criterion|agreed level)$/, { kind: 'also', key: 'target' }],
  [
    /^(?:model(?: label)?|models|method|methods|approach|architecture|algorithm|network|classifier|system|configuration|config|variant|checkpoint|backbone|model name|modell|modelo|modèle|modello|tool)$/,
    { kind: 'model' },
  ],
  [
    /^(?:notes?|comments?|remarks?|interpretation|description|meaning|baseline|baselines|status|source|reference|rationale|clinical (?:relevance|significance|interpretation)|why it matters|what it means|p-?value|median|iqr|min|max|std|sd|std\.? dev\.?|standard deviation|tp|fp|tn|fn|(?:false|true) (?:negative|positive)s?|events|eventos|prevalence|params|parameters|size|fps|latency|inference time|speed|epochs?|loss|val(?:idation)? loss|change|delta|δ|improvement|gap)$/,
    { kind: 'aside' },
  ],
];

export function columnsOf(grid: Grid): readonly Column[] {
  const columns = grid.header.map((cell) => columnOf(cell));
  nameFirstColumn(grid, columns);
  nameInnerColumn(grid, columns);
  return columns;
}

function columnOf(cell: GridCell): Column {
  const folded = cell.text.toLowerCase().replace(/[*`:]/g, '').replaceAll('_', ' ').trim();
  const metric = metricOf(cell.text);
  if (metric !== undefined) return { kind: 'figure', metric, rangeIsInterval: /\bci\b|confidence/.test(folded) };
  return headers.find(([words]) => words.test(folded))?.[1] ?? { kind: 'unknown' };
}

/** A first column whose cells are metrics names them, unless its header says otherwise. */
function nameFirstColumn(grid: Grid, columns: Column[]): void {
  const [first] = columns;
  if (first === undefined || first.kind === 'metric') return;
  const cells = grid.rows.map((row) => row.cells[0]?.text ?? '').filter((cell) => cell !== '');
  const metrics = cells.filter((cell) => metricOf(cell) !== undefined).length;
  if (cells.length === 0 || metrics * 2 < cells.length) return;
  if (first.kind !== 'unknown' && metrics < 2) return;
  columns[0] = { kind: 'metric' };
  // "| Sensitivity | 94% | 0.91-0.96 |" under an empty header.
  const unnamed = columns.flatMap((column, i) => (i > 0 && column.kind === 'unknown' && grid.header[i]?.text === '' ? [i] : []));
  if (unnamed[0] !== undefined && !columns.some((column) => column.kind === 'value')) columns[unnamed[0]] = { kind: 'value' };
  if (unnamed[1] !== undefined && !columns.some((column) => column.kind === 'interval')) columns[unnamed[1]] = { kind: 'interval' };
}

/** Metrics under a header of no meaning, behind the tasks they are of; or benchmarks beside their scores, which are measures by name. */
function nameInnerColumn(grid: Grid, columns: Column[]): void {
  if (columns.some(({ kind }) => kind === 'metric' || kind === 'figure')) return;
  const inner = columns.findIndex((column, i) => {
    const cells = grid.rows.map((row) => row.cells[i]?.text ?? '').filter((cell) => cell !== '');
    const named = cells.filter((cell) => metricOf(cell) !== undefined).length;
    return i > 0 && i < 3 && column.kind === 'unknown' && named >= 2 && named * 3 >= cells.length * 2;
  });
  const at = inner >= 0 ? inner : grid.header.findIndex(({ text }) => /^benchmarks?$/i.test(text.replace(/[*_`:]/g, '').trim()));
  if (at < 0) return;
  columns[at] = { kind: 'metric', ...(inner < 0 ? { ofAnyName: true as const } : {}) };
  // "Reasoning" in front of benchmarks is what they test, and no group of people.
  if (inner < 0)
    for (const [i, column] of columns.entries()) if (column.kind === 'also' && column.key === 'group') columns[i] = { kind: 'aside' };
}

const ofTraining = /\b(?:train|training|development|dev)\b/i;
const ofTests =
  /\b(?:test|tests|testing|validation|val|internal|external|hold-?out|held-out|cohort|cross-validation|cv|prospective|retrospective|temporal|dataset|set)\b/i;
const people =
  /^(?:fe)?males?$|^(?:wo)?men$|^(?:adults?|children|p(?:a)?ediatric|elderly|white|black|asian|hispanic|latino|caucasian)\b|^(?:[<>≤≥]\s?\d+|\d+\s?[-–]\s?\d+|\d+\+)(?:\s?(?:years?|y|yrs?))?$/i;

/** Whether a label names people by their sex, age or origin. */
export const ofPeople = (label: string): boolean => people.test(label.trim());

/** What a header over values of metrics says of them: the data or the people they are of, or that they are from training. */
export function sideOf(header: string): { readonly key: 'dataset' | 'group' } | 'training' | undefined {
  if (ofTraining.test(header) && !ofTests.test(header.replace(/\bset\b/i, ''))) return 'training';
  if (ofPeople(header)) return { key: 'group' };
  return ofTests.test(header) ? { key: 'dataset' } : undefined;
}

export function isOfTraining(label: string): boolean {
  return sideOf(label) === 'training';
}
