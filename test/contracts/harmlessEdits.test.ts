import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { mergeFacts } from '../../src/core/facts/mergeFacts';
import type { DocumentKind } from '../../src/core/inputs/inputFormat';
import { corpusFiles, corpusIsHere } from '../corpus/readCorpus';
import { readDocument } from '../reading';

type Edit = (text: string) => string;

interface Document {
  readonly name: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

/** What an editor or a formatter does to a document without a change of what it says. */
const inMarkdown: Readonly<Record<string, Edit>> = {
  'blanks at the ends of lines': (text) => eachLine(text, (line) => (line === '' || line.endsWith('\\') ? line : `${line} `)),
  'more empty lines': (text) => eachLine(text, (line) => (line === '' ? '\n' : line)),
  'other bullets': (text) => eachLine(text, (line) => line.replace(/^(\s*)- (?![[*-])/, '$1* ')),
  'wider cells': (text) => eachLine(text, (line) => (/^\|.*\|\s*$/.test(line) ? line.replaceAll(' | ', '   |  ') : line)),
  'closed headings': (text) => eachLine(text, (line) => (/^#+ .*[^#\s]$/.test(line) ? `${line} ${/^#+/.exec(line)?.[0]}` : line)),
  'comments before headings': (text) => eachLine(text, (line) => (/^#+ /.test(line) ? `\n<!-- seen -->\n\n${line}` : line)),
  'other line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
};

const inYaml: Readonly<Record<string, Edit>> = {
  'a comment above all': (text) => `# seen\n${text}`,
  'other quotes': (text) => parsed(text).toString({ singleQuote: false, lineWidth: 0 }),
  'other indents': (text) => parsed(text).toString({ indent: 4, lineWidth: 0 }),
  'the notation of JSON': (text) => JSON.stringify(parsed(text).toJS(), undefined, 2),
  'other line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
};

const inJson: Readonly<Record<string, Edit>> = {
  'one line': (text) => JSON.stringify(JSON.parse(text)),
  'wide indents': (text) => JSON.stringify(JSON.parse(text), undefined, 8),
};

const examples: readonly { readonly name: string; readonly kind: DocumentKind }[] = [
  { name: 'examples/chest-xray-triage/MODEL_CARD.md', kind: 'card' },
  { name: 'examples/chest-xray-triage/hazard-log.yaml', kind: 'risk' },
  { name: 'examples/minimal/MODEL_CARD.md', kind: 'card' },
  { name: 'examples/sepsis-alert/model-card.yaml', kind: 'card' },
  { name: 'examples/sepsis-alert/hazard-log.yaml', kind: 'risk' },
];

/** Shapes that the examples do not have; with these every edit finds something to change wherever the tests run. */
const ownDocuments: readonly Document[] = [
  {
    name: 'bullets.md',
    kind: 'card',
    text: '# Model card: Ward caller\n\n## Intended use\n\nCalls a nurse.\n\n## Limitations\n\n- Quiet rooms only\n- Adults only\n\n## Results\n\n| Metric | Value |\n| --- | --- |\n| AUROC | 0.91 |\n| Sensitivity | 0.87 |\n',
  },
  {
    name: 'log.md',
    kind: 'risk',
    text: '# Hazard log\n\n| ID | Hazard | Severity | Likelihood | Owner |\n| --- | --- | --- | --- | --- |\n| H1 | Missed call | Major | Low | Safety officer |\n| H2 | Late call | Minor | High | Safety officer |\n',
  },
  {
    name: 'hazard-log.json',
    kind: 'risk',
    text: '{\n  "hazards": [\n    { "id": "H-1", "name": "Missed call", "initial": { "severity": "major", "likelihood": "low" } }\n  ]\n}\n',
  },
];

describe('an edit that changes nothing a document says', () => {
  const documents = [
    ...examples.map(({ name, kind }) => ({ name, kind, text: readFileSync(name, 'utf8') })),
    ...ownDocuments,
    ...(corpusIsHere() ? corpusFiles().filter(({ name }) => !name.endsWith('.xlsx')) : []),
  ];

  for (const [ending, edits] of [
    [/\.md$/, inMarkdown],
    [/\.ya?ml$/, inYaml],
    [/\.json$/, inJson],
  ] as const) {
    for (const [name, edit] of Object.entries(edits)) {
      it(`changes no fact of ${ending.source}: ${name}`, () => {
        let edited = 0;
        for (const document of documents.filter((each) => ending.test(each.name))) {
          const text = tried(document.text, edit);
          if (text === undefined || text === document.text) continue;
          edited++;
          assert.deepEqual(factsOf({ ...document, text }), before(document), document.name);
        }
        assert.ok(edited > 0, 'nothing was edited');
      }).timeout(20_000);
    }
  }
});

const read = new Map<string, readonly string[]>();

function before(document: Document): readonly string[] {
  const facts = read.get(document.name) ?? factsOf(document);
  read.set(document.name, facts);
  return facts;
}

/** Absent where the document is broken, so that no formatter takes it. */
function tried(text: string, edit: Edit): string | undefined {
  try {
    return edit(text);
  } catch {
    return undefined;
  }
}

function parsed(text: string) {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error('it is broken');
  return document;
}

/** Changes each line of a Markdown text that stands neither in its front matter nor in code. */
function eachLine(text: string, change: (line: string) => string): string {
  let code = false;
  let front = text.startsWith('---');
  return text
    .split('\n')
    .map((line, i) => {
      const mark = /^\s*(?:```|~~~)/.test(line);
      if (mark) code = !code;
      const kept = code || mark || front;
      if (i > 0 && /^---\s*$/.test(line)) front = false;
      return kept ? line : change(line);
    })
    .join('\n');
}

function factsOf({ name, kind, text }: Document): readonly string[] {
  const uri = name.slice(name.lastIndexOf('/') + 1);
  const stated = mergeFacts([readDocument({ uri, text }, kind)]).stated();
  return stated.map(({ path, value }) => `${path}: ${String(value).replace(/\s+/g, ' ')}`).toSorted();
}
