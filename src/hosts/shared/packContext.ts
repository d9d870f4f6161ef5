import { type FactValues, type Form, readDecisions, type Settings, type Tables } from '../../core/index';
import type { ProjectReport } from '../../exporters/index';
import type { PackContext, PatientDataSearch } from '../../exporters/pack/index';
import type { PackedProject, ProjectFiles } from './projectFiles';

export interface Packing extends Pick<PackedProject, 'documents'> {
  readonly judged: ProjectReport;
  readonly files: ProjectFiles;
  readonly settings: Settings;
  readonly tables: Tables;
  readonly forms: readonly Form[];
  readonly version: string;
  readonly draft: boolean;
  readonly commit?: string | undefined;
}

/** All that a pack is made from; absent when no document could be read, so that there is nothing to pack. */
export function packContext({ judged, files, documents, commit, version, ...rest }: Packing): PackContext | undefined {
  const { report, context } = judged;
  const { facts } = context;
  if (facts === undefined || report.looked.documents.length === 0) return undefined;
  return {
    report,
    facts,
    // The values of facts follow the vocabulary, from which these types are made.
    values: facts.values as unknown as FactValues,
    context: { ...context, version },
    decisions: documents.filter(({ kind }) => kind === 'decisions').flatMap((document) => readDecisions(document).decisions),
    version,
    ...rest,
    ...(commit === undefined ? {} : { commit }),
    ...files,
  };
}

/** The same with a word for each file that nobody looked through for data of patients. */
export function withUnread(context: PackContext, { unread }: PatientDataSearch): PackContext {
  const why = 'It is enclosed; it is no text, so it was not looked through for data of patients';
  return { ...context, leftOut: [...context.leftOut, ...unread.map((path) => ({ path, why }))] };
}
