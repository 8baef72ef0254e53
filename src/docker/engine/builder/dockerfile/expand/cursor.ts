import { type Failure, failure } from "#core/failure.ts";

/** A place in a text that is being read. The first problem ends the reading: the cursor jumps behind the text. */
export interface Cursor {
  /** `""` at the end of the text. */
  readonly peek: () => string;
  readonly next: () => string;
  readonly fail: (problem: string | Failure) => "";
  /** The text ends too soon. Takes the place of an earlier problem that was met at the end of the text. */
  readonly failAtEnd: (message: string) => void;
  readonly problem: () => Failure | undefined;
}

export const createCursor = (text: string): Cursor => {
  let at = 0;
  let problem: Failure | undefined;
  let metAtEnd = false;
  const read = (): string => {
    const point = text.codePointAt(at);
    return point === undefined ? "" : String.fromCodePoint(point);
  };
  let current = read();
  const jump = (to: number): void => {
    at = to;
    current = read();
  };
  return {
    peek: () => current,
    next: () => {
      const character = current;
      jump(at + character.length);
      return character;
    },
    fail: (cause) => {
      if (problem === undefined) {
        problem = typeof cause === "string" ? failure("400", cause) : cause;
        metAtEnd = current === "";
        jump(text.length);
      }
      return "";
    },
    failAtEnd: (message) => {
      if (problem !== undefined && !metAtEnd) return;
      problem = failure("400", message);
      metAtEnd = true;
    },
    problem: () => problem,
  };
};
