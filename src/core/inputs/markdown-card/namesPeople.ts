import type { Part } from '../markdown/section';

/** Under "Intended use and users" only what speaks of people says who uses it. */
export function namesPeople(text: string, part: Part): boolean {
  return people.test(text.slice(part.span.start, part.span.end));
}

const people =
  /\b(?:users?|audience|clinicians?|doctors?|physicians?|surgeons?|nurses?|gps?|patients?|researchers?|scientists?|students?|professionals?|practitioners?|specialists?|experts?|engineers?|developers?|staff|teams?|hospitals?|\p{L}+ologists?|\p{L}+graphers?)\b/iu;
