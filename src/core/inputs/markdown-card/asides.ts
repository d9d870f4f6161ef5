/** Parts of a card whose headings and labels are those of other documents. */
export function isReference(words: string): boolean {
  return /^\W*(?:\d[\d.]*\s)?(?:references|bibliography|citation|citations|how to cite|cite|table of contents|contents|further reading|related work|see also|bibtex|changelog|change log|version history|revision history|release notes|document control|glossary|acknowledge?ments?|credits|(?:framework|library|package|software) versions?)\b[^,&]{0,25}$/i.test(
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
  return /\b(?:commands?|install|usage|how to|get(?:ting)? started|quick ?start|citation|references?|changelog|glossary|environmental impact|hardware|software|speedup|loss|memory|training (?:loss|dice|accuracy|procedure|hyperparameters)|preprocessing|more information|table of contents|architecture|inference|engine|runtime|deployment|supported hardware)\b/i.test(
    words,
  );
}

/** What a card says of a run whose figures are none of its product. */
export const unused = /\b(?:discarded|not used|unused|abandoned|invalid(?:ated)?|withdrawn|superseded|retracted|leaked|leaky)\b/i;
const ofUnused = /\b(?:discarded|superseded|rejected|invalidated|not used|unused|withdrawn|retracted|ablations?)\b/i;
const ofEarlier =
  /\b(?:previous|earlier|older|legacy|historical|archived)\s(?!final\b)(?:\w+\s)?(?:runs?|versions?|results?|models?|experiments?|attempts?|metrics|performance|baselines?)\b/i;

/** Whether a heading is about a run or version that is not the product: nothing below it is a fact of the card. */
export const isOfOthers = (words: string): boolean => ofUnused.test(words) || ofEarlier.test(words);

/** "Scores above are illustrative targets. Update with actual results": none of the figures beside it is a result. */
export function tellsNoFigures(words: string): boolean {
  return madeUp.test(words) || /\b(?:update|replace)d? (?:these |them )?with (?:the )?(?:actual|real)\b/i.test(words);
}

const madeUp =
  /\b(?:illustrative|hypothetical|placeholders?|made[- ]up|fictional|dummy|mock)\s(?:\w+\s)?(?:targets?|values?|numbers?|scores?|figures?|results?|metrics)\b|\b(?:scores?|values?|numbers?|figures?|results?|metrics)\s(?:\w+\s){0,3}?(?:are|is)\s(?:\w+\s)?(?:illustrative|hypothetical|placeholders?|made[- ]up|dummy|mock)\b/i;

/** The hub's template asks for recommendations below the limitations. */
export function isRecommendation(words: string): boolean {
  return /^\P{L}*(?:general |our |user )?recommendations?:?$/iu.test(words.trim());
}
