/** Numbers that look random and are the same in every run: mulberry32. */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from, to) => from + Math.floor(next() * (to - from + 1));
  const pick = (list) => list[whole(0, list.length - 1)];
  return { next, whole, pick, chance: (share) => next() < share, words: (count) => sentence(pick, count) };
}

const nouns =
  'finding film report clinician worklist threshold alert interface patient record score ward study identifier display measurement referral'.split(
    ' ',
  );
const verbs = 'delays hides repeats misplaces overstates drops reorders duplicates mislabels truncates'.split(' ');
const links = 'when while because although unless before after where'.split(' ');
const ends = 'is busy,is offline,was updated,has no match,is read late,was rotated,lacks contrast'.split(',');

function sentence(pick, count) {
  const parts = [];
  while (parts.join(' ').split(' ').length < count) {
    parts.push(`the ${pick(nouns)} ${pick(verbs)} the ${pick(nouns)} ${pick(links)} the ${pick(nouns)} ${pick(ends)}`);
  }
  const text = parts.join(' and ').split(' ').slice(0, count).join(' ');
  return text[0].toUpperCase() + text.slice(1);
}
