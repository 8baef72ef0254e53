import { defaultHostId, hostKinds } from "#machine/hosts.ts";
import { run } from "./run.ts";

// Whoever reads what is printed may stop reading, as `head` does.
process.stdout.on("error", (thrown: NodeJS.ErrnoException) => {
  if (thrown.code !== "EPIPE") throw thrown;
  process.exit();
});

const stopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  isTyped: process.stdin.isTTY === true,
  kinds: hostKinds,
  defaultHost: defaultHostId,
  stopped,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
});
