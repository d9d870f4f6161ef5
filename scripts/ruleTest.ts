// Runs the examples of rules: npx tsx scripts/ruleTest.ts [pack | pack/rule ...]
import { readdirSync, readFileSync } from 'node:fs';
import { compileCatalogue, everyReader, LineIndex, loadCatalogue, runRuleExamples } from '../src/core/index';

const wanted = process.argv.slice(2).map((name) => name.replace(/^rules\//, '').replace(/\.yaml$/, ''));
const isWanted = (id: string): boolean => wanted.length === 0 || wanted.some((name) => id === name || id.startsWith(`${name}/`));

const files = readdirSync('rules', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(`rules/${path}`, 'utf8') }));
const catalogue = compileCatalogue(loadCatalogue(files));

let faults = 0;
for (const problem of catalogue.data.problems) {
  if (!isWanted(problem.file.replace(/\.yaml$/, '')) && !/^(sources|tables)\//.test(problem.file)) continue;
  const text = files.find((file) => file.path === problem.file)?.text ?? '';
  const { line, column } = new LineIndex(text).positionAt(problem.span.start);
  // A neighbour that is still to be written is worth a word and no failure.
  if (/^No rule has the id/.test(problem.message)) console.log(`rules/${problem.file}  note: ${problem.message}`);
  else {
    faults++;
    console.log(`rules/${problem.file}:${line}:${column}  ${problem.message}`);
  }
}

void runExamples();

async function runExamples(): Promise<void> {
  const outcomes = runRuleExamples(
    { catalogue, readers: await everyReader() },
    catalogue.data.rules.filter((rule) => isWanted(rule.id)),
  );
  for (const outcome of outcomes) {
    if (outcome.fault === undefined) continue;
    faults++;
    console.log(`${outcome.rule} [${outcome.example}]  ${outcome.fault}`);
    for (const line of outcome.said) console.log(`    ${line}`);
  }
  console.log(`${outcomes.length} examples looked at, ${faults} faults`);
  process.exitCode = faults > 0 || outcomes.length === 0 ? 1 : 0;
}
