import { type CompiledCatalogue, compileCatalogue, loadCatalogue } from '../../../src/core/index';

/** A catalogue of a few small rules, so that tests of the editor do not move when real rules do. */
export function smallCatalogue(): CompiledCatalogue {
  const rule = (text: string): string => `${text.trim()}
severity: error
from: concept
sources: [{ source: law, clause: "1" }]
theme: 3
why: Somebody has to answer for it.
how: Name the owner.
examples: { met: { a.yaml: "" }, unmet: { a.yaml: "" } }
`;
  const data = loadCatalogue([
    {
      path: 'sources/some.yaml',
      text: `- id: law
  publisher: Parliament
  title: An Act
  version: "2020"
  url: https://example.org/act
  status: law
  nations: [england]
  reviewedOn: 2026-01-01
  checked: primary
`,
    },
    { path: 'small/pack.yaml', text: 'title: A small pack\nissuer: Nobody\nabout: For tests.\n' },
    {
      path: 'small/owner-named.yaml',
      text: rule(`
title: Every hazard has an owner
each: risk.hazards
require: has(it.owner)
silence: unmet
at: it
message: "{it.id}: no owner is named"
fix: { insert: it.owner, value: TBC }
`),
    },
    {
      path: 'small/level-follows.yaml',
      text: rule(`
title: The level is what the scheme gives
each: risk.hazards
when: has(it.initial.severity) && has(it.initial.likelihood)
require:
  - that: has(it.initial.level)
    message: "{it.id}: no level"
    fix:
      title: Add the level
      set: it.initial.level
      to: riskLevel(it.initial.severity, it.initial.likelihood, risk.scheme)
      derived: true
  - that: "!has(it.initial.level) || it.initial.level == riskLevel(it.initial.severity, it.initial.likelihood, risk.scheme)"
    message: "{it.id}: another level"
    fix:
      title: Use the level
      set: it.initial.level
      to: riskLevel(it.initial.severity, it.initial.likelihood, risk.scheme)
silence: unmet
at: it.initial
message: "{it.id}: the level does not follow"
question: Which level?
`),
    },
    {
      path: 'small/name-matches.yaml',
      text: rule(`
title: The card has a name
require: card.name != 'Nothing'
at: card.name
see: [{ at: risk.scheme, label: the scheme declared here }]
message: "It is called nothing"
question: What is it called?
`),
    },
    {
      path: 'small/file-exists.yaml',
      text: rule(`
title: Evidence is there
each: records
when: has(it.file)
require: fileExists(it.file)
at: it.file
message: "{it.file} is not in the project"
`),
    },
  ]);
  if (data.problems.length > 0) throw new Error(data.problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return compileCatalogue(data);
}
