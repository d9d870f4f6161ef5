import type { Result } from '../../core/index';
import { entryAt } from '../../core/index';
import type { CheckedProject } from './checkedProject';

/** What a person may link or create for a finding, as the argument of a command: the project may have changed when it runs. */
export interface RecordSubject {
  readonly root: string;
  readonly rule: string;
  readonly subject?: string;
  /** The fact that holds the evidence, `risk.hazards[2].controls[0].verification`; absent where the record itself is missing. */
  readonly path?: string;
  /** The sort of record that is asked for, or the document. */
  readonly kind?: string;
}

/** The lists of evidence of the item a finding is about, `verification` of a control for one, that the finding rests on. */
export function evidencePaths(result: Result): readonly string[] {
  const { subject, because } = result;
  if (subject === undefined || result.status !== 'unmet') return [];
  const paths = because.map(({ path }) => path.replace(/\[\d+\]$/, '')).filter((path) => path.startsWith(`${subject}.`));
  return [...new Set(paths)].filter((path) => {
    const entry = entryAt(`${path.replace(/\[\d+\]/g, '[]')}[]`) ?? entryAt(path.replace(/\[\d+\]/g, '[]'));
    return entry?.to?.includes('records[]') === true;
  });
}

/** The sort of record that a finding says is missing; absent for a finding about anything else. */
export function missingKind({ fix }: Result): string | undefined {
  const value = fix?.kind === 'insert' && fix.path === 'records' ? fix.value : undefined;
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  return typeof kind === 'string' ? kind : undefined;
}

/** The file by its usual name that a finding about a whole document needs, where the project has none of its kind. */
export function missingDocument(
  { fix }: Result,
  { documents }: Pick<CheckedProject, 'documents'>,
): 'MODEL_CARD.md' | 'hazard-log.yaml' | undefined {
  const root = fix?.path.split(/[.[]/)[0];
  if (root === 'risk') return documents.some(({ kind }) => kind === 'risk') ? undefined : 'hazard-log.yaml';
  if (root === 'card') return documents.some(({ kind }) => kind === 'card') ? undefined : 'MODEL_CARD.md';
  return undefined;
}
