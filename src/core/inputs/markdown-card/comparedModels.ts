import { plainAt } from '../markdown/plainText';
import type { Part } from '../markdown/section';
import { isOwn } from './ownModel';

/** "The selected XGBoost threshold", "The final model is a random forest": which of the models that a card compares is its own. */
export function chosenIn(text: string): readonly string[] {
  const chosen =
    /(?:\b(?:selected|chosen|deployed|final|production)\s(?:(?:model|classifier|algorithm)\s)?(?:(?:is|was):?\s)?|\b(?:[Ss]elected|[Ff]inal|[Bb]est)\s[Mm]odel[\s:*]{1,6}(?:-\s\**[Mm]odel[\s:*]{1,5})?)(?:an?\s|the\s)?\**((?!(?:Tests?|Validation|Results?|Models?|Held|Scores?|Performance|Evaluation|Report|Version|Notes?|Project|Training|Thresholds?|Metrics?|Data)\b)\p{Lu}[\w+.-]*\w(?:\s\p{Lu}[\w+.-]*\w){0,2})/gu;
  return [...text.matchAll(chosen)].slice(0, 5).flatMap((match) => match[1] ?? []);
}

/** A kind of model, as a heading or an item names it where several are compared. */
const aModel = /\b(?:\w*(?:boost(?:ing)?|cnn|net|bert|gbm)|regression|forest|xgb|svm|tree|bayes|knn|lstm|baseline)(?:[-\d]\w*)?\b/i;

/** Whether a name among others is that of a model the product is held against: one of several, or a baseline, and not the one that was chosen. */
export function isCompared(name: string, others: readonly string[], names: readonly string[]): boolean {
  if (!aModel.test(name) || /\b(?:primary|best|recommended|production|shipped)\b/i.test(name) || isOwn(name, names)) return false;
  return /\bbaselines?\b/i.test(name) || others.filter((other) => aModel.test(other)).length > 1;
}

/** Items of a list of models, "- **Random forest (selected)**" over its figures: only those of the card's own model are left. */
export function withoutCompared(text: string, parts: readonly Part[], names: readonly string[]): readonly Part[] {
  // Of an item without a list of its own the words in front say what it is about: "XGBoost (F1: 0.75)", and not "AUC (XGBoost): 0.8".
  const titles = parts.map((part) =>
    part.kind === 'item' && part.lines[0] ? plainAt(text, part.lines[0]).replace(part.children.length > 0 ? '' : /[(:\d].*/s, '') : '',
  );
  return parts.flatMap((part, i): readonly Part[] => {
    if (part.kind === 'table' || part.kind === 'code') return [part];
    if (isCompared(titles[i] ?? '', titles, names)) return [];
    return [{ ...part, children: withoutCompared(text, part.children, names) }];
  });
}
