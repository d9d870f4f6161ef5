import type { Location } from 'sarif';
import type { Place } from '../../core/index';
import type { Regions } from '../region';

/** The usual name for the top of the source tree; nothing in a log is an absolute path. */
export const baseId = '%SRCROOT%';

/** Percent-encoded segment by segment, so that a name may hold spaces, `#` or `:`. */
export function uriOf(uri: string, root: string): string {
  return `${root}${uri}`.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  // A lone half of a surrogate pair has no encoding; the replacement character stands for it.
  return encodeURIComponent(segment.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

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
