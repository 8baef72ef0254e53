import { answer, heapUsed } from "./contestant.mjs";
import { initial, probe, reduce, updates } from "./machine-state.mjs";
import { chance } from "./numbers.mjs";

const steps = 10_000;
const asked = updates(steps);

let contestant;
let history;
let done = 0;

// A slow contestant does fewer steps: what it costs per step is all that is compared.
const run = (budgetMs) => {
  const start = performance.now();
  done = 0;
  do history.apply(asked[done++]);
  while (done < steps && ((done & 15) !== 0 || performance.now() - start < budgetMs));
  return performance.now() - start;
};

const begin = () => {
  history = undefined;
  globalThis.gc();
  history = contestant.create(initial());
};

answer({
  load: async ({ module }) => {
    contestant = (await import(module)).default;
    return contestant.name;
  },
  steps: () => {
    begin();
    const ms = run(1_000);
    return (1_000 * done) / ms;
  },
  // Again and again: neither compiling nor one collection of garbage decides.
  stepsWarm: () => {
    let ms = 0;
    let taken = 0;
    while (ms < 500) {
      const previous = history;
      history = contestant.create(initial());
      globalThis.gc();
      ms += run(1_000);
      taken += done;
      void previous;
    }
    return (1_000 * taken) / ms;
  },
  bytes: () => {
    begin();
    const before = heapUsed();
    run(1_000);
    return (heapUsed() - before) / done;
  },
  jump: ({ seed }) => {
    const random = chance(seed);
    const start = performance.now();
    let jumps = 0;
    do {
      history.jump(Math.floor(random() * (done + 1)));
      for (let reads = 0; reads < 10; reads += 1) {
        const { map, id, field } = probe(random);
        history.read(map, id, field);
      }
      jumps += 1;
    } while (performance.now() - start < 150);
    return (1_000 * (performance.now() - start)) / jumps;
  },
  wrong: () => {
    const random = chance(77);
    const chosen = [0, done, ...Array.from({ length: 6 }, () => Math.floor(random() * (done + 1)))];
    let wrong = 0;
    for (const step of chosen) {
      const expected = initial();
      for (let at = 0; at < step; at += 1) reduce(expected, asked[at]);
      history.jump(step);
      for (let reads = 0; reads < 200; reads += 1) {
        const { map, id, field } = probe(random);
        if (history.read(map, id, field) !== expected[map][id]?.[field]) wrong += 1;
      }
      const [pid, { handles }] = Object.entries(expected.procs)[Math.floor(random() * 1_000)];
      if (history.handles(pid) !== handles.length) wrong += 1;
    }
    return wrong;
  },
});
