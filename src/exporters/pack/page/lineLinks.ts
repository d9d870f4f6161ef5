import { isWorkbook, type Place } from '../../../core/index';
import { regionsIn } from '../../region';
import type { PackContext } from '../packContext';

export const documentsPath = 'documents.html';

/** The name of a line on the page of documents: the number of the document, then that of the line. */
export const lineAnchor = (document: number, line: number): string => `d${document + 1}-${line}`;

/** The documents whose lines can be shown (a workbook has none), in the order in which they were read, then the others that findings point into. */
export function shownDocuments({ report, context }: PackContext): readonly (readonly [uri: string, text: string])[] {
  const read = report.looked.documents.map(({ uri }) => uri);
  const uris = [...new Set([...read, ...[...context.texts.keys()].sort()])];
  return uris.flatMap((uri) => {
    const text = context.texts.get(uri);
    return text === undefined || isWorkbook(uri) ? [] : [[uri, text] as const];
  });
}

/** Where on the page of documents a place is shown; absent when its document is not. */
export function lineLinks(pack: PackContext): (place: Place) => string | undefined {
  const numbers = new Map(shownDocuments(pack).map(([uri], index) => [uri, index]));
  const regions = regionsIn(new Map(shownDocuments(pack)));
  return (place) => {
    const number = numbers.get(place.uri);
    return number === undefined ? undefined : `${documentsPath}#${lineAnchor(number, regions.of(place).line)}`;
  };
}
