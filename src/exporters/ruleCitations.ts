import type { Citation, Rule, Source } from '../core/index';
import type { ListItem, TextBlock, Words } from './ruleTextBlocks';
import { legalWords, nationWords, webAddress } from './wording';

/** Every document that asks for it, with what is known of the document and how far that was checked. */
export function citationsOf(rule: Rule, sources: readonly Source[]): readonly TextBlock[] {
  return [{ kind: 'list', items: rule.sources.map((citation) => itemOf(citation, sources)) }];
}

function itemOf(citation: Citation, sources: readonly Source[]): ListItem {
  const source = sources.find(({ id }) => id === citation.source);
  const clause = citation.clause === undefined ? '' : `, ${citation.clause}`;
  if (source === undefined) return { words: [`${citation.source}${clause}`], below: [] };
  const address = webAddress(source.url);
  const title: Words = address === undefined ? [source.title] : [{ text: source.title, url: address }];
  return {
    words: [...title, clause],
    below: [
      [`${source.publisher}; ${source.version}`],
      [`${capital(legalWords[source.status])}; ${nationWords(source.nations)}${datesOf(source)}`],
      [`${checkedSentence(citation.checked ?? source.checked)} Last looked at on ${source.reviewedOn}.`],
      ...(source.note === undefined ? [] : [[source.note] as Words]),
    ],
  };
}

function datesOf({ inForceFrom, inForceUntil }: Source): string {
  const from = inForceFrom === undefined ? '' : `, in force from ${inForceFrom}`;
  return `${from}${inForceUntil === undefined ? '' : `, until ${inForceUntil}`}`;
}

/** Says plainly when nobody read the document itself. */
function checkedSentence(checked: Source['checked']): string {
  switch (checked) {
    case 'primary':
      return "What it asks was checked against the publisher's text.";
    case 'secondary':
      return "Not verified at the source: what it asks was checked against somebody else's account of it.";
    case 'knowledge':
      return 'Not verified: what it asks is stated from general knowledge, not checked against its text.';
  }
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
