import type { Span } from '../../text/span';
import { readLevelLabel } from '../levels/levelLabel';
import type { Stated } from './hazardDraft';

/** A rating written as one phrase, taken apart: "S3 / P2 -> ALARP", "Severity: Major, Likelihood: Low, Risk: 3", "Major x Low = 3". */
export interface Rating {
  readonly severity?: Stated;
  readonly likelihood?: Stated;
  readonly level?: Stated;
}

const codes = /\bS[-\s]?(\d)\b[\s,/x×*;&+]{1,6}(?:and\s)?\b([PLO])[-\s]?(\d)\b(?:\s*(?:->|→|=>|=|:|⇒)\s*([^\s,;.()]{1,30}))?/i;
const named =
  /\b(severity|likelihood|probability|risk(?:\s(?:rating|level|score|class))?|level|rating|score)\b\**\s*[:=–-]\s*\**\s*([^,;|\n/.]{1,60})/gi;

/** Absent when the text names no severity and no likelihood; the first rating is read, remarks on others are not. */
export function ratingIn(text: string, span: Span): Rating | undefined {
  const source = text.slice(span.start, span.end);
  const pair = codes.exec(source);
  if (pair !== null) {
    const at = span.start + pair.index;
    const part = (written: string | undefined, from: number): Stated | undefined => {
      if (written === undefined) return undefined;
      const start = text.indexOf(written, from);
      return { text: written, span: { start, end: start + written.length } };
    };
    const severity = /S[-\s]?\d/i.exec(pair[0])?.[0];
    const likelihood = /[PLO][-\s]?\d/i.exec(pair[0].slice(severity?.length ?? 0))?.[0];
    const level = part(pair[4], at + pair[0].length - (pair[4]?.length ?? 0));
    return rating(part(severity, at), part(likelihood, at + (severity?.length ?? 0)), level);
  }
  const found = new Map<string, Stated>();
  for (const match of source.matchAll(named)) {
    const word = (match[1] ?? '').toLowerCase();
    const fact = word === 'severity' ? 'severity' : word === 'likelihood' || word === 'probability' ? 'likelihood' : 'level';
    const written = (match[2] ?? '').replace(/[*\s.]+$/, '');
    if (found.has(fact) || readLevelLabel(written) === undefined) continue;
    const start = span.start + match.index + match[0].lastIndexOf(match[2] ?? '');
    found.set(fact, { text: written, span: { start, end: start + written.length } });
  }
  if (!found.has('severity') && !found.has('likelihood')) return undefined;
  return rating(found.get('severity'), found.get('likelihood'), found.get('level'));
}

function rating(severity: Stated | undefined, likelihood: Stated | undefined, level: Stated | undefined): Rating {
  return {
    ...(severity === undefined ? {} : { severity }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(level === undefined ? {} : { level }),
  };
}
