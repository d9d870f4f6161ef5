import assert from 'node:assert/strict';
import { type KeyChain, keyChainAt } from '../../../src/hosts/vscode/keyChain';

/** The chain at the bar in the text. */
function at(...lines: string[]): KeyChain | undefined {
  const line = lines.findIndex((text) => text.includes('|>'));
  const column = lines[line]?.indexOf('|>') ?? 0;
  return keyChainAt(
    lines.map((text) => text.replace('|>', '')),
    { line, column },
  );
}

const where = (chain: KeyChain | undefined): string | undefined =>
  chain && `${chain.above.join('.')} ${chain.at} ${chain.key ?? '-'} "${chain.typed}"`;

describe('The keys above a cursor', () => {
  it('are none at the first column', () => {
    assert.equal(where(at('na|>')), ' key - "na"');
  });

  it('are those of the lines further out', () => {
    assert.equal(where(at('initial:', '  severity: major', '  li|>')), 'initial key - "li"');
  });

  it('count an item of a list, wherever its first key stands', () => {
    assert.equal(where(at('hazards:', '  - id: H1', '    ow|>')), 'hazards.[] key - "ow"');
    assert.equal(where(at('hazards:', '- id: H1', '  ow|>')), 'hazards.[] key - "ow"');
    assert.equal(where(at('hazards:', '  - i|>')), 'hazards.[] value - "i"');
    assert.equal(where(at('hazards:', '  - id: |>H1')), 'hazards.[] value id ""');
  });

  it('reach through lists within lists and past earlier items', () => {
    const lines = [
      'hazards:',
      '  - id: H1',
      '    controls:',
      '      - id: C1',
      '  - id: H2',
      '    controls:',
      '      - id: C2',
      '        ki|>',
    ];
    assert.equal(where(at(...lines)), 'hazards.[].controls.[] key - "ki"');
  });

  it('leave a nested map for the key that follows it', () => {
    assert.equal(
      where(at('hazards:', '  - id: H1', '    initial:', '      severity: major', '    sta|>tus: open')),
      'hazards.[] key status "sta"',
    );
  });

  it('tell the value from the key', () => {
    assert.equal(where(at('initial:', '  severity: ma|>')), 'initial value severity "ma"');
    assert.equal(where(at('initial:', '  seve|>rity: major')), 'initial key severity "seve"');
  });

  it('take an empty line by the column of the cursor', () => {
    assert.equal(where(at('hazards:', '  - id: H1', '    |>')), 'hazards.[] key - ""');
    assert.equal(where(at('hazards:', '  - id: H1', '|>')), ' key - ""');
  });

  it('say nothing inside a comment or a block of text', () => {
    assert.equal(at('# na|>me'), undefined);
    assert.equal(at('intendedUse: >', '  Sorts pho|>tographs'), undefined);
  });

  it('do not look above the fence of front matter', () => {
    assert.deepEqual(keyChainAt(['above:', '---', '  na'], { line: 2, column: 4, first: 2 })?.above, []);
  });

  it('know what is written beside the cursor', () => {
    assert.deepEqual(at('hazards:', '  - id: H0', '    name: x', '  - id: H1', '    |>', '    owner: a', '  - id: H2')?.siblings, [
      'id',
      'owner',
    ]);
  });

  it('go into braces and brackets, over several lines too', () => {
    assert.equal(
      where(at('hazards:', '  - id: H1', '    initial: { severity: ma|>, level: 3 }')),
      'hazards.[].initial value severity "ma"',
    );
    assert.equal(where(at('controls:', '  - { id: C1, ki|>nd: x }')), 'controls.[] key kind "ki"');
    assert.equal(where(at('controls:', '  - { id: C1, text: a, b: c,', '      owner: |>x }')), 'controls.[] value owner ""');
    assert.equal(where(at('people: [{ role: a, name: b }, { na|> }]')), 'people.[] key - "na"');
    assert.equal(where(at('users: [nurse, do|>]')), 'users.[] value - "do"');
    assert.deepEqual(at('  - { id: C1, |>, text: a }')?.siblings, ['id', 'text']);
  });

  it('leave braces when they are closed', () => {
    assert.equal(where(at('initial: { severity: major }', 'own|>er: x')), ' key owner "own"');
    assert.equal(where(at('initial: { severity: major } |>')), ' value initial "{ severity: major } "');
  });
});
