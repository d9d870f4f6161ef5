import type { Facts } from '../facts/facts';
import type { DocumentKind } from '../inputs/inputFormat';
import type { Report } from '../report/report';
import type { Place } from '../text/span';

/** What comes next in a project that has just been begun. */
export type NextStep =
  /** Its documents are there, and more of one is left open than written. */
  | { readonly kind: 'fill'; readonly document: 'project' | 'card' | 'risk'; readonly open: number; readonly place: Place }
  /** A document of which nothing was understood, from the first place that cannot be read if there is one. */
  | { readonly kind: 'mend' | 'write'; readonly document: 'card' | 'risk'; readonly place: Place }
  /** It has a project file and nothing that could be checked. */
  | { readonly kind: 'add'; readonly place: Place };

export interface FirstContact {
  readonly next?: NextStep;
  /**
   * Documents of which more is left open than written, or nothing is written: a list of all that is missing from an empty form helps nobody. The project file
   * joins them while nothing else is in full swing: what rules then ask of the profile, they ask of a project of which nothing is known.
   */
  readonly begun: ReadonlySet<string>;
}

const isMain = (kind: DocumentKind): kind is 'card' | 'risk' => kind === 'card' || kind === 'risk';

const order = ['project', 'card', 'risk'] as const;
/** Documents that say how the others are read and judged, and what code says about them: of the product they state nothing. */
const beside: ReadonlySet<DocumentKind> = new Set(['project', 'decisions', 'source', 'tests']);

/** Looks at what was written and what was left open; a project in full swing is not looked at further than its placeholders. */
export function firstContact(of: {
  readonly documents: readonly { readonly uri: string; readonly kind: DocumentKind }[];
  readonly report: Pick<Report, 'problems' | 'looked'>;
  readonly facts: Facts;
}): FirstContact {
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
  const begun = new Set([...open].flatMap(([uri, { count }]) => (count > (written.get(uri) ?? 0) ? uri : [])));
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
    const place = fault?.place ?? { uri: first.uri, span: { start: 0, end: 0 } };
    return { begun, next: { kind: fault === undefined ? 'write' : 'mend', document: first.kind, place } };
  }
  for (const document of order) {
    const uri = [...begun].find((one) => kindOf.get(one) === document);
    const found = uri === undefined ? undefined : open.get(uri);
    if (found !== undefined) {
      return { begun, next: { kind: 'fill', document, open: found.count, place: found.place } };
    }
  }
  return idle && file !== undefined ? { begun, next: { kind: 'add', place: { uri: file.uri, span: { start: 0, end: 0 } } } } : { begun };
}
