import type { SourceDocument } from '../../text/span';
import type { Detection, DocumentKind, InputFormat } from '../inputFormat';
import { splitFrontMatter } from '../yaml/frontMatter';
import { languageOf } from './languageOf';
import { foreignFormatOf, hasOwnKeys } from './recognise';

/**
 * Documents in the vocabulary's own keys, as YAML or JSON: card, risk file, project file and further records.
 * Of a Markdown document that no other format takes, its front matter is read.
 */
export const carelint: InputFormat = {
  id: 'carelint',
  title: 'YAML, JSON or front matter with keys of the vocabulary',
  kinds: ['card', 'risk', 'project', 'record'],
  detect,
  load: async () => (await import('./index')).reader,
};

function detect(document: SourceDocument, kind: DocumentKind): Detection {
  const language = languageOf(document.uri);
  if (language === undefined) return { confidence: 'no', why: 'its name does not end in .yaml, .yml, .json or .md' };
  if (language === 'markdown') {
    const front = splitFrontMatter(document.text);
    return front === undefined
      ? { confidence: 'no', why: 'no front matter opens it' }
      : { confidence: 'likely', why: 'front matter opens it' };
  }
  if (kind === 'project') return { confidence: 'certain', why: 'it is the project file' };
  const foreign = foreignFormatOf(document.text, language);
  if (foreign !== undefined) return { confidence: 'no', why: `it looks like ${foreign}` };
  const title = language === 'json' ? 'JSON' : 'YAML';
  return hasOwnKeys(document.text, language)
    ? { confidence: 'certain', why: `${title} with keys of the vocabulary` }
    : { confidence: 'likely', why: `${title} of no other known format` };
}
