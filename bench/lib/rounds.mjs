import { readdirSync } from "node:fs";
import { startContestant } from "./contestant.mjs";
import { median } from "./numbers.mjs";

const here = (path) => new URL(path, import.meta.url);

const summary = (values) => (values.every((value) => typeof value === "number") ? median(values) : values.at(-1));

/**
 * Ours and all peers in one run: each question goes to each contestant in turn, so many times over, and the median counts.
 * `questions` holds `{ key, ask, about(round), rounds }`; of answers that are no numbers the last is kept. `world` is told to each
 * contestant when it is loaded. Gives a row for each contestant, ours first.
 */
export const compare = async (topic, questions, world = {}) => {
  const peers = readdirSync(here(`../peers/${topic}`)).sort();
  const modules = [`../adapters/${topic}.mjs`, ...peers.map((file) => `../peers/${topic}/${file}`)];
  const contestants = modules.map((module) => ({ module, ...startContestant(here(`./${topic}-worker.mjs`)) }));
  try {
    const rows = [];
    for (const { ask, module } of contestants)
      rows.push({ name: await ask("load", { ...world, module: here(module).href }), values: {} });
    for (const { key, ask: question, about = () => ({}), rounds } of questions) {
      const taken = contestants.map(() => []);
      for (let round = 0; round < rounds; round += 1)
        for (const [at, { ask }] of contestants.entries()) {
          const value = await ask(question, about(round));
          if (value !== null) taken[at].push(value);
        }
      rows.forEach((row, at) => {
        row.values[key] = summary(taken[at]);
      });
    }
    return rows;
  } finally {
    for (const { stop } of contestants) stop();
  }
};
