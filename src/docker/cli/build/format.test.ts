// Source: reference/docker-cli.md §10.1; the query recorded from docker 28.2.2.
import { describe, expect, test } from "vitest";
import { invoke } from "../invoke.ts";
import { formatBuild } from "./format.ts";
import { buildQuery } from "./query.ts";

const failing = [
  { stream: "Step 2/2 : RUN exit 3\n" },
  { errorDetail: { code: 3, message: "The command 'cmd /S /C exit 3' returned a non-zero code: 3" } },
];

test("a failed step gives its code to docker build", () => {
  expect(formatBuild(failing, false, 2048)).toEqual({
    stdout: "Sending build context to Docker daemon  2.048kB\r\r\nStep 2/2 : RUN exit 3\n",
    stderr: "The command 'cmd /S /C exit 3' returned a non-zero code: 3\n",
    exitCode: 3,
  });
});

test("quiet: only the image, or all that was held back", () => {
  expect(formatBuild([{ stream: "sha256:17b5\n" }], true, 2048).stdout).toBe("sha256:17b5\n");
  const told = formatBuild(failing, true, 2048);
  expect(told.stdout).toBe("");
  expect(told.stderr).toContain("Step 2/2 : RUN exit 3\nThe command");
});

const queryOf = (...words: readonly string[]) => {
  const asked = invoke(["build", ...words]);
  if (asked.kind !== "run") throw new Error(words.join(" "));
  return buildQuery(asked.flags, "Dockerfile");
};

describe("the query", () => {
  test("what is not given is not sent", () => {
    expect(queryOf(".")).toEqual({ dockerfile: ["Dockerfile"], version: ["1"] });
  });

  test("what is given is", () => {
    expect(
      queryOf(
        "-t",
        "a",
        "-t",
        "b:1",
        "-q",
        "--no-cache",
        "--rm=false",
        "--build-arg",
        "A=b",
        "--isolation",
        "process",
        "-m",
        "1k",
        ".",
      ),
    ).toEqual({
      buildargs: ['{"A":"b"}'],
      dockerfile: ["Dockerfile"],
      isolation: ["process"],
      memory: ["1024"],
      nocache: ["1"],
      q: ["1"],
      rm: ["0"],
      t: ["a", "b:1"],
      version: ["1"],
    });
  });
});
