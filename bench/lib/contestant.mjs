// A process for each contestant: heaps stay apart, and only the one that is asked works.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Starts `worker` and resolves to `{ ask(question, about), stop() }`; `ask` rejects with what the worker threw. */
export const startContestant = (worker) => {
  const child = fork(fileURLToPath(worker), [], {
    execArgv: ["--expose-gc", "--max-old-space-size=4096"],
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ask = (question, about = {}) =>
    new Promise((answered, failed) => {
      const stopped = (code) => failed(new Error(`The process ended with ${code} when asked for "${question}".`));
      child.once("exit", stopped);
      child.once("message", ({ error, value }) => {
        child.off("exit", stopped);
        if (error === undefined) answered(value);
        else failed(new Error(error));
      });
      child.send({ question, about });
    });
  return { ask, stop: () => child.kill() };
};

/** In the worker: answers each question with what the function of that name returns. */
export const answer = (answers) => {
  process.on("message", async ({ question, about }) => {
    try {
      process.send({ value: (await answers[question](about)) ?? null });
    } catch (error) {
      process.send({ error: error.stack });
    }
  });
};

export const heapUsed = () => {
  for (let round = 0; round < 3; round += 1) globalThis.gc();
  const { heapUsed: heap, external } = process.memoryUsage();
  return heap + external;
};
