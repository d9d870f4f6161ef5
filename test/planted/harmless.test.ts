import { strict as assert } from 'node:assert';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedDocument } from '../../src/hosts/cli/loadProject';
import { edited, harmlessEdits, withCrlf } from '../scenarios/edits';
import { cleanProject, judged, outcomes } from './project';

const projects = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => cleanProject(join(__dirname, name)));

type Edit = (document: LoadedDocument) => LoadedDocument;

const of =
  (ending: RegExp, change: (text: string) => string): Edit =>
  (document) =>
    ending.test(document.uri) ? { ...document, text: change(document.text) } : document;

/** The body of a Markdown file, its front matter left alone. */
const body = (change: (text: string) => string): Edit =>
  of(/\.md$/, (text) => {
    const front = /^---\n[\s\S]*?\n---\n/.exec(text)?.[0] ?? '';
    return `${front}${change(text.slice(front.length))}`;
  });

/** Rows of a CSV file; a quoted cell may hold line breaks. */
const rowsOf = (text: string): readonly string[] => text.match(/(?:"(?:[^"]|"")*"|[^"\n])+\n?/g) ?? [];
const cellsOf = (row: string): readonly string[] =>
  [...row.trimEnd().matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);

function quoted(row: string): string {
  const cells = cellsOf(row);
  // The last match is the empty one behind the row.
  return `${cells
    .slice(0, -1)
    .map((cell) => (cell.startsWith('"') ? cell : `"${cell}"`))
    .join(',')}\n`;
}

const everywhere = (change: (text: string) => string): Edit => of(/(?:)/, change);

const ofLists = (list: RegExp, change: (words: string) => string): Edit =>
  of(/\.(?:ya?ml|md)$/, (text) => text.replaceAll(list, (_, key: string, words: string) => `${key}: [${change(words)}]`));

const separated = (text: string, separator: string): string =>
  rowsOf(text)
    .map((row) => `${cellsOf(row).slice(0, -1).join(separator)}\n`)
    .join('');

const reflowed = (text: string): string =>
  text
    .split('\n\n')
    .map((block) => (/^[A-Za-z]/.test(block) ? block.replaceAll('\n', ' ').replaceAll(/(.{30,50}) /g, '$1\n') : block))
    .join('\n\n');

const edits: readonly (readonly [string, Edit])[] = [
  ...harmlessEdits.map(({ name, of: change }): readonly [string, Edit] => [
    name,
    (document) => (/\.(?:ya?ml|md)$/.test(document.uri) ? { ...document, ...edited(document, { name, of: change }) } : document),
  ]),
  ['the line ends of Windows', (document) => ({ ...document, ...withCrlf(document) })],
  ['a byte order mark', (document) => ({ ...document, text: `\uFEFF${document.text}` })],
  ['prose set anew', body(reflowed)],
  ['blank lines between blocks', body((text) => text.replaceAll('\n\n', '\n\n\n'))],
  ['spaces at the ends of lines of Markdown', body((text) => text.replaceAll('\n', ' \n'))],
  ['a section of other matters', body((text) => `${text}\n## How to cite\n\nPlease name the version.\n`)],
  ['headings with numbers', body((text) => text.replaceAll(/^## /gm, '## 3. '))],
  [
    'headings in German',
    body((text) => text.replace('## Limitations\n', '## Einschränkungen\n').replace('## Intended use\n', '## Verwendungszweck\n')),
  ],
  ['stars for dashes in lists', body((text) => text.replaceAll(/^- /gm, '* '))],
  ['wider columns in tables of Markdown', body((text) => text.replaceAll(' | ', '   |   '))],
  ['other ids for hazards', everywhere((text) => text.replaceAll(/\bH-00(\d)\b/g, 'HAZ-0$1'))],
  ['other ids for records', everywhere((text) => text.replaceAll(/\bR-(\d\d)\b/g, 'DOC-1$1'))],
  ['other ids for limitations', everywhere((text) => text.replaceAll(/\bL-0(\d)\b/g, 'LIM-$1'))],
  [
    'American spelling',
    everywhere((text) =>
      text
        .replaceAll(/\b((?:pseudo|a)nonymi|organi|unauthori)s(?=e|ation)/g, '$1z')
        .replaceAll('licence:', 'license:')
        .replaceAll('"licence"', '"license"')
        .replaceAll('colour', 'color'),
    ),
  ],
  [
    'words of records and reviews with spaces',
    ofLists(/(covers|attendees): \[([^\]]*)\]/g, (words) => words.replaceAll(/([a-z])-([a-z])/g, '$1 $2')),
  ],
  [
    'words of records with capitals',
    ofLists(/(covers): \[([^\]]*)\]/g, (words) => words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())),
  ],
  ['a test that passed', of(/\.(?:ya?ml|json)$/, (text) => text.replaceAll(/(result"?: "?)pass\b/g, '$1Passed'))],
  [
    'users with capitals where they are spoken of',
    of(/\.(?:ya?ml|md)$/, (text) =>
      text.replaceAll(/group: ([a-z])(?=[^,}\n]*, activity)/g, (_, letter: string) => `group: ${letter.toUpperCase()}`),
    ),
  ],
  [
    'keys with underscores',
    of(/\.ya?ml$/, (text) =>
      text.replaceAll(/\b([a-z]+)([A-Z])([a-z]+): /g, (_, a: string, b: string, c: string) => `${a}_${b.toLowerCase()}${c}: `),
    ),
  ],
  ['headings with numbers of their own', body((text) => text.replaceAll(/^(##+) /gm, '$1 1.2.3 '))],
  ['headings in bold', body((text) => text.replaceAll(/^(##+) (.*)$/gm, '$1 **$2**'))],
  ['semicolons between cells', of(/\.csv$/, (text) => separated(text, ';'))],
  ['tabs between cells', of(/\.csv$/, (text) => separated(text, '\t'))],
  ['hazards in another order', of(/\.csv$/, (text) => [rowsOf(text)[0], ...rowsOf(text).slice(1).toReversed()].join(''))],
  ['quotes around every cell', of(/\.csv$/, (text) => rowsOf(text).map(quoted).join(''))],
  [
    'a column of remarks',
    of(/\.csv$/, (text) =>
      rowsOf(text)
        .map((row, i) => `${row.trimEnd()},${i === 0 ? 'Our remarks' : ''}\n`)
        .join(''),
    ),
  ],
  [
    'levels with capitals',
    of(/\.(?:csv|yaml)$/, (text) =>
      text.replaceAll(
        /(severity: |,)(major|considerable|significant)\b/g,
        (_, before, word: string) => `${before}${word.charAt(0).toUpperCase()}${word.slice(1)}`,
      ),
    ),
  ],
];

/** A hazard log in YAML as a file with all but the hazards, and one for each of them. */
function hazardFiles(log: LoadedDocument): readonly LoadedDocument[] {
  const [head = '', rest = ''] = log.text.split('hazards:\n');
  const [hazards = '', tail = ''] = rest.split(/^(?=overallResidual:)/m);
  const each = hazards.split(/^(?= {2}- id: H-)/m).filter((text) => text.trim() !== '');
  const files = each.map((text, i) => ({ ...log, uri: `hazards/H-00${i + 1}.yaml`, text: `hazards:\n${text}` }));
  return [{ ...log, text: head + tail }, ...files];
}

/** Ids by whatever prefix, so that an outcome about a renamed item is the same outcome. */
const evened = (said: readonly string[]): readonly string[] =>
  said
    .map((one) =>
      one
        .replaceAll(/\b(?:HAZ-0|H-00)(\d)/g, 'H$1')
        .replaceAll(/\b(?:DOC-1|R-)(\d\d)/g, 'R$1')
        .replaceAll(/\b(?:LIM-|L-0)(\d)/g, 'L$1'),
    )
    .toSorted();

describe('an edit that changes nothing of substance in a whole project', function () {
  this.timeout(60000);

  for (const [name, edit] of edits) {
    it(`${name} changes no outcome`, () => {
      let changed = 0;
      for (const project of projects) {
        const { documents } = project;
        const after = documents.map(edit);
        const touched = after.filter(({ text }, i) => text !== documents[i]?.text).length;
        changed += touched;
        // What was not edited has the outcomes that it had.
        if (touched === 0) continue;
        assert.deepEqual(evened(outcomes(judged(after, project))), evened(project.outcomes), project.name);
      }
      assert.ok(changed > 0);
    });
  }

  it('a file for each hazard changes no outcome', () => {
    const project = projects.find(({ name }) => name === 'wrist-fracture');
    assert.ok(project !== undefined);
    const after = project.documents.flatMap((one) => (one.kind === 'risk' ? hazardFiles(one) : [one]));
    assert.equal(after.filter(({ kind }) => kind === 'risk').length, 4);
    assert.deepEqual(outcomes(judged(after, project)), project.outcomes);
  });

  it('other names of files that the project file lists change no outcome', () => {
    for (const project of projects) {
      const { documents } = project;
      const after = documents.map((one) =>
        one.kind === 'record' ? { ...one, uri: `moved/${one.uri.replace('.yaml', '-v2.yaml')}` } : one,
      );
      assert.deepEqual(outcomes(judged(after, project)), project.outcomes);
    }
  });
});
