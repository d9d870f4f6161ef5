// What people write where the vocabulary has a closed word: a status, the state of a control, its type.

type Words = readonly (readonly [string, RegExp])[];

/** Words that claim that nothing is left to do; the writer may have meant less than closed. */
const settled =
  /^(?:(?:fully )?mitigated|(?:risk )?accept(?:ed)?|(?:fully )?(?:controlled|handled|addressed|treated|remediated|implemented)|gemindert|mitigiert|beherrscht|akzeptiert|maîtrisée?|acceptée?|controlad[oa]|mitigad[oa]|aceptad[oa]|aceit[oa])(?![\p{L}])|^(?:کنترل شده|已控制|已缓解|已接受|対策済|kontrol altında)/iu;

const statuses: Words = [
  // "Mitigated in this version; open for release".
  ['open', /[;,] (?:still |remains )?open(?=$|[.;]| (?:for|until|pending|in|on)\b)/i],
  [
    'closed',
    /^(?:(?:closed|resolved|retired|complete|completed|done|geschlossen|erledigt|clos|fermé|cerrado|cerrada|chiuso|fechado|fechada)(?![\p{L}])|完了|已关闭|已解决|종료|بسته|kapalı|kapatıldı|tamamlandı)/iu,
  ],
  ['closed', settled],
  // In a sentence: "This hazard is closed.", "Verified; closed 2026-02-03".
  ['closed', /^(?:(?:this|the) (?:hazard|risk) |it )?(?:is |has been |was )(?:now )?closed\b|[;,–—] closed(?: (?:on )?\d[^.]*)?\.?$/i],
  [
    'open',
    /^(?:(?:this|the) (?:hazard|risk) |it )?(?:is |remains |stays |still |kept )(?:still )?open\b|^re-?opened\b|^(?:mitigation|treatment|control|action)s?[ _-](?:planned|pending|proposed|designed|in[ _-]progress)\b/i,
  ],
  ['transferred', /^(?:transferred|transfer)\b/i],
  [
    'open',
    /^(?:open|offen|ouvert|abierto|abierta|aperto|aberto|aberta|new|in[ _-]progress|under monitoring|monitored|unresolved|active|under review|being monitored|monitor(?:ing|ar)?|treat(?:ing)?|mitigat(?:e|ing)|mitigar|draft|ongoing|identified|in review|pending|not started|planned|proposed|block(?:ed|ing)|deferred|outstanding|escalated|investigating|in bearbeitung|beobachtet|in beobachtung|laufend|en cours|en curso|en progreso|em andamento|not (?:yet )?(?:mitigated|controlled|handled|addressed|closed|treated)|un(?:mitigated|controlled|treated)|(?:partial|partly|partially)|(?:significantly|largely|mostly) mitigated)(?![\p{L}])|^(?:باز|در حال|açık|devam ediyor|対応中|未対応|未着手|进行中|处理中|未关闭|진행 ?중)/iu,
  ],
];

const states: Words = [
  ['existing', /^existing\b/i],
  ['implemented', /^(?:implemented|in place|done|complete|completed|yes|closed|live|verified)\b/i],
  ['planned', /^(?:planned|to do|todo|open|proposed|in progress|not started|not yet|no|pending|partial|partially)\b/i],
  ['rejected', /^(?:rejected|declined|not taken)\b/i],
];

const types: Words = [
  ['design', /^(?:inherent(?:ly)? safe|inherent safety|inherent design|design)\b/i],
  ['protective', /^(?:protective|technical|engineering)\b/i],
  ['test', /^test/i],
  ['monitoring', /^(?:monitor|detect)/i],
  ['human-review', /^human/i],
  ['procedure', /^(?:procedur|process|business process|administrative|organi[sz]ational)/i],
  ['training', /^training\b/i],
  ['information', /^(?:information|labell?ing|ifu|warning|user information)/i],
];

const wordOf =
  (words: Words) =>
  (text: string): string | undefined =>
    words.find(([, known]) => known.test(markless(text)))?.[0];

export const stateOf = wordOf(states);
export const typeOf = wordOf(types);

const statusInWords = wordOf(statuses);
const noWords = /^[^\p{L}\p{N}]+$/u;
const ticked = /[✅✔✓☑]/u;
const underWay = /[🔄⏳⌛🚧☐⬜]/u;

/** The status that a text says; a sign that stands alone says it as a word would. */
export function statusOf(text: string): string | undefined {
  if (!noWords.test(text)) return statusInWords(text);
  return underWay.test(text) ? 'open' : ticked.test(text) ? 'closed' : undefined;
}

/** Whether a text says that a hazard is done with in a word or sign that may have meant less than closed. */
export const isSettled = (text: string): boolean => statusOf(text) === 'closed' && (noWords.test(text) || settled.test(markless(text)));

/** "Pending" over a rating: nobody has rated yet. */
export function isAwaited(text: string): boolean {
  return /^(?:pending|awaiting|(?:still )?to be (?:assessed|determined|rated|scored)|not (?:yet )?(?:assessed|determined|estimated|rated|scored)|un(?:assessed|estimated|rated|scored))\b[^.]{0,40}$/i.test(
    text,
  );
}

/** Without the sign in front: "✅ Closed". */
function markless(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+/u, '');
}
