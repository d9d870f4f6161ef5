import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { largestSourceFile, type Problem, type SourceDocument, type SourceFiles, sourceProblems } from '../../core/index';
import { decodeText } from '../shared/decodeText';
import { isFileError, liesInside } from './inside';

type CommentedSource = SourceDocument & { readonly kind: 'source' };

const mark = 'carelint';

/** The source files whose comments may name ids. One that cannot be read names none, and most are not even decoded. */
export function readSource(
  folder: string,
  files: SourceFiles,
): { readonly documents: readonly CommentedSource[]; readonly problems: readonly Problem[] } {
  const documents = files.paths.flatMap((uri): readonly CommentedSource[] => {
    const text = marked(folder, join(folder, uri));
    return text === undefined ? [] : [{ uri, text, kind: 'source' }];
  });
  return {
    documents,
    problems: sourceProblems(
      files,
      documents.map(({ uri }) => uri),
    ),
  };
}

function marked(folder: string, path: string): string | undefined {
  try {
    if (statSync(path).size > largestSourceFile || !liesInside(folder, path)) return undefined;
    const bytes = readFileSync(path);
    if (!bytes.includes(mark)) return undefined;
    const decoded = decodeText(bytes);
    return decoded.kind === 'text' ? decoded.text : undefined;
  } catch (error) {
    if (isFileError(error)) return undefined;
    throw error;
  }
}
