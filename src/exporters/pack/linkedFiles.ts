import type { Facts, Place } from '../../core/index';

/** A file or an address that a document of the project names. */
export interface LinkedFile {
  /** From the project, with `/`; an address, or a path that leads out of the project, as it is written. */
  readonly path: string;
  readonly is: 'inside' | 'outside' | 'address';
  /** `evidence`: a record says that it lies there, so its absence is told. `mention`: it counts only where such a file exists. */
  readonly as: 'evidence' | 'mention';
  readonly from: Place;
}

/** All that facts and links in Markdown name, each path once, in the order in which it is first named. Anchors are left off. */
export function linkedFiles(facts: Facts, texts: ReadonlyMap<string, string>): readonly LinkedFile[] {
  const found = new Map<string, LinkedFile>();
  const add = (link: LinkedFile): void => {
    const known = found.get(link.path);
    if (known === undefined || (known.as === 'mention' && link.as === 'evidence')) found.set(link.path, link);
  };
  for (const { path, value, place } of facts.stated()) {
    if (typeof value !== 'string') continue;
    const record = /^records\[\d+\]\.file$/.test(path);
    if (record || looksLikePath(value)) add({ ...resolved(value, ''), as: record ? 'evidence' : 'mention', from: place });
  }
  for (const [uri, text] of texts) if (/\.(?:md|markdown)$/i.test(uri)) for (const link of markdownLinks(uri, text)) add(link);
  return [...found.values()];
}

/** One word with a file ending: a sentence that ends in a full stop is none. */
const looksLikePath = (value: string): boolean => value.length < 300 && /^[^\s"'<>|]+\.[A-Za-z0-9]{1,8}(?:#\S*)?$/.test(value);

function markdownLinks(uri: string, text: string): readonly LinkedFile[] {
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  const links: LinkedFile[] = [];
  for (const match of text.matchAll(
    /\]\(\s*<?([^()\s<>]{1,300})>?(?:\s+"[^"\n]{0,300}")?\s*\)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^\s<>]{1,300})>?/gm,
  )) {
    const target = match[1] ?? match[2] ?? '';
    if (target.startsWith('#')) continue;
    const link = resolved(decoded(target), folder);
    const start = match.index + match[0].indexOf(target);
    if (link.is !== 'address') links.push({ ...link, as: 'mention', from: { uri, span: { start, end: start + target.length } } });
  }
  return links;
}

/** `docs/my%20report.pdf`; what is no such code stays as it is. */
function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch (error) {
    if (error instanceof URIError) return target;
    throw error;
  }
}

function resolved(written: string, folder: string): Pick<LinkedFile, 'path' | 'is'> {
  const path = written
    .trim()
    .replaceAll('\\', '/')
    .replace(/[#?].*$/, '');
  if (/^[a-z][a-z0-9+.-]*:/i.test(written.trim())) return { path: written.trim(), is: 'address' };
  if (path.startsWith('/')) return { path, is: 'outside' };
  const names: string[] = [];
  for (const name of `${folder}${path}`.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') names.push(name);
    else if (names.pop() === undefined) return { path, is: 'outside' };
  }
  return { path: names.join('/'), is: 'inside' };
}
