import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceNode } from '../../../../src/core/inputs/sourceNode';
import { splitFrontMatter } from '../../../../src/core/inputs/yaml/frontMatter';
import { parseYaml } from '../../../../src/core/inputs/yaml/parseYaml';
import { assertSpansInside, plain, spansOf, written } from '../tree';
import { anyText, mangled, yamlSample } from './samples';

const runs = { numRuns: 150 };

function scalars(node: SourceNode | undefined): readonly Extract<SourceNode, { kind: 'scalar' }>[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node];
  return node.kind === 'list' ? node.items.flatMap(scalars) : node.entries.flatMap((entry) => scalars(entry.value));
}

describe('Whatever the YAML, reading keeps its promises', () => {
  it('never throws, and every place lies inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { root, problems } = parseYaml(text);
        assertSpansInside(text, root, problems);
        splitFrontMatter(text);
      }),
      { numRuns: 400 },
    );
  });

  it('survives any prefix and any mangling of a document', () => {
    const broken = yamlSample.chain(({ text }) =>
      fc.oneof(
        fc.nat(text.length).map((end) => text.slice(0, end)),
        mangled(text),
      ),
    );
    fc.assert(
      fc.property(broken, (text) => {
        const { root, problems } = parseYaml(text);
        assertSpansInside(text, root, problems);
      }),
      runs,
    );
  });

  it('reads back what was written, and each scalar alone from its place', () => {
    fc.assert(
      fc.property(yamlSample, ({ data, text }) => {
        const { root, problems } = parseYaml(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(plain(root) ?? null, data);
        for (const scalar of scalars(root)) {
          const alone = plain(parseYaml(written(text, scalar.span).replace(/(\n) +/g, '$1  ')).root) ?? null;
          if (!/^[|>]/.test(written(text, scalar.span))) assert.deepEqual(alone, scalar.value);
        }
      }),
      runs,
    );
  });

  it('nests the places of children inside those of their parents', () => {
    const check = (node: SourceNode): void => {
      const inside = node.kind === 'scalar' ? [] : node.kind === 'list' ? node.items : node.entries.map((entry) => entry.value);
      for (const child of inside) {
        assert.ok(node.span.start <= child.span.start && child.span.end <= node.span.end);
        check(child);
      }
    };
    fc.assert(
      fc.property(yamlSample, ({ text }) => {
        const { root } = parseYaml(text);
        if (root !== undefined) check(root);
      }),
      runs,
    );
  });

  it('gives the same for CRLF as for LF, up to places', () => {
    fc.assert(
      fc.property(yamlSample, ({ text }) => {
        const lf = parseYaml(text);
        const crlf = parseYaml(text.replaceAll('\n', '\r\n'));
        assert.deepEqual(plain(crlf.root), plain(lf.root));
        assert.equal(spansOf(crlf.root).length, spansOf(lf.root).length);
        assert.deepEqual(crlf.problems, []);
      }),
      runs,
    );
  });

  it('gives the same inside a larger text, shifted', () => {
    fc.assert(
      fc.property(anyText, fc.nat(1000), (text, offset) => {
        const here = parseYaml(text);
        const there = parseYaml(text, { offset });
        assert.deepEqual(
          spansOf(there.root),
          spansOf(here.root).map(({ start, end }) => ({ start: start + offset, end: end + offset })),
        );
        assert.deepEqual(
          there.problems.map((problem) => problem.span.start - offset),
          here.problems.map((problem) => problem.span.start),
        );
      }),
      runs,
    );
  });

  it('loses only the broken item of a list', () => {
    const item = fc.dictionary(fc.constantFrom('id', 'title', 'owner'), fc.stringMatching(/^[a-z]{1,8}$/), {
      minKeys: 1,
      noNullPrototype: true,
    });
    const broken = fc.constantFrom('"open', '[open', '{open', 'a: b', '@x', '"a" b');
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.nat(), broken, (items, pick, fault) => {
        const at = pick % items.length;
        const blocks = items.map((it, i) => {
          const pairs = Object.entries(it).map(([key, value]) => `${key}: ${value}x`);
          return `  - ${[...(i === at ? [`broken: ${fault}`] : []), ...pairs].join('\n    ')}`;
        });
        const { root, problems } = parseYaml(`hazards:\n${blocks.join('\n')}\nend: 1\n`);
        assert.equal(problems.length, 1);
        assert.deepEqual(plain(root), {
          hazards: items.map((it) => Object.fromEntries(Object.entries(it).map(([key, value]) => [key, `${value}x`]))),
          end: 1,
        });
      }),
      runs,
    );
  });
});
