import { patientDataRule } from '../../core/index';
import { printable, regionsIn, whereWords } from '../../exporters/index';
import { owedAnswers, type PackContext, type PatientDataSearch, type SuspectFile } from '../../exporters/pack/index';

/** More would hide what is to be done. */
const shown = 20;

/** What has to be settled before a pack is written, in words with places; absent when nothing stands against it. */
export function refusal(context: PackContext, search: PatientDataSearch): string | undefined {
  const parts = [...owedLines(context), ...patientLines(search)];
  return parts.length === 0 ? undefined : printable(`No pack was written.\n${parts.join('\n')}\n`);
}

function owedLines(pack: PackContext): readonly string[] {
  const owed = pack.draft ? [] : owedAnswers(pack);
  if (owed.length === 0) return [];
  const regions = regionsIn(pack.context.texts);
  return [
    '',
    `Answers are owed: ${owed.length === 1 ? '1 placeholder stands' : `${owed.length} placeholders stand`} where rules or forms wait for an answer. Fill them in, or write a draft with --draft.`,
    ...owed
      .slice(0, shown)
      .map(({ place, message, waiting }) => `  ${whereWords(place, regions)}  ${message} (${waiting[0]}${more(waiting.length - 1)})`),
    ...rest(owed.length),
  ];
}

function patientLines({ suspected }: PatientDataSearch): readonly string[] {
  const against = suspected.filter(({ letIn }) => letIn === undefined);
  if (against.length === 0) return [];
  return [
    '',
    'These files look as if they held data of patients. Take it out; or, when it is none, let the file in by a decision with a reason:',
    `  carelint decide not-applicable ${patientDataRule} --subject FILE --reason "..." --by NAME`,
    ...against.flatMap(fileLines),
  ];
}

const words = {
  'nhs-number': 'a number with the check digit of an NHS number',
  'date-of-birth': 'a date of birth beside a name',
  postcode: 'a postcode beside a name',
  email: 'an e-mail address of a patient',
} as const;

/** Only the place is told: what may be data of a patient is not printed again. */
function fileLines({ path, text, suspects, stale }: SuspectFile): readonly string[] {
  const regions = regionsIn(new Map([[path, text]]));
  return [
    ...suspects.slice(0, shown).map(({ what, span }) => `  ${whereWords({ uri: path, span }, regions)}  ${words[what]}`),
    ...rest(suspects.length),
    ...(stale === undefined ? [] : [`  ${path}: the decision ${stale.id} of ${stale.by} lapsed, or the file changed since`]),
  ];
}

const more = (count: number): string => (count > 0 ? ` and ${count} more` : '');
const rest = (count: number): readonly string[] => (count > shown ? [`  … and ${count - shown} more`] : []);
