import type { HazardDraft } from '../tables/hazardDraft';
import { isCatalogue, isUnfilled, unfilledShare } from '../tables/unfilled';
import type { LogReading } from './reading';

interface Question {
  readonly reading: LogReading;
  readonly uri: string;
  /** Whether a table of hazards stands there, if only with its header. */
  readonly emptyLog: boolean;
}

const marks = /\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|\$\{[A-Z_]{2,60}\}|\[[A-Z][A-Z_ /-]{3,60}\]/g;

/**
 * Why a document holds no hazards to count, in words for its writer; absent when it is a log, an empty one included.
 * A template or a plan is not an empty log: nothing is known of the hazards of its project.
 */
export function whyNoLog({ reading, uri, emptyLog }: Question): string | undefined {
  const { all } = reading.drafts;
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const named = /template/i.test(name);
  const unfilled = unfilledShare(all);
  const templated = (reading.text.match(marks)?.length ?? 0) >= 3;
  if (
    all.length > 0 &&
    (unfilled >= 0.6 ||
      ((named || templated) && unfilled >= 0.25) ||
      (all.every((hazard) => isUnfilled(hazard.fields.get('name')?.text ?? '')) && !all.some(tellsMuch)))
  ) {
    return 'The hazards here are not filled in, so this is read as a template: no hazards are counted';
  }
  if (all.some((hazard) => ['id', 'name'].some((field) => explainsField(hazard.fields.get(field)?.text ?? '')))) {
    return 'The fields of a hazard are explained here and no hazard is recorded: no hazards are counted';
  }
  if (named && emptyLog && all.length === 0) return 'This is read as a template, as its name says: no hazards are counted';
  if (named && all.length === 1 && !emptyLog) return 'This is read as a template, as its name says: no hazards are counted';
  if (isCatalogue(uri, all)) return 'This is read as a catalogue, as its name says: no hazards are counted';
  if (all.length > 0 || emptyLog) return undefined;
  if (templated || /\{%/.test(reading.text)) return 'This is a template whose places are not filled in: no hazards are counted';
  return 'No table or heading here records a hazard with its severity, likelihood, level or controls, so this is not read as a hazard log';
}

/** A hazard whose name was forgotten is told all the same. */
const tellsMuch = (hazard: HazardDraft): boolean =>
  ['description', 'effect', 'harm'].filter((field) => !isUnfilled(hazard.fields.get(field)?.text ?? '')).length >= 2;

/** "Unique identifier (e.g. HAZ-001)" and "Short descriptive title" say what to write, and write it not; nor does what a standard says a hazard is. */
function explainsField(text: string): boolean {
  if (/^(?:an? |the )?(?:potential source of harm|combination of the probability)\b/i.test(text)) return true;
  return /^(?:an? |the )?(?:unique|short|brief|concise|sequential)\b.{0,40}\b(?:identifier|id|title|name|number|summary)\b(?:\W|$)/i.test(
    text,
  );
}
