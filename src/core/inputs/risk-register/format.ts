import { riskFormat } from '../risk/riskFormat';
import { lists, openLists } from './lists';

/** Keys of a risk that our own format does not have. */
const foreignKeys =
  /["']?\b(?:impact|mitigations?|control_measures|treatments?|risk[_-]level|risk[_-]score|residual[_-](?:risk|severity|probability|likelihood|level|impact)|software_item|hazardous_situation|inherent(?:_\w+)?)["']?\s*:/;
const ownKeys = /^\s+(?:-\s+)?["']?(?:initial|residual|controls)["']?\s*:/m;

/** Keys of items, folded: each is one that our own hazards do not have. */
const foreignItemKeys =
  /^(?:title|hazard|risk|severity|likelihood|probability|impact|mitigations?|risklevel|riskscore|rpn|inherent|residualrisk|hazardoussituation|potentialharm|failuremodes?|threat|controlids|mitigationids|ownerrole)$/;
/** Keys that name the hazard in a list called anything. */
const namingKeys = /^(?:hazard|risk|riskdescription|risktitle|riskname|failuremodes?|threat|threatevent)$/;
const judgingKeys =
  /^(?:severity|likelihood|probability|impact|mitigations?|controls|controlmeasures|rpn|riskscore|risklevel|riskrating|inherent|control|existingcontrols|proposedcontrols)$/;

/**
 * A register of risks as a list in YAML or JSON, in the words that people use: `risks` or `identified_risks`, with what is done about them
 * inside or in a list beside it; the file of Innolitics' risk tool is one of them. A list of hazards, failure modes or entries, and a list
 * that is the whole document, are one where their items have the keys of risks.
 */
export const riskRegister = riskFormat({
  id: 'risk-register',
  title: 'a risk register in YAML or JSON',
  recognise: (keys, head) => {
    const key = lists.find((list) => keys.has(list.replaceAll('_', '')));
    // Controls and what is left are told in our own keys and in those of others; these are of others alone.
    const others = /["']?\b(?:inherent\w*|impact)["']?\s*:/.test(head) && !/["']?\binitial["']?\s*:/.test(head);
    if (key !== undefined && (others || !ownKeys.test(head))) {
      const told = keys.has('identifiedrisks') || keys.has('treatmentplan') || keys.has('risklevels') || foreignKeys.test(head);
      if (told) return `it lists risks under ${key}`;
    }
    if (keys.has('risk') || key !== undefined) return undefined;
    return openList(keys, head) ?? wrappedList(keys, head);
  },
  load: async () => (await import('./index')).reader,
});

/** `assessment: { risks: [ … ] }`: a register below a key that is nobody's, in a document without one at its top. */
function wrappedList(keys: ReadonlySet<string>, head: string): string | undefined {
  if ([...openLists, 'scheme'].some((list) => keys.has(list.replaceAll('_', ''))) || ownKeys.test(head)) return undefined;
  const list = /^[ \t]+["']?(risks|identified_risks|risk_register|hazards|hazard_log)["']?[ \t]*:[ \t]*(?:\[|\r?\n[ \t]*(?:- |\[))/im.exec(
    head,
  )?.[1];
  return list !== undefined && foreignKeys.test(head) ? `it lists risks under ${list}` : undefined;
}

const ownRating = /["']?\b(?:initial|residual)["']?\s*:\s*(?:\{|[\r\n]|$)/;

function openList(keys: ReadonlySet<string>, head: string): string | undefined {
  // Our own hazards hold a rating as an object; what a rating holds is no key of theirs.
  if (ownRating.test(head)) return undefined;
  const written = head.matchAll(/["']([A-Za-z][\w -]{0,40})["']\s*:|(?:^|[\s{,-])([A-Za-z][\w-]{0,40})\s*:(?=[\s"'[{\d]|$)/gm);
  const inner = new Set([...written].map((match) => (match[1] ?? match[2] ?? '').toLowerCase().replace(/[ _-]/g, '')));
  if (inner.has('initial')) return undefined;
  const has = (known: RegExp): boolean => [...inner].some((each) => known.test(each));
  // A rating that stands beside our own keys, and not within `initial`, is a slip that our own reader tells of.
  const isOurs = ['name', 'controls', 'text'].every((each) => inner.has(each));
  const foreign = [...inner].filter((each) => foreignItemKeys.test(each) && !(isOurs && /^(?:severity|likelihood)$/.test(each))).length;
  const key = openLists.find((list) => keys.has(list.replaceAll('_', '')));
  if (key === 'hazards') return foreign >= 2 && has(judgingKeys) ? 'it lists hazards with keys of its own' : undefined;
  const isRegister = has(namingKeys) && has(judgingKeys);
  if (key !== undefined) return isRegister ? `it lists risks under ${key}` : undefined;
  const isList = /^\s*(?:#[^\n]*\n\s*|---[^\S\n]*\n\s*)*(?:\[\s*\{|- )/.test(head);
  // A description that is rated twice over, or rated and controlled, is one of a risk.
  const judged = ['likelihood', 'probability', 'impact', 'severity', 'mitigation', 'mitigations'].filter((each) => inner.has(each)).length;
  const isDescribed = inner.has('description') && judged >= 2;
  return isList && (isRegister || isDescribed) ? 'it is a list of risks' : undefined;
}
