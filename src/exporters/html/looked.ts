import { describedFacts, type Facts, type ProblemCode } from '../../core/index';
import { signedWords } from '../signedWords';
import { counted } from '../wording';
import { html, type Markup } from './markup';
import type { Sheet } from './sheet';

/** Problems that mean that a document, or all of it that matters, was not read. */
const notRead: readonly ProblemCode[] = ['unreadable', 'not-text', 'too-large', 'unknown-format', 'not-a-log', 'no-documents'];

/** What the report rests on, and what it says nothing about: looking at nothing is never success. */
export function lookedSection({ report, context, options }: Sheet): Markup {
  const { documents, rules, facts } = report.looked;
  const unread = report.problems.filter((problem) => problem.severity === 'error' && notRead.includes(problem.code));
  const silent = context.facts ? silentHomes(context.facts) : [];
  return html`<section aria-labelledby="${options.idPrefix}looked">
<h2 id="${options.idPrefix}looked">What was looked at</h2>
${
  documents.length === 0
    ? html`<p>No document was read.</p>`
    : html`<table class="cl-documents"><caption>${counted(documents.length, 'document')}</caption>
<thead><tr><th scope="col">Document</th><th scope="col">Read as</th><th scope="col">Why</th></tr></thead>
<tbody>${documents.map(({ uri, format, why }) => html`<tr><th scope="row">${uri}</th><td>${format}</td><td>${why}</td></tr>`)}</tbody></table>`
}
${report.signed.length > 0 ? html`<ul>${report.signed.map((signed) => html`<li>${signedWords(signed)}</li>`)}</ul>` : undefined}
<p>${counted(rules, 'rule')} judged ${counted(facts, 'fact')}.</p>
<h3>What was not</h3>
<ul>
${unread.map(({ place, message }) => html`<li>${place.uri}: ${message}</li>`)}
${silent.length > 0 ? html`<li>The documents state nothing about: ${silent.join(', ')}.</li>` : undefined}
<li>Files that a document names were looked for by name only; nothing in them was read.</li>
<li>Whether what is written is true, and what is written nowhere.</li>
</ul>
</section>
`;
}

/** The records of the vocabulary in which no fact is stated. */
function silentHomes(facts: Facts): readonly string[] {
  const homes = [...new Set(describedFacts.map(({ home }) => home))];
  const homeOf = new Map<string, string>(describedFacts.map(({ path, home }) => [path, home]));
  const written = new Set([...facts.statedBy().keys()].map((path) => homeOf.get(path) ?? homeOf.get(`${path}[]`)));
  return homes.filter((home) => !written.has(home));
}
