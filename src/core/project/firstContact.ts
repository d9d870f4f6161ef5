import type { Facts } from '../facts/facts';
import type { DocumentKind } from '../inputs/inputFormat';
import type { Report, Result } from '../report/report';
import type { Place } from '../text/span';

/** What comes next in a project that has just been begun. */
export type NextStep =
  /** Its documents are there, and more of one is left open than written. */
  | { readonly kind: 'fill'; readonly document: 'project' | 'card' | 'risk'; readonly open: number; readonly place: Place }
  /** A document of which nothing was understood, from the first place that cannot be read if there is one. */
  | { readonly kind: 'mend' | 'write'; readonly document: 'card' | 'risk'; readonly place: Place }
  /** It has a project file and nothing that could be checked. */
  | { readonly kind: 'add'; readonly place: Place }
  /** Neither role nor stage is known, which decide what is asked: without a project file it is to be set up, with one the file is to say them. */
  | { readonly kind: 'set-up' | 'profile'; readonly place: Place }
  /** It is set up, and one of the two documents that rules are asked of is not there at all. */
  | { readonly kind: 'begin'; readonly document: 'card' | 'risk'; readonly place: Place };

export interface FirstContact {
  readonly next?: NextStep;
  /**
   * Documents of which more is left open than written, or nothing is written: a list of all that is missing from an empty form helps nobody. The project file
   * joins them while nothing else is in full swing: what rules then ask of the profile, they ask of a project of which nothing is known.
   */
  readonly begun: ReadonlySet<string>;
  /**
   * Whether a finding can wait until the next step is done. What points at written words never does, for that is wrong as it stands. What asks for something
   * that nobody has written waits in a document that is begun, and elsewhere when it is asked of the project as a whole and not of an item somebody wrote.
   */
  waits(result: Result): boolean;
}

const isMain = (kind: DocumentKind): kind is 'card' | 'risk' => kind === 'card' || kind === 'risk';

const order = ['project', 'card', 'risk'] as const;
/** Documents that say how the others are read and judged, and what code says about them: of the product they state nothing. */
const beside: ReadonlySet<DocumentKind> = new Set(['project', 'decisions', 'source', 'tests']);

interface Looked {
  readonly documents: readonly { readonly uri: string; readonly kind: DocumentKind }[];
  readonly report: Pick<Report, 'problems' | 'looked' | 'results'>;
  readonly facts: Facts;
  /** Documents that somebody has seen judged in full: they are not begun again because a few words are missing while they are changed. */
  readonly grown?: ReadonlySet<string>;
}

/** So few findings can be read as they are. */
const few = 10;

export function firstContact(of: Looked): FirstContact {
  const { begun, next: step } = nextStep(of);
  const profiles = new Set(of.documents.flatMap(({ uri, kind }) => (kind === 'project' ? [uri] : [])));
  let leaves: ReadonlySet<string> | undefined;
  // Words are a leaf, or a plain list of them; a list of items that somebody has begun says nothing by itself.
  const isWords = (path: string): boolean => {
    leaves ??= new Set(of.facts.stated().map((fact) => fact.path));
    return leaves.has(path) || leaves.has(`${path}[0]`);
  };
  const canWait = (result: Result): boolean => {
    const uri = result.places[0]?.uri;
    if (uri === undefined) return false;
    if (begun.has(uri)) return profiles.has(uri) || !pointsAtWords(result, isWords);
    return result.subject === undefined && !pointsAtWords(result, isWords);
  };
  const isEarly = step?.kind === 'set-up' || step?.kind === 'profile' || step?.kind === 'begin';
  const open = isEarly ? of.report.results.filter((result) => isOpen(result) && canWait(result)).length : 0;
  const next = isEarly && open <= few ? undefined : step;
  return { ...(next === undefined ? {} : { next }), begun, waits: (result) => next !== undefined && isOpen(result) && canWait(result) };
}

const isOpen = ({ status }: Result): boolean => status === 'unmet' || status === 'undetermined';

/** Whether a finding is about what stands at its place: the rule read it there. The id of an item only says which one is meant. */
function pointsAtWords({ status, places: [at], because, subject }: Result, isWords: (path: string) => boolean): boolean {
  if (status !== 'unmet' || at === undefined) return false;
  return because.some(
    ({ path, place }) =>
      place?.uri === at.uri &&
      place.span.start === at.span.start &&
      place.span.end === at.span.end &&
      path !== `${subject}.id` &&
      isWords(path),
  );
}

/** Looks at what was written and what was left open; a project in full swing is not looked at further than its placeholders. */
function nextStep(of: Looked): Pick<FirstContact, 'begun' | 'next'> {
  const open = new Map<string, { count: number; place: Place }>();
  for (const { code, place } of of.report.problems) {
    const known = open.get(place.uri);
    if (code !== 'placeholder') continue;
    if (known === undefined) open.set(place.uri, { count: 1, place });
    else open.set(place.uri, { count: known.count + 1, place: place.span.start < known.place.span.start ? place : known.place });
  }
  // A project with many facts is in full swing; counting them at each key pressed in a long log would cost more than it tells.
  const isSmall = of.report.looked.facts < 1000;
  const written = new Map<string, number>();
  if (open.size > 0 || isSmall) for (const { place } of of.facts.stated()) written.set(place.uri, (written.get(place.uri) ?? 0) + 1);
  const begun = new Set([...open].flatMap(([uri, { count }]) => (count > (written.get(uri) ?? 0) && !of.grown?.has(uri) ? uri : [])));
  // Of two documents that say the same, only the first is named as the one that does.
  const alone = (kind: DocumentKind): boolean => of.documents.filter((other) => other.kind === kind).length === 1;
  const blank = of.documents.filter(({ uri, kind }) => isSmall && isMain(kind) && alone(kind) && !open.has(uri) && !written.has(uri));
  for (const { uri } of blank) begun.add(uri);
  const kindOf = new Map(of.documents.map(({ uri, kind }) => [uri, kind]));
  const file = of.documents.find(({ kind }) => kind === 'project');
  const idle = of.documents.every(({ uri, kind }) => beside.has(kind) || begun.has(uri));
  if (idle && file !== undefined) begun.add(file.uri);
  const [first] = blank;
  if (first !== undefined && isMain(first.kind)) {
    const fault = of.report.problems.find(({ place }) => place.uri === first.uri);
    const place = fault?.place ?? startOf(first);
    return { begun, next: { kind: fault === undefined ? 'write' : 'mend', document: first.kind, place } };
  }
  for (const document of order) {
    const uri = [...begun].find((one) => kindOf.get(one) === document);
    const found = uri === undefined ? undefined : open.get(uri);
    if (found !== undefined) {
      return { begun, next: { kind: 'fill', document, open: found.count, place: found.place } };
    }
  }
  if (idle && file !== undefined) return { begun, next: { kind: 'add', place: startOf(file) } };
  // The design asks stage and profile first: of a project of which neither is known, whatever else nobody wrote is asked too early.
  const knows = of.facts.isStated('project.role') || of.facts.isStated('project.stage');
  const document = file ?? of.documents.find(({ kind }) => isMain(kind));
  if (document === undefined) return { begun };
  if (knows) {
    const missing = (['card', 'risk'] as const).find((main) => of.documents.every(({ kind }) => kind !== main));
    // Who only puts a product to use may have nothing but the log of its use; a long log is in full swing whatever else there is.
    const isWhole = missing === undefined || !isSmall || roleOf(of.facts) === 'adopter';
    return isWhole ? { begun } : { begun, next: { kind: 'begin', document: missing, place: startOf(document) } };
  }
  return { begun, next: { kind: file === undefined ? 'set-up' : 'profile', place: startOf(document) } };
}

const roleOf = ({ values }: Facts): unknown => (values.project as { readonly role?: unknown }).role;

const startOf = ({ uri }: { readonly uri: string }): Place => ({ uri, span: { start: 0, end: 0 } });
