/** Keys, closed words and labels are the same whatever their case, spaces, hyphens and underscores. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[\s_\-‐-―.]+/g, '');
}

/** Ids and names that are pointed to are compared without regard to case and outer or repeated spaces. */
export function foldId(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Prose is compared after spaces, case and punctuation are evened out. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
