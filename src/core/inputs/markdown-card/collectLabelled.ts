import { topicsOf } from '../markdown/lexicon';
import { plainAt } from '../markdown/plainText';
import type { Words } from '../markdown/section';
import { flatTables } from '../markdown/words';
import { gridOfTable } from '../tables/grid';
import { type Said, type Saying, sayingsBehind, sayingsOf } from './candidate';
import { type Collecting, leftOpen } from './collecting';
import { believed, type Context, described, isAbout, isOfData, limits } from './context';
import { rowsSay } from './describedTable';
import { partedUse } from './exclusions';
import { metricOf } from './metricName';
import { collectPairs } from './pairs';

/** Whether the part is taken because its label says what it is. */
export function collectLabelled(collecting: Collecting, words: Words, context: Context): boolean {
  const { label } = words;
  const { saying } = collecting;
  if (context.aside === true) return false;
  if (label === undefined) return collectOutlined(collecting, words, context);
  const source = plainAt(saying.text, label.span);
  // "Datasets: 4.0.0" is a library.
  if (/^v?\d+(?:\.\d+){1,3}\S*$/.test(saying.text.slice(label.value.start, label.value.end)) && /^data ?sets?$/i.test(source)) return false;
  // "Scope: …" in a list of details is a label; in a list of limitations it is how a sentence begins.
  const amongDetails = context.topics.every(({ topic }) => topic === 'summary');
  const inDetails = amongDetails && (words.kind === 'item' || label.value.end === label.value.start);
  // "Intended use: screening" opens a paragraph that nothing else names.
  const opens = amongDetails && words.kind === 'text' && topicsOf(source).some(({ weak, topic }) => !weak && topic !== 'results');
  // "Owner: Trust" among the details says who answers for the model; below another heading it may say who answers for a task.
  const owns =
    /^(?:owners?|maintainers?|organi[sz]ation)$/i.test(source) &&
    label.value.end - label.value.start <= 100 &&
    (isAbout(context.topics, 'summary') || collecting.opening?.parts.includes(words) === true);
  // "Out-of-scope uses:" over a list among the uses.
  const rulesOut =
    words.children.length > 0 &&
    label.value.end === label.value.start &&
    isAbout(context.topics, 'intended-use') &&
    topicsOf(source).some(({ topic, weak }) => topic === 'out-of-scope' && !weak);
  // "Population: adults" among what is told of the data.
  const ofPeople = isOfData(context.topics) && /^population$/i.test(source);
  if (!label.strong && !inDetails && !opens && !owns && !rulesOut && !ofPeople) return false;
  // "Ethical concerns: ethics@example.org" under "Contact" says whom to write to.
  const toWrite = isAbout(context.topics, 'contacts');
  // "**Scores are not calibrated.**" begins a limitation.
  const topics = believed(topicsOf(source), context).filter(
    ({ weak, topic, rank }) =>
      (!toWrite || topic === 'contacts' || topic === 'developer' || topic === 'authors') &&
      (!weak ||
        label.strong ||
        ofPeople ||
        topic === 'version' ||
        (owns && topic === 'developer') ||
        (topic === 'data' && /^(?:dataset|data ?set)s?$/i.test(source))) &&
      (topic !== 'results' || (label.strong && metricOf(source) === undefined && !(rank > 1 && limits(context)))),
  );
  for (const table of flatTables(words.children)) collectPairs(collecting, table, context);
  const maker = context.topics.find(({ topic }) => topic === 'developer');
  if (maker !== undefined && /^(?:full )?name$|^(?:organi[sz]ation|institution|company|team)$/i.test(source)) {
    collecting.candidates.push({
      topic: 'developer',
      rank: maker.rank,
      keySpan: label.span,
      says: behindLabel(saying, words),
      container: false,
    });
    return false;
  }
  if (topics.length === 0) {
    if (label.strong && !isOfData(context.topics))
      collecting.others.push({ label: source, keySpan: label.span, says: behindLabel(saying, words) });
    return false;
  }
  // "Data overview" and "Sensitive data" under "Data" describe the same data.
  if (topics.every(({ topic }) => described.has(topic) && context.topics.some((above) => above.topic === topic))) return false;
  // "Development and evaluation: the cohort of 2019" under "Datasets" names data and gives no results.
  if (topics.every(({ topic }) => topic === 'results') && isOfData(context.topics)) return false;
  for (const { topic, rank } of topics) {
    if (topic === 'results') collecting.results.push(words);
    const says = behindLabel(saying, words);
    // "Not intended, limitations": of both only what rules something out is out of scope.
    const out = topic === 'out-of-scope' && topics.length > 1 ? partedUse(saying.text, says).exclusions : [];
    collecting.candidates.push({ topic, rank, keySpan: label.span, says: out.length > 0 ? out : says, container: false });
  }
  return true;
}

/** "- Training data" over a list or table of its own: an item of an outline is a heading to what is nested in it. */
function collectOutlined({ saying, candidates }: Collecting, words: Words, context: Context): boolean {
  const [line, ...more] = words.lines;
  if (words.kind !== 'item' || line === undefined || more.length > 0 || words.children.length === 0) return false;
  const topics = believed(topicsOf(plainAt(saying.text, line)), context).filter(
    ({ weak, topic }) => !weak && topic !== 'results' && topic !== 'summary',
  );
  const rows = isOfData(topics) ? flatTables(words.children).flatMap(({ table }) => rowsSay(gridOfTable(saying.text, table))) : [];
  const says = [...sayingsOf(saying, words.children), ...rows];
  if (topics.length === 0 || says.length === 0) return false;
  for (const { topic, rank } of topics) candidates.push({ topic, rank, keySpan: line, says, container: false });
  return true;
}

const behindLabel = (saying: Saying, words: Words): readonly Said[] => leftOpen(saying, sayingsBehind(saying, words));
