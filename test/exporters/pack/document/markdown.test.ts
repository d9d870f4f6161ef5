import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Block } from '../../../../src/exporters/pack/document/document';
import { line } from '../../../../src/exporters/pack/document/lines';
import { documentMarkdown } from '../../../../src/exporters/pack/document/markdown';

const written = (...blocks: readonly Block[]): string =>
  documentMarkdown({
    title: 'T',
    lead: [],
    project: 'P',
    asOf: '2026-11-24',
    madeBy: 'M',
    draft: false,
    page: 'portrait',
    blocks,
  });

const html = (...blocks: readonly Block[]): string => new MarkdownIt({ html: true, linkify: true }).render(written(...blocks));
const plainly = (text: string): Block => ({ kind: 'paragraph', line: line(text) });

describe('a document as Markdown', () => {
  it('has headings, bullets, examples and tables', () => {
    const text = written(
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'bullets', lines: [line('a'), line('b')] },
      { kind: 'example', lines: ['x: 1', '  y: 2'] },
      { kind: 'table', title: 'Rows', columns: [{ title: 'L', width: 1 }], rows: [[[line('1 | 2'), line('3')]]] },
    );
    assert.equal(
      text,
      '# T\n\n**P**, as of 2026-11-24\n\n## One\n\n- a\n- b\n\n```\nx: 1\n  y: 2\n```\n\n*Rows*\n\n| L |\n| --- |\n| 1 \\| 2<br>3 |\n\n---\n\nM\n',
    );
  });

  it('shows the text of others as it is, and nothing of it comes to life', () => {
    const hostile = [
      '<script>alert(1)</script> <b>x</b>',
      '[a](javascript:alert(1)) ![b](http://x.example/y.png)',
      '**bold** _it_ `code` ~~gone~~ &amp; \\',
      'https://x.example and www.x.example',
      '# no heading',
      '- no list',
      '1. no list',
      '=== no rule',
      'a | b | c',
    ];
    for (const text of hostile) {
      const shown = html(plainly(text));
      assert.doesNotMatch(shown.replace(/<h1>T<\/h1>|<strong>P<\/strong>|<hr>/g, ''), /<(?!\/?p>)/, text);
      const words = shown
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
      assert.ok(words.includes(text), `${text} became ${words}`);
      const cell = html({ kind: 'table', columns: [{ title: 'A', width: 1 }], rows: [[[line(text)]]] });
      assert.equal([...cell.matchAll(/<td>/g)].length, 1, text);
      assert.doesNotMatch(cell, /<(?:script|b|a|img|em|code|s)[ >]/, text);
    }
  });

  it('keeps places and names of facts in one piece whatever they hold', () => {
    const shown = html({ kind: 'paragraph', line: line({ text: 'a`b``c.md:3', as: 'place' }) });
    assert.match(shown, /<code>a`b``c\.md:3<\/code>/);
    const fenced = html({ kind: 'example', lines: ['```', '# x', '```'] });
    assert.match(fenced, /<pre><code>```\n# x\n```\n<\/code><\/pre>/);
  });

  it('says of a draft that it is one', () => {
    const text = documentMarkdown({
      title: 'T',
      lead: [],
      project: 'P',
      asOf: '2026-11-24',
      madeBy: 'M',
      draft: true,
      page: 'portrait',
      blocks: [],
    });
    assert.match(text, /\*\*DRAFT\.\*\*/);
  });
});
