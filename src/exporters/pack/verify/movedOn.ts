import type { Manifest } from '../manifest';

export type Moved = { readonly path: string; readonly what: 'changed' | 'gone' | 'new' };

/**
 * What became of the project's own files since a pack was made. `now` holds the hash of each file as a pack would keep it, under its
 * path in the project; a file that a pack would not hold is not in it.
 */
export function movedOn(manifest: Manifest, now: ReadonlyMap<string, string>): readonly Moved[] {
  const prefix = 'project/';
  const then = new Map(
    manifest.files.filter(({ path }) => path.startsWith(prefix)).map(({ path, sha256 }) => [path.slice(prefix.length), sha256]),
  );
  const moved: Moved[] = [];
  for (const [path, sha256] of then) {
    const hash = now.get(path);
    if (hash !== sha256) moved.push({ path, what: hash === undefined ? 'gone' : 'changed' });
  }
  for (const path of now.keys()) if (!then.has(path)) moved.push({ path, what: 'new' });
  return moved.sort((a, b) => (a.path < b.path ? -1 : 1));
}
