import { decodeInto } from '../../facts/decode';
import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import { settingKeys } from '../../project/settingKeys';
import type { SourceDocument } from '../../text/span';
import type { Detection, DocumentKind, InputFormat } from '../inputFormat';
import { parseJson } from '../json/parseJson';
import { parseYaml } from '../yaml/parseYaml';
import { foreignFormatOf, hasOwnKeys } from './recognise';

/** Documents in the vocabulary's own keys, as YAML or JSON: card, risk file, project file and further records. */
export const carelint: InputFormat = {
  id: 'carelint',
  title: 'YAML or JSON with keys of the vocabulary',
  kinds: ['card', 'risk', 'project', 'record'],
  detect,
  read,
};

function detect(document: SourceDocument, kind: DocumentKind): Detection {
  const language = languageOf(document.uri);
  if (language === undefined) return { confidence: 'no', why: 'its name ends in neither .yaml, .yml nor .json' };
  if (kind === 'project') return { confidence: 'certain', why: 'it is the project file' };
  const foreign = foreignFormatOf(document.text, language);
  if (foreign !== undefined) return { confidence: 'no', why: `it looks like ${foreign}` };
  const title = language === 'json' ? 'JSON' : 'YAML';
  return hasOwnKeys(document.text, language)
    ? { confidence: 'certain', why: `${title} with keys of the vocabulary` }
    : { confidence: 'likely', why: `${title} of no other known format` };
}

function read(document: SourceDocument, kind: DocumentKind): DocumentFacts {
  const builder = new FactBuilder(document.uri);
  const json = languageOf(document.uri) === 'json';
  const { root, problems } = json ? parseJson(document.text) : parseYaml(document.text);
  for (const problem of problems) builder.rawProblem(problem);
  const home = kind === 'card' || kind === 'risk' ? kind : undefined;
  if (root !== undefined) decodeInto(builder, root, home, kind === 'project' ? { ignore: settingKeys } : {});
  return builder.build({ format: carelint.id, why: detect(document, kind).why, kind });
}

function languageOf(uri: string): 'yaml' | 'json' | undefined {
  if (/\.ya?ml$/i.test(uri)) return 'yaml';
  return /\.json$/i.test(uri) ? 'json' : undefined;
}
