import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, PageOrientation, Paragraph, Tab, TextRun } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { draftWords } from '../../draftWords';
import type { PrintedDocument } from '../document';
import { runs, wordBlock, xmlText } from './blocks';
import { sameEachTime } from './sameEachTime';
import { runStyle, wordStyles } from './styles';

/** A4, in twentieths of a point. */
const paper = { width: 11906, height: 16838 } as const;
const margin = { top: 1300, right: 1020, bottom: 1100, left: 1020, header: 560, footer: 500 } as const;

/** The document as a DOCX file. The same document gives the same bytes. */
export async function documentWord(document: PrintedDocument): Promise<Uint8Array> {
  const width = (document.page === 'landscape' ? paper.height : paper.width) - margin.left - margin.right;
  const file = new Document({
    title: xmlText(document.title),
    creator: 'Carelint',
    lastModifiedBy: 'Carelint',
    description: xmlText(document.project),
    styles: wordStyles,
    sections: [
      {
        properties: {
          page: {
            size: { ...paper, orientation: document.page === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin,
          },
        },
        headers: { default: pageHeader(document, width) },
        footers: { default: pageFooter(document, width) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(xmlText(document.title))] }),
          new Paragraph({ children: runs([{ text: document.project, as: 'strong' }, { text: `, as of ${document.asOf}` }], 'text') }),
          ...(document.draft ? [draftBanner()] : []),
          ...document.lead.map((line) => new Paragraph({ children: runs(line, 'text') })),
          ...document.blocks.flatMap((block) => wordBlock(block, width)),
        ],
      },
    ],
  });
  return sameEachTime(new Uint8Array(await Packer.toArrayBuffer(file)), document.asOf);
}

const small = runStyle('place', 'text');

function pageHeader({ project, title, draft, asOf }: PrintedDocument, width: number): Header {
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: width }],
        children: [
          ...(draft ? [new TextWatermark({ text: 'DRAFT', font: 'Arial' })] : []),
          new TextRun({ text: xmlText(`${project}: ${title}`), ...small }),
          new TextRun({ ...small, bold: draft, children: [new Tab(), `${draft ? 'DRAFT, as' : 'As'} of ${asOf}`] }),
        ],
      }),
    ],
  });
}

function pageFooter({ madeBy }: PrintedDocument, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: width }],
        children: [
          new TextRun({ text: xmlText(madeBy), ...small }),
          new TextRun({ ...small, children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });
}

function draftBanner(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.LEFT,
    children: runs([{ text: 'DRAFT.', as: 'strong' }, { text: ` ${draftWords}` }], 'text'),
  });
}
