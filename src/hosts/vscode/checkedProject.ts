import { Range, Uri } from 'vscode';
import type {
  CheckInput,
  CompiledCatalogue,
  DocumentKind,
  Earlier,
  Facts,
  Place,
  Problem,
  Readers,
  Report,
  Result,
  SourceDocument,
} from '../../core/index';
import { regionsIn } from '../../exporters/index';

export type ReadDocument = SourceDocument & { readonly kind: DocumentKind };

/** A project as it was last checked: what was read, and what was found. */
export interface CheckedProject {
  /** The folder that the uris of places are relative to. */
  readonly root: Uri;
  /** The card's name for the product, else the name of the folder. */
  readonly name: string;
  readonly documents: readonly ReadDocument[];
  readonly facts: Facts;
  readonly report: Report;
  /** Results and problems that the baseline of the project holds: somebody took them as they were. */
  readonly held: ReadonlySet<Result | Problem>;
  /** The rules that judged it, those of the project's own folders included. */
  readonly catalogue: CompiledCatalogue;
  /** What read its documents. */
  readonly readers: Readers;
  /** For the next check. */
  readonly earlier: Earlier;
  /** Files that rules asked for, by path, and whether they lie in the project. */
  readonly files: ReadonlyMap<string, boolean>;
  /** Where a place is in the text that was read, as the editor counts. */
  rangeOf(place: Place): Range;
  /** `Hazards!B7` for a place in a workbook, which the editor cannot open at a line; absent elsewhere. */
  cellOf(place: Place): string | undefined;
}

/** `rangeOf` and `cellOf` over the texts of a check; the line indexes are made when a document is first asked for. */
export function placesIn(documents: readonly SourceDocument[]): Pick<CheckedProject, 'rangeOf' | 'cellOf'> {
  const regions = regionsIn(textsOf(documents));
  return {
    rangeOf: (place) => {
      const { line, column, endLine, endColumn } = regions.of(place);
      return new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
    },
    cellOf: (place) => regions.cellOf(place),
  };
}

/** To judge it as of other days or another stage: nothing is read again, and whether files exist does not turn with the day. */
export function aheadInput({ documents, readers, catalogue, earlier, report: { asOf } }: CheckedProject): CheckInput {
  return { documents, readers, catalogue, earlier, asOf };
}

export function textsOf(documents: readonly SourceDocument[]): ReadonlyMap<string, string> {
  return new Map(documents.map((document) => [document.uri, document.text]));
}

export function uriIn(project: { readonly root: Uri }, path: string): Uri {
  return Uri.joinPath(project.root, path);
}

/** The document of a project that a file of the editor is; absent for a file that is none. */
export function documentAt({ root, documents }: Pick<CheckedProject, 'root' | 'documents'>, uri: Uri): ReadDocument | undefined {
  return documents.find((document) => uriIn({ root }, document.uri).toString() === uri.toString());
}
