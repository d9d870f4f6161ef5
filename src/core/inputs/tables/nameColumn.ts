import { isRatingOfImpact, share, shareOfIds, shareOfProse } from './columnCells';
import type { Grid } from './grid';
import { foldHeader } from './logHeader';
import type { HazardFact, Meaning } from './meaning';

type Columns = (Meaning | undefined)[];

/** "Risk" and words around it, which are a level over ratings and the hazard itself over anything else. */
const bareRisk =
  /^(?:(?:potential|possible|identified|key|main|top|clinical|patient|safety|security|privacy|ai|specific|residual) )*(?:risks?|riesgos?|riscos?|risques?|rischi?o?|risiko|risiken|risico|风险|風險|リスク|위험|ریسک|rủi ro|ryzyko|риск|ризик|riski)$/;

/** "Risk" over anything but ratings is what can go wrong. An effect or a harm whose cells rate is a severity. */
export function settleRisk(grid: Grid, columns: Columns): void {
  for (const [i, column] of columns.entries()) {
    const header = headOf(grid.header[i]?.text ?? '');
    // A name in front of its description may be short; a level stands behind what it is worked out from.
    const first = columns.slice(0, i).every((before) => before === undefined || before.fact === 'id');
    const short = isTold(columns) && !columnsHave(columns, 'name', ...(first ? [] : (['description'] as const)));
    const tells = shareOfProse(grid, i) >= 0.5 || short;
    // "Risk" over points to risks of another table.
    if (bareRisk.test(header) && shareOfIds(grid, i) >= 0.8) {
      columns[i] = columnsHave(columns, 'id') ? undefined : { fact: 'id' };
    } else if (bareRisk.test(header) && share(grid, i, ratesRisk) < 0.5 && tells) {
      const at = columns.findIndex((each) => each?.fact === 'name');
      const named = at >= 0 && at !== i && shareOfIds(grid, at) < 0.5;
      // Prose on what is left of a hazard that is named elsewhere is no further name of it.
      if (named && header.startsWith('residual')) continue;
      if (!named && at >= 0 && at !== i) columns[at] = undefined;
      columns[i] = { fact: named ? 'description' : 'name' };
    } else if (
      (column?.fact === 'effect' || column?.fact === 'harm') &&
      share(grid, i, (text) => isRatingOfImpact(text) && !/^[A-Z]{1,3}[- ]?\d/i.test(text)) >= 0.6 &&
      !columnsHave(columns, 'severity')
    ) {
      columns[i] = { ...column, fact: 'severity' };
    }
  }
}

/** "Risk / evidence" is about risks; "Risk / impact" has two things in its cells, as other signs between its words tell. */
const headOf = (text: string): string => foldHeader(text.replace(/\s\/\s(?:evidence|description|issue|concern|event|scenario)$/i, ''));

/** Whether "Risk" in front of a text is about what can go wrong, and no level. */
export function tellsRisk(label: string, text: string): boolean {
  return bareRisk.test(foldHeader(label)) && !ratesRisk(text) && text.split(' ').length >= 3;
}

/** Whether a text rates a risk, or says whether it may be accepted. */
export const ratesRisk = (text: string): boolean =>
  isRatingOfImpact(text) || /^(?:not |un)?(?:accept|toler)able\b|^(?:alarp|afap)\b/i.test(text);

/** Words in the header of a column that says what can go wrong, whatever else the header says. */
const wrong = /\b(?:hazards?|risks?|threats?|failures?|events?|scenarios?|issues?|concerns?|problems?|incidents?|vulnerabilit(?:y|ies))\b/;
/** Words that make such a header another thing: "Risk treatment", "Threat actor". */
const elsewhere =
  /\b(?:treatment|strategy|type|category|class|date|source|actor|agent|owner|id|level|score|rating|status|response|appetite|no|number|ref|refs|links?|references|entries)\b/;

/**
 * A table that rates and controls under ids, and whose header for the hazard itself is none that is known: the first column of text whose
 * header speaks of what can go wrong.
 */
export function settleMissingName(grid: Grid, columns: Columns): void {
  if (columnsHave(columns, 'name', 'description') || !isTold(columns)) return;
  const at = grid.header.findIndex((cell, i) => {
    const header = foldHeader(cell.text);
    return (
      columns[i] === undefined &&
      wrong.test(header) &&
      (!elsewhere.test(header) || header.startsWith('source of')) &&
      shareOfProse(grid, i) >= 0.5
    );
  });
  if (at >= 0) columns[at] = { fact: 'name' };
}

/** Whether something else in the row rates or controls what it names. */
const isTold = (columns: Columns): boolean => columnsHave(columns, 'severity', 'likelihood', 'impact', 'controls');

const columnsHave = (columns: Columns, ...facts: readonly HazardFact[]): boolean =>
  columns.some((column) => column !== undefined && facts.includes(column.fact));
