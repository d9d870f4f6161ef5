import { CannotSay, type FunctionContext, type RuleFunction } from './define';
import { findWords, folded, wordsOf } from './words';

function editionsOf(context: FunctionContext, name: string) {
  const words = wordsOf(name);
  return context.tables.standardsEditions.filter((one) => findWords(words, wordsOf(one.number)) >= 0);
}

/** Years and editions are compared by their words: `2019`, `ed. 3:2019` and `2019 +A11:2021` meet an edition that holds 2019. */
function isEdition(table: string, written: string): boolean {
  return findWords(wordsOf(written), wordsOf(table)) >= 0;
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
    run: (context, name: string, edition: string) =>
      editionsOf(context, name).find((one) => isEdition(one.edition, edition))?.state ?? 'unknown',
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
