import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HostKind } from "#machine/hosts.ts";
import { openSession } from "#session/session.ts";
import { listen } from "../server.ts";
import { type Ran, ran, requestsEnd, requestsFrom } from "./exchange.ts";
import type { Group } from "./groups.ts";

/** The version of the real client on this computer; null if there is none, or one that says other things than 27 and 28 do. */
export const realClient = (): string | null => {
  const asked = spawnSync("docker", ["--version"], { encoding: "utf8" });
  return asked.status === 0 ? (/\b2[78]\.\d+\.\d+/.exec(asked.stdout)?.[0] ?? null) : null;
};

interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

const docker = (words: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn("docker", words, { cwd, env, stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
    const printed = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name].setEncoding("utf8").on("data", (text: string) => {
        printed[name] += text;
      });
    child.on("error", reject);
    child.on("close", (code) => resolve({ ...printed, exitCode: code ?? -1 }));
  });

/** Gives a group of commands to the real client, with a simulated host's engine at the other end. */
export const runReally = async (kind: HostKind, { commands, files = {} }: Group): Promise<readonly Ran[]> => {
  const folder = mkdtempSync(join(tmpdir(), "silo-real-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { timeline } = openSession(kind);
  const bugs: unknown[] = [];
  // A virtual minute in a second: nobody waits for a ping.
  const listening = await listen(timeline, 0, { speed: 60, onBug: (thrown) => bugs.push(thrown) });
  const { PATH = "" } = process.env;
  const env = {
    ...{ PATH, HOME: folder, DOCKER_CONFIG: join(folder, ".docker"), DOCKER_BUILDKIT: "0" },
    DOCKER_HOST: `tcp://127.0.0.1:${listening.port}`,
  };
  const results: Ran[] = [];
  try {
    for (const words of commands) {
      const from = requestsEnd(timeline.head);
      const finished = await docker(words, folder, env);
      if (bugs.length > 0) throw bugs[0];
      results.push(ran(words, requestsFrom(timeline.head, from), finished));
    }
  } finally {
    await listening.close();
    rmSync(folder, { recursive: true });
  }
  return results;
};
