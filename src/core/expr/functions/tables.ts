import type { StandardEdition } from '../tables';
import { CannotSay, type FunctionContext, type RuleFunction } from './define';
import { findWords, folded, wordsOf } from './words';

/** The entries whose number occurs in the name; the longest number wins, so that 24971-2 is not taken for 24971. */
function editionsOf(context: FunctionContext, name: string): readonly StandardEdition[] {
  const words = wordsOf(name);
  const found = context.tables.standardsEditions.filter((one) => findWords(words, wordsOf(one.number)) >= 0);
  const longest = Math.max(0, ...found.map((one) => wordsOf(one.number).length));
  return found.filter((one) => wordsOf(one.number).length === longest);
}

/** `2019`, `ed. 3:2019` and `2019 +A11:2021` hold the edition 2019; `2015+A1:2020` holds 2015 too, so the longest that fits wins. */
function editionOf(entries: readonly StandardEdition[], written: string): StandardEdition | undefined {
  const words = wordsOf(written);
  return entries
    .filter((one) => findWords(words, wordsOf(one.edition)) >= 0)
    .sort((one, other) => wordsOf(other.edition).length - wordsOf(one.edition).length)[0];
}

export const tableFunctions: readonly RuleFunction[] = [
  {
    signature: 'inUk(string): bool',
    means: 'a country name that means the United Kingdom or one of its nations',
    run: ({ tables }, country: string) => tables.terms.unitedKingdom.some((name) => wordsOf(name).join(' ') === wordsOf(country).join(' ')),
  },
  {
    signature: 'ukRegister(string): bool',
    means: 'names a UK regulator of a health or care profession',
    run: ({ tables }, registration: string) => {
      const words = wordsOf(registration);
      return tables.ukProfessionalRegisters.some((one) => [one.name, one.short].some((name) => findWords(words, wordsOf(name)) >= 0));
    },
  },
  {
    signature: 'ionising(string): bool',
    means: 'a modality that uses ionising radiation',
    run: ({ tables }, modality: string) => tables.terms.ionising.includes(folded(modality)),
  },
  {
    signature: 'recognitionEnds(string): string',
    means: 'the date on which Great Britain stops recognising a CE mark under that instrument',
    run: ({ tables }, instrument: string) => {
      const found = tables.ceRecognition.find((one) => one.instrument === folded(instrument));
      if (found === undefined) throw new CannotSay(`no date is known for a CE mark under "${instrument}"`);
      return found.until;
    },
  },
  {
    signature: 'reportYears(string): int',
    means: 'years between surveillance reports for a class',
    run: ({ tables }, deviceClass: string) => {
      const found = tables.reportIntervals.find((one) => one.class === deviceClass);
      if (found === undefined) throw new CannotSay(`no interval is known for class ${deviceClass}`);
      return found.years;
    },
  },
  {
    signature: 'editionState(string, string): string',
    means: 'current, superseded, draft or unknown, from the table of standards',
    run: (context, name: string, edition: string) => editionOf(editionsOf(context, name), edition)?.state ?? 'unknown',
  },
  {
    signature: 'sameTopic(string, string): bool',
    means: 'two entries of that table on one topic, so that newer law can stand beside an older page',
    run: (context, one: string, other: string) => {
      const topics = new Set(editionsOf(context, one).map((entry) => entry.topic));
      return editionsOf(context, other).some((entry) => topics.has(entry.topic));
    },
  },
];
