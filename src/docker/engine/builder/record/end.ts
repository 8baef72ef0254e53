import { defineAct } from "#core/event.ts";
import { headline } from "#core/explain.ts";
import { refOf } from "#core/table.ts";
import { need } from "#core/world.ts";
import { shortId } from "../../container/container.ts";
import { moby } from "../../daemon/sources.ts";
import { type BuildId, type BuildRecord, builds } from "./record.ts";

export interface BuildEnd {
  readonly build: BuildId;
  /** `sha256:…`; null where it came to nothing. */
  readonly image: string | null;
  readonly problem: BuildRecord["problem"];
}

/** A build is over. A step that was under way has failed, and its line is to blame. */
export const buildEnd = defineAct<BuildEnd>("build.end", {
  run: (tx, { build, image, problem }) => {
    const { steps } = need(tx, builds, build);
    const blamed = steps.find(({ state }) => state === "running")?.line ?? null;
    tx.update(builds, build, {
      state: problem === null ? "built" : "failed",
      image,
      problem: problem === null ? null : { ...problem, line: problem.line ?? blamed },
      steps: steps.map((each) => (each.state === "running" ? { ...each, state: "failed" } : each)),
    });
  },
  explain: ({ data, after }) => {
    const line = after.get(builds, data.build)?.problem?.line ?? null;
    return headline(
      data.problem === null
        ? `The build is done: image ${shortId(data.image ?? "")}.`
        : `The build stops${line === null ? "" : ` at line ${line}`}: ${data.problem.text}`,
      moby("builder/dockerfile/builder.go"),
      { about: refOf(builds, data.build) },
    );
  },
});
