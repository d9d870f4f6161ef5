import { counted } from '../../wording';
import type { Block } from '../document/document';
import { line, paragraph, run } from '../document/lines';
import type { PackContext } from '../packContext';

/** What the report rests on, and what it says nothing about. */
export function lookedBlocks({ report, leftOut }: PackContext): readonly Block[] {
  const { documents, rules, facts } = report.looked;
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Document', width: 2 },
        { title: 'Read as', width: 1.4 },
        { title: 'Why', width: 3 },
      ],
      rows: documents.map(({ uri, format, why }) => [[line(run(uri, 'place'))], [line(format)], [line(why)]]),
    },
    paragraph(`${counted(rules, 'rule')} judged ${counted(facts, 'fact')}.`),
    {
      kind: 'bullets',
      lines: [
        ...leftOut.map(({ path, why }) => line(run(path, 'place'), `${why}.`)),
        line('Nothing was read in files that a document names.'),
        line('Nothing here says whether what is written is true, or what is written nowhere.'),
      ],
    },
  ];
}
