import { givenNames } from './givenNames';

/** Words that a place, a body or a thing has in its name, and a person has not. */
const notPeople = new Set(
  `academy acute agency ai airedale and approved area assessment authority avenue board body borough building bureau business cancer card
  care case castle cause centre center chapel charity church city class clinic clinical close code college commission committee community
  company conformity control council county court crescent data date day dental department description design device digital drive east
  effect example eye file floor foundation gardens gate general generic government great greater green group grove guide hall harm hazard
  health heights hill home hospice hospital house imaging inc infirmary information institute intended international kingdom laboratory
  lane level limited link lodge log london lower ltd manor market medical medicine mill model mount national new nhs north northern note
  nursing office organisation outpatient park parkway partners partnership patient patients pharmacy place plan plaza plc point practice
  primary product programme project public quarter radiology record records registered report research risk rise road room row royal saint
  school science scientific services service severity site society software south southern square st standard station status street study
  suite summary support surgery system systems team technologies technology teaching terrace test training treatment trust unit united
  university upper use user version view walk ward way west western wharf wing women yard
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday mr mrs ms miss master dr prof professor date birth postcode name surname forename male female yes no unknown`
    .trim()
    .split(/\s+/),
);

const word = String.raw`\p{Lu}[\p{L}'’-]*\p{Ll}`;
const pair = new RegExp(String.raw`(?<![\p{L}\p{N}_])(${word})(?: \p{Lu}\.?)?[ ,]{1,2}(${word})(?![\p{L}\p{N}_])`, 'gu');
const titled = new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:Mr|Mrs|Ms|Miss|Master|MR|MRS|MS|MISS)\.? ${word}`, 'u');
const labelled =
  /(?:patient|(?:full|fore|sur|first|last|given|family)[ _-]?name)s?["']?[ \t]*[:=|,;\t][ \t]*["']?\p{L}{2,}|\b(?:patient|service user|client|resident) [A-Z][a-z]+ [A-Z][a-z]+/u;

/** `strict`: a title, a label or a known given name says that it is a person. `loose`: two words that begin with a capital will do. */
export function namesPerson(text: string, how: 'strict' | 'loose'): boolean {
  if (titled.test(text) || labelled.test(text.replace(/^\p{Lu}/u, (sign) => sign.toLowerCase()))) return true;
  for (const [, first = '', last = ''] of text.matchAll(pair)) {
    if (notPeople.has(first.toLowerCase()) || notPeople.has(last.toLowerCase())) continue;
    if (how === 'loose' || givenNames.has(first.toLowerCase()) || givenNames.has(last.toLowerCase())) return true;
  }
  return false;
}
