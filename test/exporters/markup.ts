import assert from 'node:assert/strict';

const alone = new Set(['meta', 'br', 'hr', 'input', 'link', 'img']);

/** Fails when a tag of the page is not closed in order, or an id is given twice. Returns the names of all elements. */
export function assertWellFormed(page: string): readonly string[] {
  const open: string[] = [];
  const seen: string[] = [];
  const body = page.replace(/<style>[\s\S]*?<\/style>/g, '<style></style>').replace('<!doctype html>', '');
  for (const [tag, closing, name] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s+[a-zA-Z0-9-]+(?:="[^"<>]*")?)*\s*\/?>/g)) {
    if (name === undefined || tag.endsWith('/>')) continue;
    if (closing === '/') assert.equal(open.pop(), name, `closed out of order: ${tag}`);
    else {
      seen.push(name);
      if (!alone.has(name)) open.push(name);
    }
  }
  assert.deepEqual(open, []);
  const stray = body.replace(/<(\/?)([a-z][a-z0-9]*)(?:\s+[a-zA-Z0-9-]+(?:="[^"<>]*")?)*\s*\/?>/g, '');
  assert.doesNotMatch(stray, /[<>]/, 'an angle bracket that is no tag');
  const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length, 'an id is given twice');
  for (const [, target] of body.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g))
    for (const id of (target ?? '').split(' ')) assert.ok(ids.includes(id), `nothing has the id ${id}`);
  return seen;
}
