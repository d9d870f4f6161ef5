import type { Facts } from '../facts/facts';
import { writeValue } from '../writing/writeYaml';
import { type FixPlan, planFix } from './planFix';
import type { FixDocument } from './writable';

/**
 * Adds a record where the project keeps its records. Where it keeps none yet, and `file` is given, that file is begun and the project file,
 * begun too if there is none, lists it; without `file` it goes where a quick fix would write it. Absent when no document can take it.
 */
export function planRecord({
  record,
  file,
  documents,
  facts,
}: {
  readonly record: object;
  readonly file?: string;
  readonly documents: readonly FixDocument[];
  readonly facts: Facts;
}): FixPlan | undefined {
  const { records } = facts.values;
  const keepsSome = (Array.isArray(records) && records.length > 0) || documents.some(({ kind }) => kind === 'record');
  if (keepsSome || file === undefined) return planFix({ title: '', kind: 'insert', path: 'records', value: record }, documents, facts);
  const settings = documents.find(({ kind }) => kind === 'project');
  const listing = settings && planFix({ title: '', kind: 'insert', path: 'documents.records', value: [file] }, [settings], facts);
  const begun = [
    { uri: file, text: `${writeValue({ records: [record] }, 'block', 0)}\n` },
    ...(settings === undefined ? [{ uri: 'carelint.yaml', text: `${writeValue({ documents: { records: [file] } }, 'block', 0)}\n` }] : []),
  ];
  return { title: '', edits: listing?.edits ?? [], creates: begun };
}
