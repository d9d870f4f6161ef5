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

/** A plain version or year before every current one of its kind, in no current edition's name: 4.1 where 4.2 is current. */
function isEarlier(entries: readonly StandardEdition[], written: string): boolean {
  const stated = plainEdition(written);
  const current = entries.filter(({ state }) => state === 'current');
  if (stated === undefined || current.some(({ edition }) => findWords(wordsOf(edition), wordsOf(written)) >= 0)) return false;
  const alike = current.flatMap(({ edition }) => plainEdition(edition) ?? []).filter((one) => one.year === stated.year);
  return alike.length > 0 && alike.every(({ value }) => value > stated.value);
}

function plainEdition(edition: string): { readonly year: boolean; readonly value: number } | undefined {
  const found = /^\s*v?(\d{1,4}(?:\.\d{1,3})?)\s*$/i.exec(edition)?.[1];
  const [major = 0, minor = 0] = (found ?? '').split('.').map(Number);
  return found === undefined ? undefined : { year: /^(?:19|20)\d\d$/.test(found), value: major * 1000 + minor };
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
    run: (context, name: string, edition: string) => {
      const entries = editionsOf(context, name);
      return editionOf(entries, edition)?.state ?? (isEarlier(entries, edition) ? 'superseded' : 'unknown');
    },
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
