import type { StageState } from "./stage-state.ts";

/** An image made of the one before and a changed configuration. A container is created and committed for it. */
export interface CommitEffect {
  readonly kind: "commit";
  /** The created container's command, which also is the cache key. */
  readonly command: readonly string[];
}

/** The same, and the directory comes into being. */
export interface WorkdirEffect {
  readonly kind: "workdir";
  readonly command: readonly string[];
  readonly path: string;
}

export interface RunEffect {
  readonly kind: "run";
  /** What the container runs. */
  readonly command: readonly string[];
  readonly argsEscaped: boolean;
  /** The configuration's environment and the build arguments. */
  readonly environment: readonly string[];
  /** Cache key and history: the command, with the build arguments before it where there are any. */
  readonly key: readonly string[];
}

export interface CopyEffect {
  readonly kind: "copy";
  readonly keyword: "ADD" | "COPY";
  /** `""` copies from the build context. */
  readonly from: string;
  readonly sources: readonly string[];
  /** With the platform's separators, not yet joined with the working directory. */
  readonly destination: string;
  readonly chown: string;
  /** Command of the image's container for sources of that hash, as `file:<hex>` or `dir:<hex>`. */
  readonly shell: readonly string[];
}

export type Effect = CommitEffect | CopyEffect | RunEffect | WorkdirEffect;

/** What one instruction does to its stage. */
export interface Step {
  readonly state: StageState;
  readonly effect: Effect;
  /** Lines for standard output, then for standard error, before anything else of the step. */
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/** An image's history line. Source: reference/docker-cli.md §4.3. */
export const createdBy = (command: readonly string[]): string => command.join(" ");

/** The command of a copied image. The blank at its end is the engine's. */
export const copyCommand = (effect: CopyEffect, hash: string): readonly string[] => {
  const chown = effect.chown === "" ? "" : `--chown=${effect.chown}`;
  return [...effect.shell, `#(nop) ${effect.keyword} ${chown}${hash} in ${effect.destination} `];
};

/** What a RUN that ends with another code than 0 says. Source: reference/docker-cli.md §10.1. */
export const runFailureText = (effect: RunEffect, exitCode: number): string =>
  `The command '${effect.command.join(" ")}' returned a non-zero code: ${exitCode}`;
