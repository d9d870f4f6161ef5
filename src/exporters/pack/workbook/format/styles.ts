import { type Look, looks, type Tone, tones } from './sheet';

/** What a style says besides its look. `guarded` marks text that would be a formula if it were typed: it stays text when it is edited. */
export const contents = ['text', 'guarded', 'number', 'day'] as const;
export type Content = (typeof contents)[number];

/** The number of a cell's style in the workbook. */
export const styleOf = (look: Look, content: Content): number => 1 + looks.indexOf(look) * contents.length + contents.indexOf(content);

/** The number of a highlight's style. */
export const toneStyle = (tone: Tone): number => tones.indexOf(tone);

/** The same colours as on the page of a pack. Every one stands beside a word, because colour is never the only signal. */
const toneColours: Readonly<Record<Tone, string>> = { always: 'FFE3F1E5', conditional: 'FFFDF0CC', never: 'FFF9D9D6', doubt: 'FFE4ECF7' };

const fonts = {
  plain: '<sz val="10"/><color rgb="FF1F2328"/>',
  strong: '<b/><sz val="10"/><color rgb="FF1F2328"/>',
  title: '<b/><sz val="14"/><color rgb="FF1F2328"/>',
  draft: '<b/><sz val="12"/><color rgb="FFB3261E"/>',
  note: '<i/><sz val="10"/><color rgb="FF57606A"/>',
} as const;
const fontNames = Object.keys(fonts) as (keyof typeof fonts)[];

/** The first two are those that every workbook is expected to begin with. */
const fills = ['none', 'gray125', 'FFE6E8EB', ...tones.map((tone) => toneColours[tone])] as const;

interface Shape {
  readonly font: keyof typeof fonts;
  readonly fill: (typeof fills)[number];
  readonly frame: 0 | 1;
  /** Titles run over the cells beside them. */
  readonly wrap: 0 | 1;
}

function shapeOf(look: Look): Shape {
  switch (look) {
    case 'title':
    case 'draft':
    case 'note':
      return { font: look, fill: 'none', frame: 0, wrap: 0 };
    case 'heading':
      return { font: 'strong', fill: 'none', frame: 0, wrap: 0 };
    case 'prose':
      return { font: 'plain', fill: 'none', frame: 0, wrap: 1 };
    case 'header':
      return { font: 'strong', fill: 'FFE6E8EB', frame: 1, wrap: 1 };
    case 'body':
      return { font: 'plain', fill: 'none', frame: 1, wrap: 1 };
    case 'always':
    case 'conditional':
    case 'never':
    case 'doubt':
      return { font: 'plain', fill: toneColours[look], frame: 1, wrap: 1 };
  }
}

/** Days are shown as ISO text, which reads the same in every country. */
const dayFormat = 164;

function cellStyle(look: Look, content: Content): string {
  const { font, fill, frame, wrap } = shapeOf(look);
  const format = content === 'day' ? dayFormat : 0;
  const across = content === 'text' || content === 'guarded' ? 'left' : 'center';
  const guard = content === 'guarded' ? ' quotePrefix="1"' : '';
  return `<xf numFmtId="${format}" fontId="${fontNames.indexOf(font)}" fillId="${fills.indexOf(fill)}" borderId="${frame}" xfId="0"${guard} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${across}" vertical="top" wrapText="${wrap}"/></xf>`;
}

const counted = (name: string, items: readonly string[]): string => `<${name} count="${items.length}">${items.join('')}</${name}>`;

const sides = ['left', 'right', 'top', 'bottom'] as const;
const border = (side: (name: (typeof sides)[number]) => string): string => `<border>${sides.map(side).join('')}<diagonal/></border>`;
const borders = [border((name) => `<${name}/>`), border((name) => `<${name} style="thin"><color rgb="FFC9CED6"/></${name}>`)];

const fillXml = (fill: string): string =>
  fill.length === 8
    ? `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`
    : `<fill><patternFill patternType="${fill}"/></fill>`;

/** The part `xl/styles.xml`: the same in every workbook. Its children keep the order of ECMA-376 part 1, 18.8.39. */
export const stylesXml = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  counted('numFmts', [`<numFmt numFmtId="${dayFormat}" formatCode="yyyy\\-mm\\-dd"/>`]),
  counted(
    'fonts',
    fontNames.map((name) => `<font>${fonts[name]}<name val="Arial"/><family val="2"/></font>`),
  ),
  counted('fills', fills.map(fillXml)),
  counted('borders', borders),
  counted('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  counted('cellXfs', [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    ...looks.flatMap((look) => contents.map((content) => cellStyle(look, content))),
  ]),
  counted('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  counted(
    'dxfs',
    tones.map((tone) => `<dxf><fill><patternFill patternType="solid"><bgColor rgb="${toneColours[tone]}"/></patternFill></fill></dxf>`),
  ),
  '</styleSheet>',
].join('');
