import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';
import { attributesOf, type XmlAttribute } from '../xml/attributes';
import { type XmlToken, xmlTokens } from '../xml/xmlTokens';

/** A piece of the document and what it stands for. */
export interface Piece extends XmlAttribute {
  /** Only where it is not the value itself. */
  readonly meant?: string;
}

export interface TestCase {
  readonly span: Span;
  readonly name?: Piece;
  readonly suite?: Piece;
  readonly on?: Piece;
  readonly outcome: Piece;
  /** The values of its properties, parted at commas. */
  readonly ids: readonly Piece[];
}

type Open = Extract<XmlToken, { kind: 'open' }>;
type Draft = { -readonly [Key in keyof TestCase]: TestCase[Key] } & { ids: Piece[] };

/** Longer properties are output that somebody kept, and no ids. */
const longestProperty = 200;

/** The test cases of a JUnit report in its order; what else is in it (output, suites, their own properties) is passed over. */
export function testCasesOf(text: string, problems: RawProblem[]): readonly TestCase[] {
  const cases: TestCase[] = [];
  const days: (Piece | undefined)[] = [];
  let current: Draft | undefined;
  let property: Span | undefined;
  for (const token of xmlTokens(text, problems)) {
    if (token.kind === 'text') {
      if (current !== undefined && property !== undefined) current.ids.push(...idsIn(text, token));
    } else if (token.kind === 'close') {
      if (token.name === 'testsuite') days.pop();
      else if (token.name === 'property') property = undefined;
      else if (token.name === 'testcase') {
        if (current !== undefined) cases.push(current);
        current = undefined;
      }
    } else if (token.name === 'testsuite') {
      if (!token.empty) days.push(dayOf(attributesOf(text, token, problems).get('timestamp')) ?? days.at(-1));
    } else if (token.name === 'testcase') {
      const begun = caseOf(text, token, { day: days.at(-1), problems });
      if (token.empty) cases.push(begun);
      else current = begun;
    } else if (current !== undefined) {
      if (token.name === 'property') {
        const value = attributesOf(text, token, problems).get('value');
        if (value !== undefined) current.ids.push(...idsIn(text, value.span));
        else if (!token.empty) property = token;
      } else current.outcome = worse(current.outcome, outcomeOfChild(token));
    }
  }
  if (current !== undefined) cases.push(current);
  return cases;
}

function caseOf(text: string, token: Open, { day, problems }: { day: Piece | undefined; problems: RawProblem[] }): Draft {
  const attributes = attributesOf(text, token, problems);
  const [name, suite] = [attributes.get('name'), attributes.get('classname')];
  const status = attributes.get('status') ?? attributes.get('result');
  const tagName = { start: token.nameStart, end: token.nameStart + token.name.length };
  const passed: Piece = { value: token.name, span: tagName, meant: 'passed' };
  const said = status === undefined ? undefined : outcomeWord(status);
  return {
    span: { start: token.start, end: token.end },
    ...(name === undefined ? {} : { name }),
    ...(suite === undefined || suite.value === '' ? {} : { suite }),
    ...(day === undefined ? {} : { on: day }),
    outcome: said ?? passed,
    ids: [],
  };
}

function outcomeWord(status: XmlAttribute): Piece | undefined {
  if (/^(?:fail|error)/i.test(status.value)) return { ...status, meant: 'failed' };
  return /^(?:skip|notrun|not_run|disabled|ignored|suppressed)/i.test(status.value) ? { ...status, meant: 'skipped' } : undefined;
}

function outcomeOfChild({ name, nameStart }: Open): Piece | undefined {
  const span = { start: nameStart, end: nameStart + name.length };
  if (name === 'failure' || name === 'error') return { value: name, span, meant: 'failed' };
  return name === 'skipped' || name === 'disabled' ? { value: name, span, meant: 'skipped' } : undefined;
}

/** A failure stays, whatever else is said. */
function worse(known: Piece, other: Piece | undefined): Piece {
  return other === undefined || known.meant === 'failed' ? known : other;
}

function dayOf(timestamp: XmlAttribute | undefined): Piece | undefined {
  const day = timestamp === undefined ? undefined : /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(timestamp.value)?.[0];
  return timestamp === undefined || day === undefined ? undefined : { value: day, span: timestamp.span };
}

function idsIn(text: string, { start, end }: Span): readonly Piece[] {
  if (end - start > longestProperty) return [];
  return [...text.slice(start, end).matchAll(/[^\s,;][^,;]*/g)].map((match) => {
    const value = match[0].trimEnd();
    const from = start + match.index;
    return { value, span: { start: from, end: from + value.length } };
  });
}
