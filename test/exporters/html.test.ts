import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finished } from '../../src/core/rules/steps';
import { writeAll } from '../../src/exporters/exporter';
import { htmlExporter } from '../../src/exporters/html/index';
import { html } from '../../src/exporters/html/markup';
import { prose } from '../../src/exporters/html/prose';
import { panelParts, renderPage } from '../../src/exporters/index';
import { assertWellFormed } from './markup';
import { catalogue, context, problem, report, reportOf, rule, undetermined, unmet } from './sample';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>" onload="x\' & \u202e </style><!--';

const panel = (...of: Parameters<typeof panelParts>): string =>
  finished(panelParts(...of))
    .map((part) => part.html)
    .join('');

describe('the checklist', () => {
  it('is well formed, with headings in order and no script', () => {
    for (const page of [renderPage(report, context), panel(report, { ...context, show: 'all' }), renderPage(reportOf([]), context)]) {
      const elements = assertWellFormed(page);
      assert.ok(!elements.includes('script'));
      const levels = elements.filter((name) => /^h[1-6]$/.test(name)).map((name) => Number(name[1]));
      levels.forEach((level, index) => {
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `a heading of level ${level} follows one of level ${levels[index - 1]}`);
      });
    }
  });

  it('gives every finding its place as attributes and as a button', () => {
    const page = panel(report, context);
    assert.ok(
      page.includes(
        '<article class="cl-finding cl-error" data-result="2" data-rule="dcb0129/hazard-has-owner" data-status="unmet" data-severity="error" data-uri="hazard-log.yaml" data-line="4" data-column="12" data-end-line="4" data-end-column="15">',
      ),
      page,
    );
    assert.match(
      page,
      /<button type="button" class="cl-place" data-uri="hazard-log\.yaml" data-line="4"[^>]*>hazard-log\.yaml:4:12<\/button>/,
    );
  });

  it('offers a fix only where somebody listens', () => {
    const withFix = reportOf([{ ...unmet, fix: { title: 'Add an owner', kind: 'insert', path: 'risk.hazards[0].owner', value: 'TBC' } }]);
    assert.match(panel(withFix, context), /<button type="button" class="cl-fix" data-result="0"[^>]*>Add an owner</);
    assert.doesNotMatch(renderPage(withFix, context), /<button/);
  });

  it('tells message, why, how to settle it, source, clause, dates, legal weight and nations', () => {
    const page = renderPage(report, context);
    for (const words of [
      'H-001: no owner is named',
      'Somebody has to answer for a hazard.',
      '<pre><code>owner: clinical-safety-officer</code></pre>',
      '<a href="https://digital.nhs.uk/dcb0129" rel="noreferrer">DCB0129: Clinical Risk Management</a>, 4.4.1',
      'NHS England; 4.2; mandatory standard; England; in force from 2018-05-02',
      'Reviewed on 2026-11-24, checked against the publisher&#39;s text.',
    ]) {
      assert.ok(page.includes(words), words);
    }
  });

  it('quotes the line of the document and marks the words', () => {
    assert.ok(renderPage(report, context).includes('<code>owner: <mark>TBC</mark></code>'));
  });

  it('puts the questions that decide others before the findings, the rest after', () => {
    const alone = {
      ...undetermined,
      rule: 'dcb0129/log-is-reviewed',
      message: 'Which version is this?',
      because: [{ path: 'risk.version' }],
    };
    const page = renderPage(reportOf([undetermined, unmet, alone]), context);
    const order = [
      'Questions first',
      'Which stage has the project reached?',
      '>Findings<',
      'Other open questions',
      'Which version is this?',
    ].map((words) => page.indexOf(words));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(!order.includes(-1));
  });

  it('shows what is met with its evidence, what does not apply with its reason, what was accepted with the decision, and problems', () => {
    const page = renderPage(report, context);
    for (const words of [
      '<q>radiologist</q>',
      'Asked from deployment on',
      'accepted by Dr A. Example, until 2027-01-01',
      'TBC counts as not stated',
    ]) {
      assert.ok(page.includes(words), words);
    }
  });

  it('says what was read, what was not, and that it judges nobody', () => {
    const unread = {
      ...problem,
      code: 'unreadable' as const,
      severity: 'error' as const,
      message: 'Could not be opened',
      place: { uri: 'log.csv', span: { start: 0, end: 0 } },
    };
    const page = renderPage(reportOf([], [unread]), context);
    assert.match(page, /What was not[\s\S]*log\.csv: Could not be opened/);
    assert.match(page, /a list of hazards/);
    assert.match(page, /what the documents say and what they leave open/);
    assert.doesNotMatch(page, /compliant|approved/i);
  });

  it('shows the profile, with what is not stated', () => {
    const facts = {
      values: { project: { role: 'developer', nations: ['england', 'scotland'], nhs: true } },
      locate: () => undefined,
      find: () => undefined,
      locateKey: () => undefined,
      isStated: () => false,
      placeholdersIn: () => [],
      count: () => 1,
      statedBy: () => new Map(),
      stated: () => [{ path: 'project.role', value: 'developer', place: { uri: 'carelint.yaml', span: { start: 0, end: 0 } } }],
      problems: [],
      documents: [],
    };
    const page = renderPage(report, { ...context, facts });
    assert.match(page, /<dt>Nations<\/dt><dd>England, Scotland<\/dd>/);
    assert.match(page, /<dt>Stage<\/dt><dd>not stated<\/dd>/);
    assert.match(page, /state nothing about: [^<]*people/);
  });

  it('keeps several projects apart in one page', () => {
    const page = writeAll(htmlExporter, [
      { report, context },
      { report, context: { ...context, project: 'Second', root: 'second/' } },
    ]);
    assertWellFormed(page);
    assert.match(page, /id="p2-findings"/);
  });

  it('says what comes next only where somebody looked ahead', () => {
    assert.doesNotMatch(renderPage(report, context), /What comes next/);
    const day = {
      date: '2027-07-01',
      what: [{ kind: 'period-ends' } as const],
      changes: [
        {
          rule: 'dcb0129/hazard-has-owner',
          title: 'Each hazard has an owner',
          severity: 'error',
          before: 'met',
          after: 'unmet',
          messages: [],
        } as const,
      ],
    };
    const page = renderPage(report, { ...context, horizon: { asOf: '2026-11-24', until: '2031-11-24', days: [day], judged: 3 } });
    assertWellFormed(page);
    assert.match(page, /<h2 id="horizon">What comes next<\/h2>[\s\S]*2027-07-01[\s\S]*dcb0129\/hazard-has-owner: met, then unmet/);
  });

  it('escapes hostile text wherever a document, a rule or a decision can put it', () => {
    const texts = new Map([[hostile, hostile]]);
    const place = { uri: hostile, span: { start: 0, end: 9 } };
    const decision = { id: hostile, kind: 'accepted' as const, by: hostile, until: hostile, place };
    const results = (['met', 'unmet', 'undetermined', 'not-applicable'] as const).flatMap((status) => [
      {
        rule: hostile,
        status,
        severity: 'error' as const,
        subject: hostile,
        subjectName: hostile,
        message: hostile,
        places: [{ ...place, label: hostile }, place],
        because: [{ path: hostile, value: hostile, place }],
        fix: { title: hostile, kind: 'set' as const, path: hostile, value: hostile },
      },
      { rule: hostile, status, severity: 'error' as const, message: hostile, places: [place], because: [{ path: hostile }], decision },
    ]);
    const bad = rule(hostile, {
      pack: hostile,
      title: hostile,
      why: hostile,
      how: hostile,
      sources: [{ source: 'dcb0129', clause: hostile }, { source: hostile }],
    });
    const packs = [{ id: hostile, title: hostile, issuer: hostile, about: hostile }];
    const sources = catalogue.sources.map((source) => ({
      ...source,
      url: `javascript:${hostile}`,
      title: hostile,
      publisher: hostile,
      version: hostile,
      reviewedOn: hostile,
    }));
    const sample = {
      ...reportOf(results, [{ ...problem, message: hostile, place, related: [{ place, label: hostile }] }]),
      catalogue: hostile,
      asOf: '2026-01-01',
      looked: { documents: [{ uri: hostile, format: hostile, why: hostile }], rules: 1, facts: 1 },
    };
    for (const page of [
      renderPage(sample, { project: hostile, rules: { ...catalogue, packs, sources, rules: [bad] }, texts }),
      panel(sample, { project: hostile, rules: { ...catalogue, packs, sources, rules: [bad] }, texts }),
    ]) {
      const elements = assertWellFormed(page);
      assert.ok(!elements.includes('script') && !elements.includes('img'));
      assert.doesNotMatch(page, /href="javascript:/);
      assert.ok(!page.includes('\u202e'));
    }
  });
});

describe('markup', () => {
  it('never lets a text out as a tag or out of an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { markup } = html`<p title="${text}">${text}</p>`;
        const inside = markup.slice('<p title="'.length, -'</p>'.length);
        assert.equal(inside.split('">').length, 2);
        assert.doesNotMatch(inside.replace('">', ''), /[<>"]/);
      }),
    );
  });

  it('reads paragraphs, fenced and indented examples, and code words', () => {
    const blocks = prose('Name it,\nas `owner` says.\n\n    owner: x\n      y: z\n\n    a: b\n\n```yaml\na: <b>\n```\nThe end`').map(
      ({ markup }) => markup,
    );
    assert.deepEqual(blocks, [
      '<p>Name it, as <code>owner</code> says.</p>',
      '<pre><code>owner: x\n  y: z\n\na: b</code></pre>',
      '<pre><code>a: &lt;b&gt;</code></pre>',
      '<p>The end`</p>',
    ]);
  });
});

describe("the parts of the editor's panel", () => {
  const third = rule('gmlp/late', { pack: 'dcb0129', theme: 1, from: 'deployment' });
  const rules = { ...catalogue, rules: [...catalogue.rules, third] };
  const two = reportOf([unmet, { ...unmet, rule: third.id, severity: 'warning' }]);
  const findingsBy = (groupBy: 'file' | 'theme' | 'regulator' | 'stage'): readonly string[] => {
    const { html: part = '' } = finished(panelParts(two, { ...context, rules }, { groupBy })).find(({ id }) => id === 'findings') ?? {};
    return [...part.matchAll(/<h3>(.*?) <span/g)].map(([, title = '']) => title);
  };

  it('put findings together by file, theme, regulator or stage', () => {
    assert.deepEqual(findingsBy('file'), ['hazard-log.yaml']);
    assert.deepEqual(findingsBy('stage'), ['Asked from the development stage on', 'Asked from the deployment stage on']);
    assert.deepEqual(findingsBy('regulator'), ['NHS England']);
    assert.equal(
      findingsBy('theme').length,
      new Set(rules.rules.filter(({ id }) => two.results.some((one) => one.rule === id)).map(({ theme }) => theme)).size,
    );
  });

  it('write out so many findings of a rule, and count the rest', () => {
    const many = reportOf(
      Array.from({ length: 2_000 }, (_, index) => ({ ...unmet, subject: `H-${index}`, message: `H-${index}: no owner is named` })),
    );
    const html = panel(many, context, { most: 20 });
    assert.equal([...html.matchAll(/<article/g)].length, 20);
    assert.match(html, /And 1980 more findings of/);
    assert.ok(html.length < 2 * panel(reportOf(many.results.slice(0, 20)), context, { most: 20 }).length);
  });

  it('offer decisions beside every finding, and one answer where a person is asked', () => {
    const html = panel(reportOf([unmet, { ...undetermined, asks: true }]), context);
    assert.match(html, /class="cl-decide" data-kind="accepted" data-result="0"/);
    assert.match(html, /class="cl-decide" data-kind="not-applicable" data-result="0"/);
    assert.match(html, /class="cl-decide" data-kind="sign-off" data-result="1"/);
    assert.doesNotMatch(renderPage(report, context), /<button/);
  });

  it('say what would be asked at the next stage, and nothing of it where nobody looked', () => {
    const next = { stage: 'validation' as const, begin: 7, results: [{ ...unmet, message: 'No plan is listed' }] };
    assert.match(
      panel(report, context, { next }),
      /At the next stage: validation[\s\S]*7 rules begin there[\s\S]*1 unmet[\s\S]*No plan is listed/,
    );
    assert.doesNotMatch(panel(report, context), /At the next stage/);
    assert.match(panel(report, context), /class="cl-ahead"/);
  });
});
