import { oneSpelling } from '../text/spelling';

/** Keys, closed words and labels are the same whatever their case, spaces, hyphens, underscores and British or American spelling. */
export function foldWord(text: string): string {
  return oneSpelling(text.toLowerCase().replace(/[\s_\-‐-―.]+/g, ''));
}

/** Ids and names that are pointed to are compared without regard to case, spelling and outer or repeated spaces. */
export function foldId(text: string): string {
  return oneSpelling(text.trim().replace(/\s+/g, ' ').toLowerCase());
}

/** Prose is compared after spaces, case, punctuation and spelling are evened out. */
export function foldText(text: string): string {
  return oneSpelling(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
}
