/**
 * What the checklist panel and the editor say to each other. Both sides check what they get: a webview is a page, and a page can be made to say anything.
 */
export type FromChecklist =
  /** The page has loaded and waits for something to show, grouped as it was before if it was. */
  | { readonly type: 'ready'; readonly group?: string }
  | { readonly type: 'group'; readonly by: string }
  /** Somebody asks for what takes long: the next stage and the days ahead. */
  | { readonly type: 'ahead' }
  /** Lines and columns from 1. */
  | {
      readonly type: 'reveal';
      readonly uri: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
    }
  | { readonly type: 'explain'; readonly rule: string }
  /** `result` counts within the report that was last shown, and `version` says which one that was. */
  | { readonly type: 'fix'; readonly result: number; readonly rule: string; readonly version: number }
  /** As `fix`; `kind` is one of a decision. */
  | { readonly type: 'decide'; readonly kind: string; readonly result: number; readonly rule: string; readonly version: number }
  | { readonly type: 'choose'; readonly root: string };

export interface ToChecklist {
  readonly type: 'show';
  readonly version: number;
  /** All parts in their order, made by our own templates with everything from documents escaped. Without `html` a part is as it was. */
  readonly parts: readonly { readonly id: string; readonly html?: string }[];
  readonly group: string;
  readonly root: string;
  readonly projects: readonly { readonly root: string; readonly name: string }[];
  /** Said to people who listen to the page: the counts in words. */
  readonly announce: string;
}

/** What the page keeps between loads, and what the editor gets back to restore it. */
export interface ChecklistState {
  readonly root?: string;
  readonly show?: string;
  readonly severity?: string;
  readonly group?: string;
  readonly search?: string;
  readonly scroll?: number;
  readonly open?: readonly string[];
}

export function asFromChecklist(value: unknown): FromChecklist | undefined {
  if (!isRecord(value)) return undefined;
  const { type } = value;
  if (type === 'ready') return isText(value.group) ? { type, group: value.group } : { type };
  if (type === 'group') return isText(value.by) ? { type, by: value.by } : undefined;
  if (type === 'ahead') return { type };
  if (type === 'decide') {
    const { kind, result, rule, version } = value;
    return isText(kind) && isCount(result) && isText(rule) && isCount(version) ? { type, kind, result, rule, version } : undefined;
  }
  if (type === 'reveal') {
    const { uri, line, column, endLine, endColumn } = value;
    if (!isText(uri) || !isCount(line) || !isCount(column) || !isCount(endLine) || !isCount(endColumn)) return undefined;
    return { type, uri, line, column, endLine, endColumn };
  }
  if (type === 'explain' && isText(value.rule)) return { type, rule: value.rule };
  if (type === 'fix') {
    const { result, rule, version } = value;
    return isCount(result) && isText(rule) && isCount(version) ? { type, result, rule, version } : undefined;
  }
  if (type === 'choose' && isText(value.root)) return { type, root: value.root };
  return undefined;
}

export function asToChecklist(value: unknown): ToChecklist | undefined {
  if (!isRecord(value) || value.type !== 'show') return undefined;
  const { version, parts, group, root, projects, announce } = value;
  if (!isCount(version) || typeof group !== 'string' || typeof root !== 'string' || typeof announce !== 'string') return undefined;
  if (!Array.isArray(parts) || !Array.isArray(projects)) return undefined;
  const shown = parts.flatMap((part: unknown) =>
    isRecord(part) && typeof part.id === 'string' ? [{ id: part.id, ...(typeof part.html === 'string' ? { html: part.html } : {}) }] : [],
  );
  const known = projects.flatMap((project: unknown) =>
    isRecord(project) && typeof project.root === 'string' && typeof project.name === 'string'
      ? [{ root: project.root, name: project.name }]
      : [],
  );
  return { type: 'show', version, parts: shown, group, root, projects: known, announce };
}

export function asChecklistState(value: unknown): ChecklistState {
  if (!isRecord(value)) return {};
  const { root, show, severity, group, search, scroll, open } = value;
  return {
    ...(typeof root === 'string' ? { root } : {}),
    ...(typeof show === 'string' ? { show } : {}),
    ...(typeof severity === 'string' ? { severity } : {}),
    ...(typeof group === 'string' ? { group } : {}),
    ...(typeof search === 'string' ? { search } : {}),
    ...(typeof scroll === 'number' ? { scroll } : {}),
    ...(Array.isArray(open) ? { open: open.filter((key) => typeof key === 'string') } : {}),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length < 10_000;
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
