import type { FactBuilder } from '../../facts/factBuilder';
import type { Candidate } from './candidate';

interface Stating {
  readonly builder: FactBuilder;
  readonly text: string;
  readonly isTold: (path: string) => boolean;
}

const organisation =
  /\b(?:universit\w+|institut\w*|laborator\w+|lab|team|group|unit|cent(?:er|re)|hospital|trust|department|inc\.?|ltd\.?|gmbh|llc|corporation|company|foundation|consortium|nhs)\b/i;

function putTeam({ builder, isTold }: Stating, { says, keySpan }: Candidate): void {
  const [said, ...others] = says.filter(({ unfilled }) => !unfilled);
  if (said === undefined || others.length > 0 || said.text.length > 250 || !organisation.test(said.text)) return;
  if (/^\p{Lu}[\p{Ll}'’-]+\s(?:\p{Lu}\.?\s)?\p{Lu}[\p{Ll}'’-]+(?:,|\sand\s|\s\()/u.test(said.text)) return;
  if (isTold('card.manufacturer.name') || builder.has('card.manufacturer.name')) return;
  builder.put('card.manufacturer.name', said.text, said.span, keySpan);
}

/** People by name, each under the label that calls them authors; a team or an organisation made the model, where nobody is called its developer. */
export function putAuthors({ builder, text, isTold }: Stating, candidate: Candidate): void {
  putTeam({ builder, text, isTold }, candidate);
  if (isTold('people')) return;
  const names = candidate.says.filter((said) => !said.unfilled && said.kind === 'text').slice(0, 1);
  for (const said of names) {
    if (said.text.length > 300) continue;
    for (const name of said.text.split(/\s*(?:,\s*(?:and\s)?|;|\sand\s|\s&\s)\s*/)) {
      if (!/^\p{Lu}[\p{L}.'’-]+(?:\s[\p{L}.'’-]+){1,4}$/u.test(name)) continue;
      const start = text.indexOf(name, said.span.start);
      const span = start < 0 || start + name.length > said.span.end ? said.span : { start, end: start + name.length };
      const at = `people[${builder.item('people', span)}]`;
      builder.put(`${at}.name`, name, span);
      builder.putWritten(`${at}.role`, {
        text: text.slice(candidate.keySpan.start, candidate.keySpan.end),
        meant: 'author',
        span: candidate.keySpan,
      });
    }
  }
}
