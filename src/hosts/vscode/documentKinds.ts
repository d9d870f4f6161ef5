import type { DocumentSelector, TextDocument, Uri } from 'vscode';

/** Documents that may be part of a project; each feature then asks the checker whether this one is. */
export const documentSelector: DocumentSelector = [{ pattern: '**/*.{md,markdown,yaml,yml,json,csv}' }];

/** Every ending that a document of a project may have. */
export const documentGlob = '**/*.{md,markdown,yaml,yml,json,csv,tsv,xlsx,xml}';

/** Whether a file has an ending of our own documents, whatever it holds. */
export const isOwnDocument = ({ path }: Uri): boolean => /\.(?:md|markdown|ya?ml|json|csv)$/i.test(path);

const yaml = /\.ya?ml$/i;
const markdown = /\.(md|markdown)$/i;

export const isMarkdown = ({ path }: Uri): boolean => markdown.test(path);

/** The first line of the YAML that a line lies in: 0 in a YAML file, 1 inside front matter, absent elsewhere. */
export function frontMatterStart(document: Pick<TextDocument, 'uri' | 'lineAt' | 'lineCount'>, line: number): number | undefined {
  if (yaml.test(document.uri.path)) return 0;
  if (!markdown.test(document.uri.path) || line === 0 || !isFence(document.lineAt(0).text)) return undefined;
  for (let at = 1; at <= line; at++) if (isFence(document.lineAt(at).text)) return undefined;
  return 1;
}

const isFence = (text: string): boolean => /^(---|\.\.\.)\s*$/.test(text);
