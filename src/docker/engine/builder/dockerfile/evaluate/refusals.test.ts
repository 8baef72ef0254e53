// Source: reference/docker-cli.md §10.4, §10.5; moby builder/dockerfile/dispatchers.go; BuildKit v0.17 shell/lex.go
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Dockerfile variables
import { describe, expect, test } from "vitest";
import { isFailure } from "#core/failure.ts";
import { startArgs } from "../config/build-args.ts";
import { emptyConfig, type Platform } from "../config/image-config.ts";
import { parseDockerfile } from "../parse/parse-dockerfile.ts";
import { evaluate } from "./evaluate.ts";
import { beginStage } from "./stage-state.ts";

/** The text that ends the build, nothing where it goes through. */
const message = (text: string, platform: Platform = "windows"): string => {
  const dockerfile = parseDockerfile(`FROM a\n${text}`, platform);
  if (isFailure(dockerfile)) return dockerfile.message;
  let { state } = beginStage(emptyConfig, startArgs({}), platform, dockerfile.escapeCharacter);
  for (const instruction of dockerfile.stages[0]?.instructions ?? []) {
    const step = evaluate(state, instruction);
    if (isFailure(step)) return step.message;
    state = step.state;
  }
  return "";
};

describe("refusals", () => {
  test.each([
    ["STOPSIGNAL 9", "The daemon on this platform does not support the command stopsignal"],
    [
      "RUN --mount=type=cache,target=x a",
      "the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled",
    ],
    [
      "COPY --chmod=755 a b",
      "the --chmod option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how to build images with BuildKit enabled",
    ],
    ["WORKDIR C:", "C:. is not a directory. If you are specifying a drive letter, please add a trailing '\\'"],
    ['WORKDIR ""', "cannot normalize nothing"],
    ["EXPOSE 80/foo", "invalid proto: foo"],
    ['ENV p="80 443"\nEXPOSE "$p"', "invalid containerPort: 80 443"],
    ["VOLUME $nothing", "VOLUME specified can not be an empty string"],
    ["LABEL a='", 'failed to process "\'": unexpected end of statement while looking for matching single-quote'],
    ["USER ${a?who}", 'failed to process "${a?who}": a: who'],
  ])("%j", (text, expected) => {
    expect(message(text)).toBe(expected);
  });

  test("Linux asks for a signal it knows", () => {
    expect(message("STOPSIGNAL NOPE", "linux")).toBe("invalid signal: NOPE");
    expect(message("STOPSIGNAL sigterm\nSTOPSIGNAL 9\nSTOPSIGNAL RTMIN+3", "linux")).toBe("");
  });
});
