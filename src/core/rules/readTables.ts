import { noTables, type Tables } from '../expr/tables';
import type { SourceNode } from '../inputs/sourceNode';
import { type Fault, Fields, plain } from './fields';

type Draft = { -readonly [K in keyof Tables]: Tables[K] };

/** File name to the way it is read. A table that is not there stays empty, and functions that need it cannot say. */
const readers: { readonly [name: string]: (root: SourceNode, faults: Fault[], into: Draft) => void } = {
  'risk-schemes': (root, faults, into) => {
    into.riskSchemes = rows(root, faults, 'a risk scheme').map((row) => {
      const scheme = {
        id: row.required('id'),
        title: row.required('title'),
        severities: row.texts('severities'),
        likelihoods: row.texts('likelihoods'),
        matrix: numberGrid(row, 'matrix'),
        levels: row.maps('levels', 'a level').map((level) => {
          const read = {
            level: level.number('level') ?? 0,
            acceptability: level.word('acceptability', ['always', 'conditional', 'never'] as const) ?? ('never' as const),
            means: level.required('means'),
          };
          level.finish();
          return read;
        }),
      };
      row.finish();
      return scheme;
    });
  },
  metrics: (root, faults, into) => {
    into.metrics = rows(root, faults, 'a metric').map((row) => {
      const min = row.number('min');
      const max = row.number('max');
      const read = {
        metric: row.required('metric'),
        share: row.boolean('share') ?? false,
        better: row.word('better', ['higher', 'lower', 'neither'] as const) ?? ('neither' as const),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
      row.finish();
      return read;
    });
  },
  'ce-recognition': (root, faults, into) => {
    into.ceRecognition = rows(root, faults, 'an instrument').map((row) => {
      const read = { instrument: row.required('instrument'), until: row.date('until') ?? '' };
      row.finish();
      return read;
    });
  },
  'report-intervals': (root, faults, into) => {
    into.reportIntervals = rows(root, faults, 'an interval').map((row) => {
      const read = { class: row.required('class'), years: row.number('years') ?? 0 };
      row.finish();
      return read;
    });
  },
  'standards-editions': (root, faults, into) => {
    into.standardsEditions = rows(root, faults, 'an edition').map((row) => {
      const from = row.date('from');
      const read = {
        number: row.required('number'),
        edition: row.required('edition'),
        state: row.word('state', ['current', 'superseded', 'draft'] as const) ?? ('current' as const),
        topic: row.required('topic'),
        ...(from === undefined ? {} : { from }),
      };
      row.finish();
      return read;
    });
  },
  'software-classes': (root, faults, into) => {
    into.softwareClasses = rows(root, faults, 'a software class').map((row) => {
      const read = {
        class: row.required('class'),
        edition: row.required('edition'),
        highestSeverity: row.number('highestSeverity') ?? 0,
      };
      row.finish();
      return read;
    });
  },
  'uk-professional-registers': (root, faults, into) => {
    into.ukProfessionalRegisters = rows(root, faults, 'a register').map((row) => {
      const read = { name: row.required('name'), short: row.required('short') };
      row.finish();
      return read;
    });
  },
  terms: (root, faults, into) => {
    if (root.kind !== 'map') {
      faults.push({ message: 'The table of terms is a map of lists', span: root.span });
      return;
    }
    const fields = new Fields(root, faults, 'the table of terms');
    const purposes = fields.map('purposes', 'the purposes');
    into.terms = {
      vague: fields.texts('vague'),
      purposes: Object.fromEntries((purposes?.node.entries ?? []).map((entry) => [entry.key, purposes?.texts(entry.key) ?? []])),
      identifiers: fields.texts('identifiers'),
      afterOutcome: fields.texts('afterOutcome'),
      ionising: fields.texts('ionising'),
      unitedKingdom: fields.texts('unitedKingdom'),
    };
    fields.finish();
  },
};

export const tableNames: readonly string[] = Object.keys(readers);

/** `name` is the file name without its ending. */
export function readTable(name: string, root: SourceNode, into: Draft): readonly Fault[] {
  const faults: Fault[] = [];
  const read = readers[name];
  if (read === undefined)
    faults.push({ message: `There is no table named ${name}`, span: { start: root.span.start, end: root.span.start } });
  else read(root, faults, into);
  return faults;
}

export function emptyTables(): Draft {
  return { ...noTables };
}

function rows(root: SourceNode, faults: Fault[], what: string): readonly Fields[] {
  if (root.kind !== 'list') {
    faults.push({ message: `A table of this name is a list, each item ${what}`, span: root.span });
    return [];
  }
  return root.items.flatMap((item) => {
    if (item.kind === 'map') return new Fields(item, faults, what);
    faults.push({ message: `${what} is a map of keys`, span: item.span });
    return [];
  });
}

function numberGrid(row: Fields, key: string): Record<string, Record<string, number>> {
  const node = row.get(key);
  const value = node === undefined ? {} : plain(node);
  return value as Record<string, Record<string, number>>;
}
