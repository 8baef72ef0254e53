import type { HealthConfig } from "../config/image-config.ts";

interface Placed {
  /** First and last line, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** As the builder prints it after `Step 1/2 : `. */
  readonly text: string;
}

export interface Pair {
  readonly name: string;
  readonly value: string;
}

export interface FromInstruction extends Placed {
  readonly keyword: "FROM";
  /** Image or earlier stage, variables not yet replaced. */
  readonly image: string;
  /** In lower case; `""` where the stage has no name. */
  readonly stageName: string;
  readonly platform: string;
}

export interface ArgInstruction extends Placed {
  readonly keyword: "ARG";
  readonly args: readonly { readonly name: string; readonly value: string | undefined }[];
}

export interface EnvInstruction extends Placed {
  readonly keyword: "ENV";
  readonly pairs: readonly Pair[];
}

export interface LabelInstruction extends Placed {
  readonly keyword: "LABEL";
  readonly pairs: readonly Pair[];
  /** From `--label`: variables are not replaced. */
  readonly literal: boolean;
}

export interface CopyInstruction extends Placed {
  readonly keyword: "ADD" | "COPY";
  readonly sources: readonly string[];
  readonly destination: string;
  /** Stage or image to copy from, as typed; `""` copies from the build context. */
  readonly from: string;
  readonly chown: string;
  readonly chmod: string;
}

export interface CommandInstruction extends Placed {
  readonly keyword: "CMD" | "ENTRYPOINT" | "RUN";
  /** `exec`: written as a JSON array. `shell`: one word, the whole line. */
  readonly form: "exec" | "shell";
  readonly words: readonly string[];
  /** The line behind the keyword: what a Windows shell form runs. */
  readonly tail: string;
  /** Names of the flags given. Only RUN has any, and each needs BuildKit. */
  readonly flags: readonly string[];
}

export interface HealthcheckInstruction extends Placed {
  readonly keyword: "HEALTHCHECK";
  readonly health: HealthConfig;
}

export interface WordsInstruction extends Placed {
  readonly keyword: "EXPOSE" | "SHELL" | "VOLUME";
  readonly words: readonly string[];
}

export interface WordInstruction extends Placed {
  readonly keyword: "MAINTAINER" | "STOPSIGNAL" | "USER" | "WORKDIR";
  readonly word: string;
}

export interface OnbuildInstruction extends Placed {
  readonly keyword: "ONBUILD";
  /** The instruction kept for whoever builds from the image. */
  readonly trigger: string;
}

/** An instruction that belongs to a stage. */
export type StageInstruction =
  | ArgInstruction
  | CommandInstruction
  | CopyInstruction
  | EnvInstruction
  | HealthcheckInstruction
  | LabelInstruction
  | OnbuildInstruction
  | WordInstruction
  | WordsInstruction;

export type Instruction = FromInstruction | StageInstruction;
