import assert from 'node:assert/strict';
import { shippedCatalogue } from './catalogueFiles';

describe('the sources of the catalogue', () => {
  const { data } = shippedCatalogue();
  const sources = new Map(data.sources.map((source) => [source.id, source]));

  it('are all cited, and every source that is cited is known', () => {
    const cited = new Set(data.rules.flatMap((rule) => rule.sources.map(({ source }) => source)));
    assert.deepEqual(
      [...cited].filter((id) => !sources.has(id)),
      [],
    );
    const background = data.sources.filter(({ id, note }) => !cited.has(id) && !/^Background\b/.test(note ?? ''));
    assert.deepEqual(
      background.map(({ id }) => id),
      [],
      'a source that no rule cites says in its note that it is background',
    );
  });

  it('make errors only where they are law or a mandated standard, apart from contradictions', () => {
    const wrong = data.rules.filter(
      ({ severity, basis, sources: cited }) =>
        severity === 'error' &&
        basis !== 'contradiction' &&
        !cited.some(({ source }) => ['law', 'mandatory-standard'].includes(sources.get(source)?.status ?? '')),
    );
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });

  it('make no error for a UK project by the law of another market alone', () => {
    const uk = ['england', 'scotland', 'wales', 'northern-ireland', 'uk', 'international'];
    const wrong = data.rules.filter(({ severity, basis, sources: cited, when }) => {
      if (severity !== 'error' || basis === 'contradiction' || /project\.markets/.test(when ?? '')) return false;
      const law = cited
        .flatMap(({ source }) => sources.get(source) ?? [])
        .filter(({ status }) => status === 'law' || status === 'mandatory-standard');
      return law.every(({ nations }) => !nations.some((nation) => uk.includes(nation)));
    });
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });

  it('say who issued them, which version, where, and when somebody last looked', () => {
    const wrong = data.sources.flatMap((source) => {
      const faults: string[] = [];
      if (!/^https:\/\/[^\s]+$/.test(source.url)) faults.push(`address ${source.url}`);
      if (source.version.length > 80) faults.push('its version is a note');
      if (source.publisher === '' || source.title === '' || source.version === '') faults.push('publisher, title or version is empty');
      if (source.nations.length === 0) faults.push('no nation');
      if (!/^\d{4}-\d{2}-\d{2}$/.test(source.reviewedOn)) faults.push('no day of review');
      if (source.inForceFrom !== undefined && source.inForceUntil !== undefined && source.inForceFrom > source.inForceUntil)
        faults.push('it ends before it begins');
      if (source.status === 'draft' && source.inForceFrom !== undefined) faults.push('a draft is not in force');
      return faults.map((fault) => `${source.id}: ${fault}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('are drafts where their name or version says so', () => {
    const drafts = data.sources.filter(({ title, version }) => /\bdraft\b/i.test(`${title} ${version}`));
    assert.ok(drafts.length > 0);
    assert.deepEqual(
      drafts.filter(({ status }) => status !== 'draft').map(({ id }) => id),
      [],
    );
  });

  it('carry the days on which duties begin', () => {
    const begins = (id: string): string | undefined => sources.get(id)?.inForceFrom;
    assert.equal(begins('uk-mdr-part4a-pms'), '2025-06-16');
    assert.equal(begins('dtac-2'), '2026-04-06');
    assert.equal(begins('eu-product-liability-2024-2853'), '2026-12-09');
    assert.deepEqual(
      data.tables.ceRecognition.map(({ until }) => until).filter((until) => !/^20(28|30)-06-30$/.test(until)),
      [],
    );
  });
});

describe('the words of rules', () => {
  it('never speak of a recommendation as of a duty in the title or message of advice', () => {
    const { rules } = shippedCatalogue().data;
    const wrong = rules.filter(
      ({ severity, title, message }) => severity === 'advice' && /\bmust\b|\bshall\b/i.test(`${title} ${message}`),
    );
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });

  it('never say that something is compliant, safe or approved by us', () => {
    const { rules } = shippedCatalogue().data;
    const wrong = rules.filter(({ title, message, require }) =>
      /\bcompliant\b|\bis safe\b|\bnon-complian/i.test([title, message, ...require.map((part) => part.message ?? '')].join(' ')),
    );
    assert.deepEqual(
      wrong.map(({ id }) => id),
      [],
    );
  });
});
