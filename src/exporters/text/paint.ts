/** Colour by meaning; every one also has a word beside it, because colour is never the only signal. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly advice: (text: string) => string;
}

export function paint(color: 'never' | 'always'): Paint {
  const wrap = (on: number, off: number) => (text: string) => (color === 'never' ? text : `\u001b[${on}m${text}\u001b[${off}m`);
  return { strong: wrap(1, 22), dim: wrap(2, 22), error: wrap(31, 39), warning: wrap(33, 39), advice: wrap(36, 39) };
}

/** Breaks at spaces; a longer word stays whole. Every line but the first gets `indent`. */
export function wrapped(text: string, { width, indent }: { readonly width: number; readonly indent: string }): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width - indent.length) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}
