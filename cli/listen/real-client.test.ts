// Source: docker 28.2.2, whose recordings lie in recordings/. With SILO_RECORD=1 they are made anew, which takes a docker on the PATH.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { defaultHostId, type HostKind, hostKind } from "#machine/hosts.ts";
import type { Ran } from "./compare/exchange.ts";
import { type Group, groups } from "./compare/groups.ts";
import { realClient, runReally } from "./compare/real.ts";
import { runSimulated } from "./compare/simulated.ts";

const recordedWith = "28.2.2";
const version = realClient();
const folder = new URL("recordings/", import.meta.url);
const fileOf = ({ name }: Group): URL => new URL(`${name}.json`, folder);

const kind = hostKind(defaultHostId) as HostKind;

const recorded = (group: Group): readonly Ran[] => JSON.parse(readFileSync(fileOf(group), "utf8"));

const record = (group: Group, runs: readonly Ran[]): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(group), `${JSON.stringify(runs, null, 2)}\n`);
  spawnSync("npx", ["biome", "format", "--write", fileURLToPath(fileOf(group))]);
};

const real = async (group: Group): Promise<readonly Ran[]> => {
  if (version === null) return recorded(group);
  const runs = await runReally(kind, group);
  if (process.env.SILO_RECORD === "1") record(group, runs);
  return runs;
};

const who = version ?? `${recordedWith}, as recorded: there is no 27 or 28 here to ask`;

describe(`docker ${who}`, () => {
  it.each(groups)(
    "and our docker.exe ask and tell the same: $name",
    async (group) => {
      const theirs = await real(group);
      const ours = runSimulated(kind, group);
      expect(ours.map(({ command }) => command)).toEqual(theirs.map(({ command }) => command));
      for (const [at, run] of ours.entries()) expect.soft(run, run.command).toEqual(theirs[at]);
      if (version === recordedWith) expect(theirs).toEqual(recorded(group));
    },
    240_000,
  );
});
