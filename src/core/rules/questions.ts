/** What judging asks besides the facts that conditions read. Each answer hangs on the argument alone, within one check. */
export interface Answers {
  /** Whether a file lies in the project; undefined when the host cannot say. */
  readonly exists: ((path: string) => boolean) | undefined;
  /** Whether no document could state a fact at this vocabulary path. */
  readonly beyond: (path: string) => boolean;
  /** Whether anything is stated at or below a vocabulary path. */
  readonly written: (path: string) => boolean;
  /** Whether the very fact was written, and not as a placeholder. */
  readonly stated: (path: string) => boolean;
  /** A fact with the item it belongs to, in words. */
  readonly words: (path: string) => string;
}

/** Answers by question, as one rule got them. */
export type Asked = ReadonlyMap<string, unknown>;

/** Hands answers out and notes them, so that a later check can tell whether a rule would be told the same. */
export class Questions {
  private noted = new Map<string, unknown>();
  readonly answers: Answers;

  constructor(private readonly source: Answers) {
    const { exists } = source;
    this.answers = {
      exists: exists && ((path) => this.note(`exists ${path}`, exists(path))),
      beyond: (path) => this.note(`beyond ${path}`, source.beyond(path)),
      written: (path) => this.note(`written ${path}`, source.written(path)),
      stated: (path) => this.note(`stated ${path}`, source.stated(path)),
      words: (path) => this.note(`words ${path}`, source.words(path)),
    };
  }

  /** What was asked since this was last called. */
  taken(): Asked {
    const asked = this.noted;
    this.noted = new Map();
    return asked;
  }

  /** Whether all of it would be answered alike now. */
  sameAnswers(asked: Asked): boolean {
    return [...asked].every(([question, answer]) => {
      const space = question.indexOf(' ');
      const about = question.slice(0, space) as keyof Answers;
      return this.source[about]?.(question.slice(space + 1)) === answer;
    });
  }

  private note<T>(question: string, answer: T): T {
    this.noted.set(question, answer);
    return answer;
  }
}
