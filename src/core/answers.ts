import type { Failure } from "./failure.ts";
import type { Answer, Frame } from "./frame.ts";

/** Thrown to end a procedure with a failure. */
export class Ended {
  readonly failure: Failure;
  constructor(failure: Failure) {
    this.failure = failure;
  }
}

/** What an answer says; a failure ends the procedure. */
export const opened = (answer: Answer): unknown => {
  if (answer.failure !== undefined) throw new Ended(answer.failure);
  return answer.value;
};

/** The answers that a procedure has had, given again in their order when it is run again, and new ones behind them. */
export class Answers {
  private readonly procedure: string;
  private list: readonly Answer[];
  private at = 0;

  constructor({ procedure, answers }: Frame) {
    this.procedure = procedure;
    this.list = answers;
  }

  get all(): readonly Answer[] {
    return this.list;
  }

  known(asked: string): Answer | null {
    const answer = this.list[this.at];
    if (answer === undefined) return null;
    if (answer.asked !== asked)
      throw new Error(
        `"${this.procedure}" asked for "${answer.asked}" before and for "${asked}" now: it depends on something else than its answers.`,
      );
    this.at += 1;
    return answer;
  }

  record(answer: Answer): Answer {
    this.list = [...this.list, answer];
    this.at = this.list.length;
    return answer;
  }
}
