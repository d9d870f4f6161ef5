export interface Line {
  readonly text: string;
  readonly start: number;
}

/** Longer lines are looked at in pieces: what stands so far apart does not stand beside each other. */
const longest = 2000;

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    if (part.length <= longest) lines.push({ text: part.replace(/\r$/, ''), start });
    else for (let at = 0; at < part.length; at += longest) lines.push({ text: part.slice(at, at + longest), start: start + at });
    start += part.length + 1;
  }
  return lines;
}
