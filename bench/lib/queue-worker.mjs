import { answer } from "./contestant.mjs";
import { chance } from "./numbers.mjs";

// How long an event waits: on average 1,000 units.
const waits = (seed) => {
  const random = chance(seed);
  return Float64Array.from({ length: 4096 }, () => Math.ceil(-1_000 * Math.log(1 - random())));
};

const perSecond = (events, start) => (1_000 * events) / (performance.now() - start);

let contestant;

answer({
  load: async ({ module }) => {
    contestant = (await import(module)).default;
    return contestant.name;
  },
  // The hold model: of so many pending events the first is taken out and put back later.
  hold: ({ pending, events, seed }) => {
    if (!contestant.create) return null;
    const inc = waits(seed);
    const queue = contestant.create();
    const due = new Float64Array(pending);
    for (let id = 0; id < pending; id += 1) {
      due[id] = inc[id & 4095];
      queue.push(due[id], id);
    }
    const start = performance.now();
    for (let count = 0; count < events; count += 1) {
      const id = queue.pop();
      due[id] += inc[count & 4095];
      queue.push(due[id], id);
    }
    return perSecond(events, start);
  },
  engine: ({ timers, events, seed }) => {
    if (!contestant.runEngine) return null;
    const inc = waits(seed);
    globalThis.gc();
    const start = performance.now();
    return perSecond(contestant.runEngine({ timers, events, inc }), start);
  },
  /** Equal times must leave in the order in which they came. */
  wrong: () => {
    if (!contestant.create) return null;
    const queue = contestant.create();
    for (let id = 0; id < 20_000; id += 1) queue.push(id % 7, id);
    let wrong = 0;
    let last = -1;
    for (let count = 0; count < 20_000; count += 1) {
      const id = queue.pop();
      const rank = (id % 7) * 20_000 + id;
      if (rank < last) wrong += 1;
      last = rank;
    }
    return wrong;
  },
});
