import type { Position, Range, Uri } from 'vscode';
import type { Result } from '../../core/index';
import { isFinding } from '../../exporters/index';
import { type CheckedProject, documentAt } from './checkedProject';

/** What is unmet or not determined at a place of a document, in the order of the report. */
export function findingsAt(project: CheckedProject, uri: Uri, at: Position | Range): readonly Result[] {
  const path = documentAt(project, uri)?.uri;
  return project.report.results.filter((result) => {
    const place = result.places[0];
    if (place === undefined || place.uri !== path) return false;
    if (result.status !== 'undetermined' && !isFinding(result, project.report.asOf)) return false;
    const range = project.rangeOf(place);
    return 'line' in at ? range.contains(at) : range.intersection(at) !== undefined;
  });
}
