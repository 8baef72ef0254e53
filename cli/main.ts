import { PassThrough } from "node:stream";
import { defaultHostId, hostKinds } from "#machine/hosts.ts";
import { run } from "./run.ts";
import { controlC } from "./typing/keys.ts";

// Whoever reads what is printed may stop reading, as `head` does.
process.stdout.on("error", (thrown: NodeJS.ErrnoException) => {
  if (thrown.code !== "EPIPE") throw thrown;
  process.exit();
});

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** What is typed. At a terminal, Ctrl+C is a key like others: what it ends is the simulated program. */
async function* typed(): AsyncGenerator<Uint8Array> {
  if (process.stdin.isTTY !== true) return yield* process.stdin;
  const keys = new PassThrough();
  process.stdin.pipe(keys);
  process.on("SIGINT", () => keys.write(`${controlC}\n`));
  yield* keys;
}

process.exitCode = await run(process.argv.slice(2), {
  input: typed(),
  isTyped: process.stdin.isTTY === true,
  kinds: hostKinds,
  defaultHost: defaultHostId,
  stopped,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
