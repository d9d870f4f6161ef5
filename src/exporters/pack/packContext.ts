import type { Decision, DocumentKind, Facts, FactValues, Form, Place, Report, Settings, Tables } from '../../core/index';
import type { ExportContext } from '../exporter';

/** A file of the project that goes into the pack as it is, below `project/`. */
export interface Enclosed {
  /** From the project, with `/`. */
  readonly path: string;
  readonly as: 'document' | 'evidence' | 'rules';
  /** What a document was read as. */
  readonly kind?: DocumentKind;
  /** Text files with LF at the end of their lines, as `asKept` leaves them. */
  readonly bytes: Uint8Array;
}

/** Something that a reader may look for in the pack and will not find, or that was not looked into. */
export interface LeftOut {
  /** A path or an address, as the document writes it. */
  readonly path: string;
  /** A sentence without its full stop. */
  readonly why: string;
  /** Where it is named. */
  readonly from?: Place;
}

/** All that the files of a pack are made from. It is data: no file of a pack reads a file or a clock. */
export interface PackContext {
  readonly report: Report;
  readonly facts: Facts;
  /** The same facts with their types. */
  readonly values: FactValues;
  /** As other exporters have it. `show` is `all`. */
  readonly context: ExportContext;
  readonly tables: Tables;
  readonly settings: Settings;
  readonly decisions: readonly Decision[];
  /** Those that may be filled in; each says itself whom it concerns. */
  readonly forms: readonly Form[];
  /** Of this product. */
  readonly version: string;
  /** Every page says so in big letters: answers that somebody still owes stand as placeholders. */
  readonly draft: boolean;
  /** Of the checkout that the project lies in, when it is known. */
  readonly commit?: string;
  readonly enclosed: readonly Enclosed[];
  readonly leftOut: readonly LeftOut[];
}

export type PackContent = string | Uint8Array;

/** One file of a pack. The same context gives the same bytes. */
export interface PackFile {
  /** In the pack, with `/`. */
  readonly path: string;
  /** Absent when this project gives it nothing to say. */
  make(context: PackContext): PackContent | undefined | Promise<PackContent | undefined>;
}
