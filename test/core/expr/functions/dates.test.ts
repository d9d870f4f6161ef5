import assert from 'node:assert/strict';
import { answer } from '../answer';

describe('functions on dates and versions', () => {
  it('counts the days between two dates', () => {
    assert.equal(answer('daysBetween("2024-02-28", "2024-03-01")'), 2);
    assert.equal(answer('daysBetween("2026-11-24", "2026-11-23")'), -1);
    assert.equal(answer('daysBetween("soon", "2026-11-23")'), '(soon is not a date)');
  });

  it('adds days and years', () => {
    assert.equal(answer('plusDays("2026-12-31", 1.0)'), '2027-01-01');
    assert.equal(answer('plusYears("2024-02-29", 1)'), '2025-02-28');
    assert.equal(answer('plusYears("2025-06-16", 3)'), '2028-06-16');
    assert.equal(answer('plusDays("2026-01-01", 1e12)'), '(the date is out of range)');
  });

  it('compares versions number by number', () => {
    assert.equal(answer('versionAtLeast("10.0", "2.0")'), true);
    assert.equal(answer('versionAtLeast("v1.9.3", "2")'), false);
    assert.equal(answer('versionAtLeast("2", "2.0.0")'), true);
    assert.equal(answer('versionAtLeast("draft", "2.0")'), '(draft holds no number to compare)');
    assert.equal(answer('sameMajor("v1.2.0", "1.9")'), true);
    assert.equal(answer('sameMajor("1.2.0", "2.0.0")'), false);
  });
});
