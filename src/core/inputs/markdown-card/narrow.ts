import type { Span } from '../../text/span';
import type { Taken } from '../markdown/words';

/** A value found inside a longer text, with what it stands for when that is not what it says. */
export interface Narrowed extends Taken {
  readonly meant?: string;
}

/** The part of a text that a pattern's first group, or its whole, matches; where markup parts the words, the whole text's place. */
function found(text: string, taken: Taken, pattern: RegExp): Taken | undefined {
  const match = pattern.exec(taken.text);
  const words = match?.[1] ?? match?.[0];
  if (words === undefined || words === '') return undefined;
  const start = text.indexOf(words, taken.span.start);
  const span: Span = start < 0 || start + words.length > taken.span.end ? taken.span : { start, end: start + words.length };
  return { text: words, span };
}

const licences =
  /\b(?:Apache(?: License,?)?[- ]?(?:Version )?2\.0|MIT(?: License)?|BSD[- ][23][- ]Clause(?: License)?|GPL-?v?[23](?:\.0)?|AGPL-?v?3(?:\.0)?|CC[- ]BY(?:[- ](?:NC|SA|ND))*[- ]?\d?\.?\d?|MPL[- ]2\.0|Apache License, Version 2\.0)\b/;

/** Whether a text names a licence that is known by name. */
export const namesLicence = (text: string): boolean => licences.test(text);

/** "Licensed under the Apache License, Version 2.0 …": the licence by its name when the text has one, else the text. */
export function narrowLicence(text: string, taken: Taken): Narrowed {
  const named =
    taken.text.split(' ').length > 4 && taken.text.slice(0, 150).search(licences) >= 0 ? found(text, taken, licences) : undefined;
  return named ?? { ...taken, text: taken.text.replace(/\.$/, '') };
}

/** "Version 1.0." is 1.0. Absent for a text that holds no version or several. */
export function narrowVersion(text: string, taken: Taken): Narrowed | undefined {
  const short = /^(?:version|release|v\.?)?\s*([\w][\w.+-]*\w|\d)\.?$/i;
  if (short.test(taken.text)) return found(text, taken, /^(?:version\s*|release\s*|v\.?\s?(?=\d))?([\w][\w.+-]*\w|\d)/i);
  const told = /^(?:this is |the )?(?:the )?(?:current )?version (?:is )?v?(\d+(?:\.\d+)*)\b(?: of (?:the|this|our) \w+)?\.?$/i;
  if (told.test(taken.text)) return found(text, taken, told);
  const numbers = [...taken.text.matchAll(/\bv?(\d+(?:\.\d+)+[\w-]*)\b/g)];
  return numbers.length === 1 ? found(text, taken, /\bv?(\d+(?:\.\d+)+[\w-]*)\b/) : undefined;
}

/** "v2.1.0. Prompt and corpus share it", "v5 (oversampling)": a version in front of what is said of it. Absent where a number of something opens the text. */
export function leadingVersion(text: string, taken: Taken): Taken | undefined {
  const leading = /^(?:version |release )?v?((?<=v)\d+(?:\.\d+)*|\d+(?:\.\d+)+)(?=\s?[(;]|\s[–—-]\s|[.,]\s)/i;
  return found(text, taken, leading);
}

/** A date without the words around it: "Released on 3 May 2024." */
export function narrowDate(text: string, taken: Taken): Narrowed | undefined {
  const date =
    /\b(\d{4}-\d{2}(?:-\d{2})?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|[A-Z][a-z]{2,8} \d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4})\b/;
  return found(text, taken, date) ?? (/^\d{4}\.?$/.test(taken.text) ? found(text, taken, /\d{4}/) : undefined);
}

/** The one number between 0 and 1 in a text about the threshold; absent when there are others. */
export function narrowThreshold(text: string, taken: Taken): Narrowed | undefined {
  const numbers = taken.text.match(/\d+(?:\.\d+)?\s?%?/g) ?? [];
  const only = numbers.length === 1 ? numbers[0] : undefined;
  if (only === undefined || (!only.includes('%') && Number(only) > 1)) return undefined;
  return found(text, taken, /\d+(?:\.\d+)?(?:\s?%)?/);
}

const modelTypes: readonly (readonly [string, RegExp])[] = [
  ['generative', /\b(?:generative|large language model|llm|gpt\S*|diffusion|gan|text generation)\b/i],
  [
    'deep-learning',
    /\b(?:deep[- ]learning|neural network|cnn|convolutional|u-?net\S*|resnet\S*|densenet\S*|transformer|bert|vit|lstm|autoencoder)\b/i,
  ],
  ['machine-learning', /\b(?:machine[- ]learning|random forest|gradient[- ]boost\w*|xgboost|lightgbm|support vector|svm|k-nearest)\b/i],
  ['statistical', /\b(?:statistical|logistic regression|linear regression|cox|bayesian)\b/i],
  ['rules', /\b(?:rule[- ]based|rules|expert system|decision rules)\b/i],
];

/** The kind of method that a description names; absent when it names none that is known. */
export function narrowModelType(taken: Taken): Narrowed | undefined {
  const type = modelTypes.find(([, words]) => words.test(taken.text))?.[0];
  return type === undefined ? undefined : { ...taken, meant: type };
}

/** The addresses in a text: e-mail or web, as written or behind a link. Absent when it names a person or place only. */
export function addressesIn(text: string, taken: Taken): readonly Taken[] {
  const source = text.slice(taken.span.start, taken.span.end);
  const address = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?:\/\/[^\s)\]>"']+[\w/]/g;
  return [...source.matchAll(address)].map((match) => {
    const start = taken.span.start + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}
