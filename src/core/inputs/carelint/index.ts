import { decodeInto } from '../../facts/decode';
import type { DocumentFacts } from '../../facts/documentFacts';
import { FactBuilder } from '../../facts/factBuilder';
import { settingKeys } from '../../project/settingKeys';
import type { SourceDocument } from '../../text/span';
import type { DocumentKind, ReadBefore, Reader, Recognised } from '../inputFormat';
import { parseJson } from '../json/parseJson';
import type { SourceNode } from '../sourceNode';
import { parseYaml } from '../yaml/parseYaml';
import { decodeFrontMatter } from './decodeFrontMatter';
import { languageOf } from './languageOf';
import { rereading } from './rereading';

export const reader: Reader = { read, reread };

/** By their facts: YAML documents in which nothing was wrong with the YAML. */
const clean = new WeakSet<DocumentFacts['roots']>();

function read(document: SourceDocument, kind: DocumentKind, recognised: Recognised): DocumentFacts {
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
  const facts = builder.build({ ...recognised, kind });
  if (sound) clean.add(facts.roots);
  return facts;
}

function reread(
  document: SourceDocument,
  kind: DocumentKind,
  { before, recognised }: { readonly before: ReadBefore; readonly recognised: Recognised },
): DocumentFacts | undefined {
  if (kind !== 'risk' || !clean.has(before.facts.roots)) return undefined;
  const anew = rereading.there?.rereadHazard(document, before);
  if (anew === undefined) return undefined;
  clean.add(anew.roots);
  return { ...before.facts, ...anew, why: recognised.why };
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
