import type { Because, Place, Problem, Report, Result } from '../../core/index';
import { type ExportContext, type Exporter, writeAll } from '../exporter';
import { jsonAt, withItems } from '../jsonItems';
import { type Regions, regionsIn } from '../region';

/** Changes when a key changes its meaning or goes; `media/schemas/report.schema.json` describes it. */
export const reportSchema = 'urn:carelint:report:1';

/** The report with lines and columns in place of offsets, as it is written to JSON. */
export function reportObject(report: Report, context: ExportContext): object {
  const regions = regionsIn(context.texts);
  return {
    schema: reportSchema,
    asOf: report.asOf,
    catalogue: report.catalogue,
    results: report.results.map((result) => resultObject(result, regions)),
    problems: report.problems.map((problem) => problemObject(problem, regions)),
    ...(report.signed.length === 0
      ? {}
      : { signed: report.signed.map(({ place, ...signed }) => ({ ...signed, ...placeObject(place, regions) })) }),
    looked: {
      documents: report.looked.documents.map(({ uri, format, why }) => ({ uri, format, why })),
      rules: report.looked.rules,
      facts: report.looked.facts,
    },
  };
}

function resultObject(result: Result, regions: Regions): object {
  return {
    rule: result.rule,
    status: result.status,
    severity: result.severity,
    ...(result.subject === undefined ? {} : { subject: result.subject }),
    ...(result.message === undefined ? {} : { message: result.message }),
    places: result.places.map((place) => ({
      ...placeObject(place, regions),
      ...(place.label === undefined ? {} : { label: place.label }),
    })),
    because: result.because.map((fact) => becauseObject(fact, regions)),
  };
}

function becauseObject(fact: Because, regions: Regions): object {
  return {
    path: fact.path,
    ...(fact.value === undefined ? {} : { value: fact.value }),
    ...(fact.place === undefined ? {} : placeObject(fact.place, regions)),
  };
}

/** In a workbook the cell is named too; its row and column are the line and column. */
export function placeObject(place: Place, regions: Regions): object {
  const cell = regions.cellOf(place);
  return { uri: place.uri, ...regions.of(place), ...(cell === undefined ? {} : { cell }) };
}

export function problemObject(problem: Problem, regions: Regions): object {
  return {
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    ...placeObject(problem.place, regions),
    ...(problem.related === undefined
      ? {}
      : { related: problem.related.map(({ place, label }) => ({ ...placeObject(place, regions), label })) }),
  };
}

export const renderJson = (report: Report, context: ExportContext): string => writeAll(jsonExporter, [{ report, context }]);

/** Each part is the text of an object. One alone is the report; of several each says where its project lies. */
export const jsonExporter: Exporter<string> = {
  id: 'json',
  title: 'JSON',
  mediaType: 'application/json',
  part({ report, context }, { of }) {
    const object = reportObject(report, context);
    return of === 1 ? jsonAt(0, object) : jsonAt(2, { root: (context.root ?? '').replace(/\/$/, '') || '.', ...object });
  },
  whole: (parts) => (parts.length === 1 ? `${parts[0]}\n` : withItems({ schema: reportSchema }, 'projects', parts)),
};
