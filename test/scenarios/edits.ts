import { isMap, isScalar, isSeq, parseDocument, Scalar, visit } from 'yaml';
import type { ProjectDocument } from './project';

/** An edit that leaves the meaning of every document as it was. */
export interface HarmlessEdit {
  readonly name: string;
  readonly of: (yaml: string) => string;
}

/** Applies an edit to the YAML of a document: all of it, or the front matter of a Markdown file. */
export function edited(document: ProjectDocument, edit: HarmlessEdit): ProjectDocument {
  const front = /^---\n([\s\S]*?\n)---\n/.exec(document.text);
  if (!document.uri.endsWith('.md')) return { ...document, text: edit.of(document.text) };
  if (front?.[1] === undefined) return document;
  return { ...document, text: `---\n${edit.of(front[1])}---\n${document.text.slice(front[0].length)}` };
}

/** Line ends are a matter of the whole file, front matter or not. */
export function withCrlf(document: ProjectDocument): ProjectDocument {
  return { ...document, text: document.text.replaceAll('\n', '\r\n') };
}

/** A top-level key with all that is indented below it; what stands before the first key comes first. */
function blocksOf(yaml: string): readonly string[] {
  return yaml.split(/^(?=[A-Za-z])/m);
}

function reordered(yaml: string): string {
  const [head = '', ...blocks] = blocksOf(yaml);
  return /^[A-Za-z]/.test(head) ? [head, ...blocks].toReversed().join('') : [head, ...blocks.toReversed()].join('');
}

function restyled(yaml: string, change: (document: ReturnType<typeof parseDocument>) => void): string {
  const document = parseDocument(yaml);
  change(document);
  return document.toString({ lineWidth: 0 });
}

function quoted(style: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): (yaml: string) => string {
  return (yaml) =>
    restyled(yaml, (document) =>
      visit(document, {
        Scalar: (key, node) => {
          if (key !== 'key' && typeof node.value === 'string') node.type = Scalar[style];
        },
      }),
    );
}

function flowing(flow: boolean): (yaml: string) => string {
  return (yaml) =>
    restyled(yaml, (document) => {
      const top = document.contents;
      visit(document, {
        Collection: (_key, node) => {
          if (node !== top && (isMap(node) || isSeq(node))) node.flow = flow;
        },
        Scalar: (_key, node) => {
          if (isScalar(node) && flow && node.type?.startsWith('BLOCK')) node.type = Scalar.QUOTE_DOUBLE;
        },
      });
    });
}

function turnedInside(yaml: string): string {
  return restyled(yaml, (document) =>
    visit(document, {
      Map: (_key, node) => {
        node.items.reverse();
      },
    }),
  );
}

const commented = (yaml: string): string => yaml.replace(/^(?=[A-Za-z])/gm, '\n# A note to the reader: nothing changes.\n\n');

export const harmlessEdits: readonly HarmlessEdit[] = [
  { name: 'top-level keys in another order', of: reordered },
  { name: 'keys of every entry in another order', of: turnedInside },
  { name: 'comments and blank lines', of: commented },
  { name: 'double quotes', of: quoted('QUOTE_DOUBLE') },
  { name: 'single quotes', of: quoted('QUOTE_SINGLE') },
  { name: 'flow style', of: flowing(true) },
  { name: 'block style', of: flowing(false) },
  { name: 'spaces at the ends of lines', of: (yaml) => yaml.replaceAll('\n', '   \n') },
];

export const unknownKey: HarmlessEdit = { name: 'an unknown key', of: (yaml) => `${yaml}zebraCrossing: { stripes: 9 }\n` };
