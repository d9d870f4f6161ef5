import type { Place, Report, Rule } from '../../core/index';
import type { ExportContext } from '../exporter';
import { printable } from '../printable';
import { type Regions, whereWords } from '../region';
import { type Paint, wrapped } from './paint';

/** What every part of a text report needs. */
export interface Sheet {
  readonly report: Report;
  readonly context: ExportContext;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly regions: Regions;
  readonly paint: Paint;
  readonly width: number;
  readonly root: string;
}

/** `examples/minimal/hazard-log.yaml:4:5`, which terminals turn into a link; `hazard-log.xlsx#Hazards!B7`, which people find. */
export function placeWords(place: Place, { regions, root }: Sheet): string {
  return printable(`${root}${whereWords(place, regions)}`);
}

/** One paragraph below a finding. */
export const paragraph = (text: string, { width }: Sheet, indent = '    '): string => indent + wrapped(printable(text), { width, indent });
