// Every test: `npm test`. Those in a real editor install for themselves what they need.
//
//   npm test -- NAME ...      only the parts whose name holds one of the words: unit, oldest, current, web ...
//   npm test -- desktop      the application itself, which is downloaded
//   ALLOW_NO_EDITOR=1         not a failure when the editor tests could not run here
//   UPDATE_SCREENSHOTS=1      keep the pictures that the README and the walkthrough show
//   ONLY=TEXT                only the editor tests whose titles hold the text; VERBOSE=1 shows the editor's own log
//   CHROMIUM=PATH             the browser to take

import { copyFileSync } from 'node:fs';
import { lanes, prepareLane, runLane } from '../test/vscode/lanes.mjs';
import { runNode } from './run.mjs';
import { runUnitTests } from './unit.mjs';

const words = process.argv.slice(2);
const wanted = (name) => words.length === 0 || words.some((word) => name.includes(word));
const wantedLane = ({ name, onRequest }) => (onRequest ? words.includes(name) : wanted(name));
const none = { passed: 0, failed: 0, skipped: 0 };

console.log('Building ...');
await runNode(['scripts/build.mjs']);
const parts = [];
if (wanted('unit')) parts.push({ title: 'unit tests', ...(await runUnitTests()) });
parts.push(...(await runLanes(lanes.filter(wantedLane))));

console.log('');
for (const { title, passed, failed, skipped, seconds } of parts) {
  const took = seconds === undefined ? '' : `  (${seconds} s)`;
  console.log(`${failed > 0 ? '✗' : '✓'} ${title}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}${took}`);
}
if (process.env.UPDATE_SCREENSHOTS === '1') keepScreenshots();
const sum = (key) => parts.reduce((total, part) => total + part[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0);

/** The README and the walkthrough show what the current editor shows. */
function keepScreenshots() {
  for (const name of ['editor', 'checklist']) copyFileSync(`out/screenshots/current/${name}.png`, `media/screenshot-${name}.png`);
  for (const step of ['set-up', 'findings', 'fix', 'checklist', 'evidence'])
    for (const mode of ['light', 'dark'])
      copyFileSync(`out/screenshots/current/${step}-${mode}.png`, `media/walkthrough/${step}-${mode}.png`);
}

async function runLanes(chosen) {
  const results = [];
  for (const lane of chosen) {
    console.log(`\n${lane.title}`);
    let prepared;
    try {
      prepared = prepareLane(lane);
    } catch (error) {
      results.push(notRun(lane, error));
      continue;
    }
    results.push(await runLane({ lane, prepared }).catch((error) => broken(lane, error)));
  }
  return results;
}

/** A suite that could not run never looks like one that passed. */
function notRun({ title }, error) {
  console.error(`not run: ${title}: ${error.message}`);
  const counted = process.env.ALLOW_NO_EDITOR === '1' ? { ...none, skipped: 1 } : { ...none, failed: 1 };
  return { title: `${title} (not run)`, ...counted };
}

function broken({ title }, error) {
  console.error(error.stack);
  return { title, ...none, failed: 1 };
}
