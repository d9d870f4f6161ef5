import { decodeInto } from '../../facts/decode';
import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import { settingKeys } from '../../project/settingKeys';
import type { SourceDocument } from '../../text/span';
import type { Detection, DocumentKind, InputFormat, ReadBefore } from '../inputFormat';
import { parseJson } from '../json/parseJson';
import type { SourceNode } from '../sourceNode';
import { splitFrontMatter } from '../yaml/frontMatter';
import { parseYaml } from '../yaml/parseYaml';
import { decodeFrontMatter } from './decodeFrontMatter';
import { foreignFormatOf, hasOwnKeys } from './recognise';
import { rereadHazard } from './rereadHazard';

/**
 * Documents in the vocabulary's own keys, as YAML or JSON: card, risk file, project file and further records.
 * Of a Markdown document that no other format takes, its front matter is read.
 */
export const carelint: InputFormat = {
  id: 'carelint',
  title: 'YAML, JSON or front matter with keys of the vocabulary',
  kinds: ['card', 'risk', 'project', 'record'],
  detect,
  read,
  reread,
};

/** By their facts: YAML documents in which nothing was wrong with the YAML. */
const clean = new WeakSet<DocumentFacts['roots']>();

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

function read(document: SourceDocument, kind: DocumentKind): DocumentFacts {
  const builder = new FactBuilder(document.uri);
  const home = kind === 'card' || kind === 'risk' ? kind : undefined;
  const language = languageOf(document.uri);
  let sound = false;
  if (language === 'markdown') decodeFrontMatter(builder, document.text, home);
  else {
    const { root, problems } = language === 'json' ? parseJson(document.text) : parseYaml(document.text);
    sound = language === 'yaml' && problems.length === 0;
    for (const problem of problems) builder.rawProblem(problem);
    if (root !== undefined) decodeInto(builder, root, home, kind === 'project' ? { ignore: ({ key }) => settingKeys.has(key) } : {});
    if (root !== undefined && kind === 'project') putNamedFiles(builder, root);
  }
  const facts = builder.build({ format: carelint.id, why: detect(document, kind).why, kind });
  if (sound) clean.add(facts.roots);
  return facts;
}

function reread(document: SourceDocument, kind: DocumentKind, before: ReadBefore): DocumentFacts | undefined {
  if (kind !== 'risk' || !clean.has(before.facts.roots)) return undefined;
  const anew = rereadHazard(document, before);
  if (anew === undefined) return undefined;
  clean.add(anew.roots);
  return { ...before.facts, ...anew, why: detect(document, kind).why };
}

/** That a project names its source code or its test results says that it traces ids there, so it is a fact and not only a setting. */
function putNamedFiles(builder: FactBuilder, root: SourceNode): void {
  const documents = root.kind === 'map' ? root.entries.find(({ key }) => key === 'documents')?.value : undefined;
  for (const { key, value } of documents?.kind === 'map' ? documents.entries : []) {
    const fact = key === 'source' ? 'trace.source' : key === 'tests' ? 'trace.testFiles' : undefined;
    if (fact === undefined) continue;
    for (const item of value.kind === 'list' ? value.items : [value])
      if (item.kind === 'scalar' && item.text.trim() !== '') builder.put(fact, item.text.trim(), item.span);
  }
}

function languageOf(uri: string): 'yaml' | 'json' | 'markdown' | undefined {
  if (/\.ya?ml$/i.test(uri)) return 'yaml';
  if (/\.(?:md|markdown)$/i.test(uri)) return 'markdown';
  return /\.json$/i.test(uri) ? 'json' : undefined;
}
