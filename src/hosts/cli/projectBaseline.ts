import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type AgainstBaseline, type Baseline, baselineFile, type Problem, readBaseline } from '../../core/index';
import { isFinding, regionsIn, whereWords } from '../../exporters/index';
import { readText } from './readText';

/** The baseline beside a project, if it has one that can be read. */
export function baselineOf(folder: string): { readonly baseline?: Baseline; readonly problems: readonly Problem[] } {
  const path = join(folder, baselineFile);
  if (!existsSync(path)) return { problems: [] };
  const read = readText({ path, uri: baselineFile, project: folder });
  if (read.text === undefined) return { problems: read.problems };
  const { baseline, problems } = readBaseline({ uri: baselineFile, text: read.text });
  return { ...(baseline === undefined ? {} : { baseline }), problems: [...read.problems, ...problems] };
}

/** More are in the report itself. */
const shown = 20;

/** How many the baseline holds, what is new, and whether it can shrink: talk beside the report, which lists everything. */
export function baselineWords(
  { fresh, held, settled }: AgainstBaseline,
  { baseline, texts }: { readonly baseline: Baseline; readonly texts: ReadonlyMap<string, string> },
): string {
  const regions = regionsIn(texts);
  const isNew = fresh.results.filter((result) => isFinding(result, fresh.asOf));
  return [
    `${held} held by the baseline that ${baseline.takenBy} took on ${baseline.takenOn}; ${isNew.length + fresh.problems.length} new.`,
    ...isNew
      .slice(0, shown)
      .map(({ rule, places: [place], message }) => `  new: ${place ? `${whereWords(place, regions)}  ` : ''}${rule}  ${message ?? ''}`),
    ...fresh.problems.slice(0, shown).map(({ place, code, message }) => `  new: ${whereWords(place, regions)}  ${code}  ${message}`),
    ...(settled > 0 ? [`${settled} of its entries are settled; "carelint baseline --update" takes them out.`] : []),
  ].join('\n');
}
