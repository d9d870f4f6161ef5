/** Beginnings and endings in which British and American spelling differ, each with what both come to. */
const variants: readonly (readonly [found: string, common: string])[] = [
  ['iz(?=e|ing|ation)', 'is'],
  ['yz(?=e|ing)', 'ys'],
  ['ll(?=ing|ed)', 'l'],
  ['(?<=col|behavi|tum|fav|lab|rig|hon|neighb|vap|od)our', 'or'],
  ['(?<=cent|lit|fib|theat)re(?!a)', 'er'],
  ['aem', 'em'],
  ['(?<=p)aed', 'ed'],
  ['(?<=n)aec', 'ec'],
  ['(?<=n)aesth', 'esth'],
  ['oe(?=dem|soph|strog)', 'e'],
  ['(?<=rrh)oea', 'ea'],
  ['(?<=f)oet', 'et'],
  ['(?<=program)me', ''],
  ['(?<=licen)c', 's'],
  ['(?<=practi)s', 'c'],
  ['(?<=judg)em', 'm'],
  ['(?<=catal|dial|anal)ogue', 'og'],
  ['(?<=gr)ey', 'ay'],
];
const commons = variants.map(([, common]) => common);
const differing = new RegExp(variants.map(([found]) => `(${found})`).join('|'), 'g');

/** Letters without which nothing differs. To look for them costs a twentieth, and most texts have none. */
const telling = /[iy]z[aei]|ll(?:ing|ed)|our|[tb]re|ae|oe|gramme|licenc|practis|judgem|ogue|grey/;

/**
 * A text in lower case, with British and American spelling made one, for comparing and never for showing: `pseudonymized` and
 * `pseudonymised`, `tumor` and `tumour`, `pediatric` and `paediatric` come out the same.
 */
export function oneSpelling(text: string): string {
  if (!telling.test(text)) return text;
  return text.replace(differing, (found, ...groups: readonly unknown[]) => {
    const at = groups.findIndex((group) => group !== undefined);
    return commons[at] ?? found;
  });
}
