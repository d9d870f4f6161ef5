import type { Location } from 'sarif';
import type { Place } from '../../core/index';
import type { Regions } from '../region';
import { uriOf } from '../uriReference';

/** The usual name for the top of the source tree; nothing in a log is an absolute path. */
export const baseId = '%SRCROOT%';

export function locationOf(place: Place, { regions, root }: { readonly regions: Regions; readonly root: string }): Location {
  const cell = regions.cellOf(place);
  // A workbook has no lines; a viewer names the cell instead.
  if (cell !== undefined) {
    const physicalLocation = { artifactLocation: { uri: uriOf(place.uri, root), uriBaseId: baseId } };
    return { physicalLocation, logicalLocations: [{ fullyQualifiedName: cell }] };
  }
  const { line, column, endLine, endColumn } = regions.of(place);
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(place.uri, root), uriBaseId: baseId },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
