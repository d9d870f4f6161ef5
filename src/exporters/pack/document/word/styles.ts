import type { IRunOptions, IStylesOptions } from 'docx';
import type { Inline } from '../document';

/** In half points. */
const size = { body: 20, cell: 18, place: 16, h1: 30, h2: 25, h3: 21, title: 40 } as const;
const ink = { heading: '1F3864', quiet: '595959', gap: '7A3E00' } as const;

export const fill = { heading: 'E7ECF4', gap: 'FFF2CC', example: 'F2F2F2' } as const;
export const rule = 'A6A6A6';

const above = (before: number, after: number) => ({
  spacing: { before, after, line: 264, lineRule: 'auto' as const },
  keepNext: true,
  keepLines: true,
});

/** A face that is on every system, or has a twin of the same width there. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: size.body, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 100, line: 264 } },
    },
    title: {
      run: { font: 'Arial', size: size.title, bold: true, color: ink.heading },
      paragraph: { spacing: { before: 0, after: 160, line: 264, lineRule: 'auto' } },
    },
    heading1: { run: { font: 'Arial', size: size.h1, bold: true, color: ink.heading }, paragraph: above(360, 120) },
    heading2: { run: { font: 'Arial', size: size.h2, bold: true, color: ink.heading }, paragraph: above(280, 100) },
    heading3: { run: { font: 'Arial', size: size.h3, bold: true, color: ink.heading }, paragraph: above(220, 60) },
    caption: { run: { size: size.cell, bold: true, italics: false, color: '000000' }, paragraph: above(160, 60) },
  },
};

/** Colour is never the only sign: a gap says that nothing is stated, a place names its file. */
export function runStyle(as: Inline['as'], where: 'text' | 'cell'): Omit<IRunOptions, 'children' | 'text'> {
  const plain = where === 'cell' ? { size: size.cell } : {};
  switch (as) {
    case 'gap':
      return { ...plain, color: ink.gap, bold: true, shading: { fill: fill.gap } };
    case 'place':
      return { size: size.place, color: ink.quiet };
    case 'note':
      return { ...plain, color: ink.quiet };
    case 'strong':
      return { ...plain, bold: true };
    case 'code':
      return { ...plain, font: 'Courier New' };
    case undefined:
      return plain;
  }
}
