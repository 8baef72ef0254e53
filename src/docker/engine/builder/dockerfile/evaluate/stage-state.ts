import { type BuildArgs, forStage } from "../config/build-args.ts";
import { setEntries } from "../config/environment.ts";
import type { ImageConfig, Platform } from "../config/image-config.ts";
import type { EscapeCharacter } from "../source/directive.ts";

/** A stage between two of its instructions. Plain data. */
export interface StageState {
  readonly platform: Platform;
  readonly escapeCharacter: EscapeCharacter;
  readonly config: ImageConfig;
  readonly args: BuildArgs;
  /** This stage had a CMD: an ENTRYPOINT no longer clears the command. */
  readonly cmdSet: boolean;
  /** From MAINTAINER: the image's author. */
  readonly maintainer: string;
}

/** What Linux images get where their base has no PATH. On Windows the container brings its own. */
const linuxPath = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

const withDefaultPath = (config: ImageConfig): ImageConfig =>
  config.Env.some((entry) => entry.startsWith("PATH="))
    ? config
    : { ...config, Env: setEntries(config.Env, [linuxPath], "linux") };

export interface BegunStage {
  readonly state: StageState;
  /** Instructions the base image keeps for its children, to be parsed and evaluated first. */
  readonly triggers: readonly string[];
}

/** A stage after its FROM. The triggers leave the configuration: they run once. */
export const beginStage = (
  base: ImageConfig,
  args: BuildArgs,
  platform: Platform,
  escapeCharacter: EscapeCharacter,
): BegunStage => {
  const config = platform === "linux" ? withDefaultPath(base) : base;
  const state: StageState = {
    platform,
    escapeCharacter,
    config: { ...config, OnBuild: null },
    args: forStage(args),
    cmdSet: false,
    maintainer: "",
  };
  return { state, triggers: config.OnBuild ?? [] };
};
