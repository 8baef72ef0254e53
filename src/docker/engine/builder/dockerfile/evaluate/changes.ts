import { type Failure, failure, isFailure } from "#core/failure.ts";
import { declare } from "../config/build-args.ts";
import { formatDuration } from "../config/duration.ts";
import { setEntries } from "../config/environment.ts";
import { goQuote, goQuoteList, goQuoteNumber } from "../config/go-quote.ts";
import { type HealthConfig, type ImageConfig, withMembers } from "../config/image-config.ts";
import { portsOf } from "../config/port-specification.ts";
import { isSignal } from "../config/signal.ts";
import { expand } from "../expand/word.ts";
import type {
  ArgInstruction,
  EnvInstruction,
  LabelInstruction,
  WordInstruction,
  WordsInstruction,
} from "../parse/instruction.ts";
import type { StageState } from "./stage-state.ts";

/** A change of the configuration and the comment the history keeps of it. */
export interface Change {
  readonly state: StageState;
  readonly comment: string;
}

const configured = (state: StageState, config: Partial<ImageConfig>, comment: string): Change => ({
  state: { ...state, config: { ...state.config, ...config } },
  comment,
});

const assignments = (pairs: readonly { readonly name: string; readonly value: string | undefined }[]): string =>
  pairs.map(({ name, value }) => (value === undefined ? name : `${name}=${value}`)).join(" ");

export const applyArg = (state: StageState, { args }: ArgInstruction): Change => ({
  state: { ...state, args: declare(state.args, args) },
  comment: `ARG ${assignments(args)}`,
});

export const applyEnv = (state: StageState, { pairs }: EnvInstruction): Change => {
  const entries = pairs.map(({ name, value }) => `${name}=${value}`);
  return configured(state, { Env: setEntries(state.config.Env, entries, state.platform) }, `ENV ${assignments(pairs)}`);
};

export const applyLabel = (state: StageState, { pairs }: LabelInstruction): Change => {
  const Labels = withMembers(
    state.config.Labels,
    pairs.map(({ name, value }) => [name, value]),
  );
  return configured(state, { Labels }, `LABEL ${assignments(pairs)}`);
};

const nothing = {} as const;

/** EXPOSE alone lets one word become several: `$PORTS` may hold `80 443`. */
export const applyExpose = (
  state: StageState,
  { words }: WordsInstruction,
  lookUp: (name: string) => string | undefined,
): Change | Failure => {
  const ports: string[] = [];
  const exposed: string[] = [];
  for (const word of words) {
    const expanded = expand(word, { escapeCharacter: state.escapeCharacter, lookUp });
    if (isFailure(expanded)) return expanded;
    ports.push(...expanded.words);
  }
  for (const port of ports) {
    const specified = portsOf(port);
    if (isFailure(specified)) return specified;
    for (const each of specified) exposed.push(each);
  }
  const ExposedPorts = withMembers(
    state.config.ExposedPorts,
    exposed.map((port) => [port, nothing]),
  );
  return configured(state, exposed.length === 0 ? {} : { ExposedPorts }, `EXPOSE ${ports.join(" ")}`);
};

export const applyVolume = (state: StageState, { words }: WordsInstruction): Change | Failure => {
  if (words.includes("")) return failure("500", "VOLUME specified can not be an empty string");
  const Volumes = withMembers(
    state.config.Volumes,
    words.map((word) => [word, nothing]),
  );
  return configured(state, { Volumes }, `VOLUME [${words.join(" ")}]`);
};

export const applyShell = (state: StageState, { words }: WordsInstruction): Change =>
  configured(state, { Shell: words }, `SHELL [${words.join(" ")}]`);

export const applyUser = (state: StageState, { word }: WordInstruction): Change =>
  configured(state, { User: word }, `USER ${word}`);

export const applyMaintainer = (state: StageState, { word }: WordInstruction): Change => ({
  state: { ...state, maintainer: word },
  comment: `MAINTAINER ${word}`,
});

export const applyStopSignal = (state: StageState, { word }: WordInstruction): Change | Failure =>
  isSignal(word)
    ? configured(state, { StopSignal: word }, `STOPSIGNAL ${word}`)
    : failure("400", `invalid signal: ${word}`);

export const applyOnbuild = (state: StageState, trigger: string): Change =>
  configured(state, { OnBuild: [...(state.config.OnBuild ?? []), trigger] }, `ONBUILD ${trigger}`);

const quoteHealth = (health: HealthConfig): string => {
  const times = [health.Interval, health.Timeout, health.StartPeriod, health.StartInterval];
  const quoted = times.map((time) => goQuote(formatDuration(time ?? 0))).join(" ");
  return `&{${goQuoteList(health.Test)} ${quoted} ${goQuoteNumber(health.Retries ?? 0)}}`;
};

export const applyHealthcheck = (state: StageState, health: HealthConfig): Change =>
  configured(state, { Healthcheck: health }, `HEALTHCHECK ${quoteHealth(health)}`);

/** What is printed when a HEALTHCHECK takes the place of another. */
export const overriddenNote = (config: ImageConfig): readonly string[] => {
  const test = config.Healthcheck?.Test ?? [];
  return test.length === 0 || test[0] === "NONE" ? [] : [`Note: overriding previous HEALTHCHECK: [${test.join(" ")}]`];
};
