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

/**
 * A text in lower case, with British and American spelling made one, for comparing and never for showing: `pseudonymized` and
 * `pseudonymised`, `tumor` and `tumour`, `pediatric` and `paediatric` come out the same.
 */
export function oneSpelling(text: string): string {
  if (text.length > longestKept) return madeOne(text);
  const before = kept.get(text);
  if (before !== undefined) return before;
  if (kept.size >= mostKept) kept.clear();
  const one = madeOne(text);
  kept.set(text, one);
  return one;
}

/** Keys, labels and ids: the same few thousand come again and again. Long texts rarely do. */
const longestKept = 60;
const mostKept = 20_000;
const kept = new Map<string, string>();

function madeOne(text: string): string {
  return text.replace(differing, (found, ...groups: readonly unknown[]) => {
    const at = groups.findIndex((group) => group !== undefined);
    return commons[at] ?? found;
  });
}
