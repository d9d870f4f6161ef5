import assert from 'node:assert/strict';
import {
  type Decision,
  type Facts,
  type FactValues,
  mergeFacts,
  noSettings,
  type Report,
  readDocument,
  type WorkbookText,
  workbookText,
} from '../../../../src/core/index';
import type { PackContext, PackFile } from '../../../../src/exporters/pack/packContext';
import { catalogue } from '../../../cli/cli';

/** What a test says of a pack; everything else is as empty as it can be. */
export interface Given {
  readonly log?: unknown;
  readonly draft?: boolean;
  readonly decisions?: readonly Decision[];
  readonly report?: Partial<Report>;
}

export function packOf({ log = {}, draft = false, decisions = [], report = {} }: Given): PackContext {
  const text = JSON.stringify(log);
  const facts = mergeFacts([readDocument({ uri: 'hazard-log.json', text }, 'risk')]);
  return {
    report: {
      asOf: '2026-11-24',
      catalogue: 'c1',
      results: [],
      problems: [],
      signed: [],
      looked: { documents: [{ uri: 'hazard-log.json', format: 'carelint', why: 'its name' }], rules: 0, facts: facts.stated().length },
      ...report,
    },
    facts,
    values: valuesOf(facts),
    context: { project: 'Invented', rules: catalogue(), texts: new Map([['hazard-log.json', text]]), facts },
    tables: catalogue().tables,
    settings: noSettings,
    decisions,
    version: '0.1.0',
    draft,
    enclosed: [],
    forms: [],
    leftOut: [],
  };
}

/** The values of facts follow the vocabulary, from which these types are made. */
export const valuesOf = (facts: Facts): FactValues => facts.values as unknown as FactValues;

export async function bytesOf(file: PackFile, pack: PackContext): Promise<Uint8Array> {
  const made = await file.make(pack);
  assert.ok(made instanceof Uint8Array);
  return made;
}

/** The sheets of a workbook as our own reader shows them. */
export function textOf(bytes: Uint8Array): string {
  const read: WorkbookText = workbookText(bytes);
  return read.kind === 'text' ? read.text : assert.fail(read.message);
}

/** What the reader of hazard logs makes of a workbook. */
export function hazardsIn(bytes: Uint8Array): FactValues['risk']['hazards'] {
  return valuesOf(mergeFacts([readDocument({ uri: 'hazard-log.xlsx', text: textOf(bytes) }, 'risk')])).risk.hazards;
}
