import type { PackContext } from '../pack/packContext';
import { plainAddress, uriOf } from '../uriReference';
import type { Json } from '../withoutEmpty';

const typesOfRecords: Readonly<Record<string, string>> = {
  'penetration-test': 'pentest-report',
  'conformity-certificate': 'certification-report',
};
const typesOfDocuments: Readonly<Record<string, string>> = { card: 'model-card', risk: 'risk-assessment' };

/** Where the documents and the records of evidence lie: in this pack, or at the address that the documents give. */
export function referencesOf({ values, enclosed }: PackContext): readonly Json[] {
  const inside = new Set(enclosed.map(({ path }) => path));
  const documents = enclosed.flatMap(({ path, kind }) => {
    const type = typesOfDocuments[kind ?? ''];
    return type === undefined ? [] : [{ type, url: uriOf(path, 'project/') }];
  });
  const records = values.records.flatMap(({ id, kind, file, date }) => {
    const url = file === undefined ? undefined : inside.has(file) ? uriOf(file, 'project/') : plainAddress(file);
    if (url === undefined) return [];
    const comment = [id, kind, date].filter((part) => part !== undefined).join(', ');
    return [{ type: typesOfRecords[kind ?? ''] ?? 'evidence', url, comment }];
  });
  return [...documents, ...records];
}
