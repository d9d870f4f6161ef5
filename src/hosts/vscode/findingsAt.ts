import type { Position, Range, Uri } from 'vscode';
import type { Result } from '../../core/index';
import { isFinding } from '../../exporters/index';
import { type CheckedProject, documentAt } from './checkedProject';

interface Found {
  readonly result: Result;
  readonly range: Range;
}

/** By file of each project, gone through once for each check: a large log has hundreds of thousands, and every move of the cursor asks. */
const known = new WeakMap<CheckedProject, Map<string, readonly Found[]>>();

/** What is unmet or not determined at a place of a document, in the order of the report. */
export function findingsAt(project: CheckedProject, uri: Uri, at: Position | Range): readonly Result[] {
  const path = documentAt(project, uri)?.uri;
  if (path === undefined) return [];
  return findingsIn(project, path).flatMap(({ result, range }) =>
    ('line' in at ? range.contains(at) : range.intersection(at) !== undefined) ? [result] : [],
  );
}

function findingsIn(project: CheckedProject, path: string): readonly Found[] {
  const files = known.get(project) ?? new Map<string, readonly Found[]>();
  known.set(project, files);
  const { results, asOf } = project.report;
  const found =
    files.get(path) ??
    results.flatMap((result) => {
      if (result.status !== 'undetermined' && !isFinding(result, asOf)) return [];
      const [place] = result.places;
      return place?.uri === path ? [{ result, range: project.rangeOf(place) }] : [];
    });
  files.set(path, found);
  return found;
}
