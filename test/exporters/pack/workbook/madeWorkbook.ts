import assert from 'node:assert/strict';
import { type Facts, type FactValues, mergeFacts, type WorkbookText, workbookText } from '../../../../src/core/index';
import type { PackContext, PackFile } from '../../../../src/exporters/pack/packContext';
import { readDocument } from '../../../reading';

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
