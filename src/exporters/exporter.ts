import type { CatalogueData, Facts, Horizon, Report } from '../core/index';

/** The part of the catalogue that reports quote. */
export type RuleBook = Pick<CatalogueData, 'packs' | 'sources' | 'rules'>;

/** What an exporter may know besides the report. All of it is data: an exporter reads no file and no clock. */
export interface ExportContext {
  /** The name of the project as a person knows it: its card's name, else its folder's. */
  readonly project: string;
  /** Titles, reasons, sources and packs of the rules, user rules included. */
  readonly rules: RuleBook;
  /** The text of every document, by the uri that places use. A document that is missing here is shown without lines. */
  readonly texts: ReadonlyMap<string, string>;
  /** For the profile and for what nobody wrote about; without it both are left out. */
  readonly facts?: Facts;
  /** The way from where the reader stands to the project, with `/` at its end: `examples/minimal/`. Default none. */
  readonly root?: string;
  /** What starts and ends for the project, by date; without it the section is left out. */
  readonly horizon?: Horizon;
  /** The version of this product. */
  readonly version?: string;
  /** `all` also lists what is met and what does not apply. Default `findings`. */
  readonly show?: 'findings' | 'all';
}

export interface ProjectReport {
  readonly report: Report;
  readonly context: ExportContext;
}

/** One way to write reports down. A format is a folder beside this file and a line in `index.ts`. */
export interface Exporter {
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  /** Usually one project; several when a folder holds several. Same input, same characters. */
  write(projects: readonly ProjectReport[]): string;
}
