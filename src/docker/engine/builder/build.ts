import type { Steps } from "#core/procedure.ts";
import type { ExchangeId } from "../api/exchange.ts";
import type { Ends } from "../api/message.ts";
import type { HostConfig } from "../container/host-config.ts";
import { sendJson } from "../daemon/call.ts";
import type { Plan, StageState } from "./dockerfile/index.ts";
import type { BuildId } from "./record/record.ts";
import { red } from "./red.ts";

/** A build under way: where its lines go, and what was asked for. */
export interface Build {
  readonly exchange: ExchangeId;
  readonly ends: Ends;
  readonly record: BuildId;
  /** Only the id is wanted. */
  readonly quiet: boolean;
  readonly useCache: boolean;
  /** Remove the containers of steps that went well, and of the one that did not. */
  readonly remove: boolean;
  readonly forceRemove: boolean;
  readonly pull: boolean;
  /** What the containers of the steps get. */
  readonly hostConfig: HostConfig;
  /** The Dockerfile's path in the context. */
  readonly dockerfile: string;
  readonly plan: Plan;
}

/** A stage between two of its steps. */
export interface StageProgress {
  readonly index: number;
  readonly state: StageState;
  /** `sha256:…` of the newest image; "" before there is one. */
  readonly image: string;
  /** A step had to be done: what comes after it is not looked for among the images that are here. */
  readonly busted: boolean;
  /** Images of the stages before. */
  readonly results: readonly string[];
}

/** Text of a build, as standard output. */
export const say = (steps: Steps, build: Build, ...lines: readonly string[]): void => {
  if (build.quiet || lines.length === 0) return;
  sendJson(
    steps,
    build,
    lines.map((stream) => ({ stream })),
  );
};

/** Text of a build, as standard error. */
export const warn = (steps: Steps, build: Build, ...lines: readonly string[]): void =>
  say(steps, build, ...lines.map((line) => red(`${line}\n`)));
