/**
 * What is wrong with the name of an entry; absent when it may be read and written. A name that leads out of a folder, or means
 * another file on another system, has no place in a pack.
 */
export function nameFault(path: string): string | undefined {
  if (path === '') return 'has no name';
  if (path.length > 1000) return 'has a name that is too long';
  if (path.includes('\\')) return 'has a backslash in its name';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is named by an absolute path';
  if (/[\u0000-\u001f\u007f]/.test(path)) return 'has a control character in its name';
  const names = path.split('/');
  if (names.some((name) => name === '..' || name === '.')) return 'leads out of the folder or names it twice';
  if (names.some((name) => name === '')) return 'is a folder or has an empty name in its path';
  return undefined;
}

/** By this two names are one on systems that ignore case or accents written in two ways. */
export const sameName = (path: string): string => path.normalize('NFC').toLowerCase();
