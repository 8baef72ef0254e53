import type { Source } from "#core/explain.ts";

/** A step of the picture's story, by what happens in it: never counted, so that the engine may grow. */
export interface StepAt {
  /** The event's kind, as step ids name it; "before" is the state before the story. */
  readonly kind: string;
  /** A part of its sentence, where several are of that kind. */
  readonly says?: string;
}

/** A question whose answer is then played. */
export interface Prediction {
  readonly question: string;
  readonly options: readonly {
    readonly text: string;
    /** What is said once it was chosen and the answer has been played. */
    readonly after: string;
  }[];
  /** Where the picture goes to show the answer. Which option is right is read off the world there: see `truth.ts`. */
  readonly shownAt: StepAt;
}

/** A screen of prose, and what the picture shows beside it. Texts hold `code`, **strong** words and {{terms}} of the glossary. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  readonly at: StepAt;
  /** A part of the name of what is ringed. */
  readonly focus?: string;
  readonly predict?: Prediction;
}

/** What a reader does in the lab at the end. */
export interface Task {
  readonly text: string;
  /** Typed before one comes: pulls and whatever else would keep one waiting. */
  readonly before: readonly string[];
  readonly lines: readonly string[];
  readonly look: string;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** One that people really ask. */
  readonly question: string;
  /** What one knows afterwards, in one sentence. */
  readonly takeaway: string;
  /** Id of the picture whose story it tells. */
  readonly picture: string;
  readonly sections: readonly Section[];
  readonly task: Task;
  readonly sources: readonly Source[];
}
