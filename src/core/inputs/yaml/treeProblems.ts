import type { Span } from '../../text/span';
import type { RawProblem } from '../rawProblem';

export function ignoredTag(tag: string, span: Span): RawProblem {
  return { code: 'syntax', severity: 'warning', message: `The tag ${tag} is ignored; the value is read as plain data`, span };
}

export function severalDocuments(span: Span): RawProblem {
  return {
    code: 'wrong-shape',
    severity: 'warning',
    message: 'A second YAML document starts here; only the first of a file is read',
    span,
  };
}

export function aliasProblem(fault: 'unknown' | 'cyclic' | 'too-deep' | 'too-many', name: string): Pick<RawProblem, 'code' | 'message'> {
  switch (fault) {
    case 'unknown':
      return { code: 'syntax', message: `No anchor &${name} stands above this alias` };
    case 'cyclic':
      return { code: 'too-deep', message: `The alias *${name} stands inside the value that it repeats` };
    case 'too-deep':
      return { code: 'too-deep', message: `With the alias *${name} the values are nested too deeply to be read` };
    case 'too-many':
      return { code: 'too-deep', message: `The aliases up to *${name} repeat too many values to be read` };
  }
}
