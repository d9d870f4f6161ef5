/** Parts of a card whose headings and labels are those of other documents. */
export function isReference(words: string): boolean {
  return /^\W*(?:\d[\d.]*\s)?(?:references|bibliography|citation|citations|how to cite|cite|table of contents|contents|further reading|related work|see also|bibtex|changelog|change log|version history|revision history|release notes|document control|glossary)\b[^,&]{0,25}$/i.test(
    words.trim(),
  );
}

export function isUpkeep(words: string): boolean {
  return /\b(?:deprecation|maintenance|lifecycle|life cycle|roadmap|support policy|update policy|retention|deployment|monitoring|infrastructure|installation|api|hardware)\b/i.test(
    words,
  );
}

/** Parts of a card about running the model: their text is no part of the section above. */
export function isAside(words: string): boolean {
  return /\b(?:commands?|install|usage|how to|get(?:ting)? started|quick ?start|citation|references?|acknowledge?ments?|changelog|glossary|environmental impact|hardware|software|speedup|loss|memory|training (?:loss|dice|accuracy|procedure|hyperparameters)|preprocessing|more information|table of contents|architecture|inference|engine|runtime|deployment|supported hardware)\b/i.test(
    words,
  );
}

/** The hub's template asks for recommendations below the limitations. */
export function isRecommendation(words: string): boolean {
  return /^\P{L}*(?:general |our |user )?recommendations?:?$/iu.test(words.trim());
}
