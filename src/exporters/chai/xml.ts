/** A line of XML, or several. */
export type Xml = readonly string[];

/** An element around others, indented by two spaces. */
export const around = (name: string, ...inside: readonly Xml[]): Xml => {
  const lines = inside.flat();
  return lines.length === 0 ? [`<${name}/>`] : [`<${name}>`, ...lines.map((line) => `  ${line}`), `</${name}>`];
};

/** An element with a text, which is one line of the list whatever it holds, so that no line of a text is indented. */
export const element = (name: string, text: string): Xml => [text === '' ? `<${name}/>` : `<${name}>${escaped(text)}</${name}>`];

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** What XML 1.0 (section 2.2) has no place for, not even as a reference, becomes the replacement character. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>\r]/g, (sign) => signs[sign] ?? sign);
}
