import { strFromU8 } from 'fflate';
import { limits } from '../limits';
import { WorkbookFault } from './fault';
import { readNumberFormats } from './numberFormats';
import { attribute, scanXml } from './scanXml';
import { readSharedStrings } from './sharedStrings';
import { isTrue, readCells, type SheetCells } from './sheetCells';
import type { Zip } from './zip';

export interface Sheet extends SheetCells {
  readonly name: string;
  readonly hidden: boolean;
}

interface Relation {
  readonly type: string;
  /** The full name of the part within the archive. */
  readonly part: string;
}

/**
 * Reads the sheets of a workbook in their order. Charts, macros, links to other files and everything else but cells are left alone.
 * Throws a `WorkbookFault`.
 */
export function readWorkbook(zip: Zip): readonly Sheet[] {
  const textOf = (part: string): string | undefined => {
    const bytes = zip.read(part);
    return bytes === undefined ? undefined : strFromU8(bytes);
  };
  const main = [...relationsOf(textOf('_rels/.rels'), '').values()].find(({ type }) => type.endsWith('/officeDocument'));
  const part = main?.part ?? 'xl/workbook.xml';
  const xml = textOf(part);
  if (xml === undefined) throw new WorkbookFault('unreadable', 'This archive holds no workbook. Save it as an Excel workbook (.xlsx).');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations = relationsOf(textOf(`${folder}_rels/${part.slice(folder.length)}.rels`), folder);
  const partOf = (type: string): string =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.part ?? `${folder}${type}.xml`;
  const { from1904, listed } = readSheetList(xml);
  let taken = 0;
  const means = {
    strings: readSharedStrings(textOf(partOf('sharedStrings')) ?? ''),
    kinds: readNumberFormats(textOf(partOf('styles')) ?? ''),
    from1904,
    take: (length: number): void => {
      taken += length;
      if (taken > limits.logSize) {
        const message = `The cells of this workbook hold more than ${limits.logSize} characters together, more than is read. Nothing of it was read.`;
        throw new WorkbookFault('too-large', message);
      }
    },
  };
  return listed.flatMap(({ name, hidden, relation }): Sheet[] => {
    const target = relations.get(relation);
    if (target === undefined || !target.type.endsWith('/worksheet')) return [];
    const cells = textOf(target.part);
    return cells === undefined ? [] : [{ name, hidden, ...readCells(cells, means) }];
  });
}

interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

function readSheetList(xml: string): { readonly from1904: boolean; readonly listed: readonly ListedSheet[] } {
  const listed: ListedSheet[] = [];
  let from1904 = false;
  scanXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attribute(attributes, 'date1904'));
      else if (name === 'sheet') {
        const state = attribute(attributes, 'state') ?? 'visible';
        listed.push({
          name: attribute(attributes, 'name') ?? '',
          hidden: state !== 'visible',
          relation: attribute(attributes, 'id') ?? '',
        });
      }
    },
    close() {},
    text() {},
  });
  return { from1904, listed };
}

/** What a part points to, by id. What lies outside the archive is never followed. */
function relationsOf(xml: string | undefined, folder: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  scanXml(xml ?? '', {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const target = attribute(attributes, 'Target') ?? '';
      const part = target.startsWith('/') ? target.slice(1) : resolved(`${folder}${target}`);
      relations.set(attribute(attributes, 'Id') ?? '', { type: attribute(attributes, 'Type') ?? '', part });
    },
    close() {},
    text() {},
  });
  return relations;
}

function resolved(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
