/** What a host finds at a path of a project. A link counts as what it leads to where the host can see that it stays inside. */
export type Standing =
  | { readonly is: 'file'; readonly size: number }
  | { readonly is: 'nothing' }
  | { readonly is: 'folder' }
  | { readonly is: 'link'; readonly leads: 'outside' | 'unseen' }
  | { readonly is: 'closed'; readonly why: string };

/** Whether a path can only mean something below the folder that it is told from. */
export const staysInside = (path: string): boolean =>
  path !== '' && !/[\\\0]/.test(path) && !/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(path) && !path.split('/').includes('..');

/**
 * Whether evidence that a document names is there: a file inside the project. A link of which nobody can see where it leads is not; what
 * is unknown never passes.
 */
export const isEvidence = (path: string, standing: Standing): boolean => staysInside(path) && standing.is === 'file';
