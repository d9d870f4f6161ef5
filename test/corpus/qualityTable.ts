import type { CardMeasure } from './measureCard';
import type { LogMeasure } from './measureLog';

export interface Measured<Measure> {
  readonly name: string;
  readonly format: string;
  readonly measure: Measure;
}

export function cardTable(cards: readonly Measured<CardMeasure>[]): string {
  const row = (name: string, some: readonly Measured<CardMeasure>[]): readonly (string | number)[] => {
    const of = (count: (measure: CardMeasure) => number): number => some.reduce((total, { measure }) => total + count(measure), 0);
    const labelled = of((measure) => measure.labelled);
    const missed = of((measure) => measure.missed.length);
    const stated = of((measure) => measure.stated);
    const invented = of((measure) => measure.invented.length);
    return [
      name,
      some.length,
      labelled,
      labelled - missed,
      missed,
      share(labelled - missed, labelled),
      stated,
      invented,
      share(invented, stated),
    ];
  };
  const heads = ['cards by format', 'files', 'labelled', 'found', 'missed', 'found %', 'read', 'invented', 'invented %'];
  const details = cards.flatMap(({ name, measure }) => [
    ...measure.missed.map((what) => `missed    ${name}: ${what}`),
    ...measure.invented.map((what) => `invented  ${name}: ${what}`),
  ]);
  return [align([heads, ...byFormat(cards).map(([format, some]) => row(format, some)), row('all', cards)]), ...details].join('\n');
}

export function logTable(logs: readonly Measured<LogMeasure>[]): string {
  const row = (name: string, some: readonly Measured<LogMeasure>[]): readonly (string | number)[] => {
    const of = (count: (measure: LogMeasure) => number): number => some.reduce((total, { measure }) => total + count(measure), 0);
    const labelled = of((measure) => measure.labelled);
    const missed = of((measure) => measure.missed.length);
    const exact = some.filter(({ measure }) => measure.hazards === measure.found).length;
    return [
      name,
      some.length,
      of(({ hazards }) => hazards),
      of(({ found }) => found),
      exact,
      share(exact, some.length),
      labelled,
      labelled - missed,
      share(labelled - missed, labelled),
    ];
  };
  const heads = ['risk files by format', 'files', 'hazards', 'read', 'exact files', 'exact %', 'facts', 'found', 'found %'];
  const details = logs.flatMap(({ name, measure }) => [
    ...(measure.hazards === measure.found ? [] : [`hazards   ${name}: ${measure.found} read, ${measure.hazards} stated`]),
    ...measure.missed.map((what) => `missed    ${name}: ${what}`),
  ]);
  return [align([heads, ...byFormat(logs).map(([format, some]) => row(format, some)), row('all', logs)]), ...details].join('\n');
}

function byFormat<Measure>(all: readonly Measured<Measure>[]): readonly (readonly [string, readonly Measured<Measure>[]])[] {
  const formats = [...new Set(all.map(({ format }) => format))].toSorted();
  return formats.map((name) => [name, all.filter(({ format }) => format === name)]);
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));

function align(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? String(cell).padEnd(widths[0] ?? 0) : String(cell).padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
