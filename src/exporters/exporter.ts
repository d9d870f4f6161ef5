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

/** How a project is written beside others. */
export interface Beside {
  /** Its place among them, from 0. */
  readonly index: number;
  readonly of: number;
  /** How the terminal shows text; what is written for a file looks the same everywhere. */
  readonly screen?: { readonly color: 'never' | 'always'; readonly width?: number };
}

/**
 * One way to write reports down. A format is a folder beside this file and a line in `formats.ts`. Each project gives its part and can be
 * forgotten: a folder of hundreds keeps no more of them than what is shown.
 */
export interface Exporter<Part = unknown> {
  readonly id: string;
  readonly title: string;
  readonly mediaType: string;
  /** What one project adds, as data that another thread may be sent. Same input, same part. */
  part(project: ProjectReport, beside: Beside): Part;
  /** Usually of one project; of several when a folder holds several. In the order of the projects. */
  whole(parts: readonly Part[]): string;
}

/** Reports at once. Same input, same characters. */
export const writeAll = <Part>(exporter: Exporter<Part>, projects: readonly ProjectReport[]): string =>
  exporter.whole(projects.map((project, index) => exporter.part(project, { index, of: projects.length })));
