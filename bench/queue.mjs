import { compare } from "./lib/rounds.mjs";

const hold = (key, pending) => ({
  key,
  ask: "hold",
  about: (round) => ({ pending, events: 200_000, seed: 20 + round }),
  rounds: 5,
});

const questions = [
  hold("hold1k", 1_000),
  hold("hold100k", 100_000),
  { key: "engine", ask: "engine", about: (round) => ({ timers: 1_000, events: 200_000, seed: 40 + round }), rounds: 5 },
  { key: "wrong", ask: "wrong", rounds: 1 },
];

const row = (id, what, ours, peer, limit) => {
  const ratio = ours / peer;
  return {
    id,
    what,
    unit: "1/s",
    ours,
    peer,
    ratio,
    wanted: limit === null ? "report" : `>= ${limit}x`,
    met: limit === null || ratio >= limit,
  };
};

/** Events to come. Alone the queue is reported; what counts is the engine, which also keeps every moment. */
export const queue = {
  title: "Events per second: the queue alone with so many pending, and the whole engine with 1,000 timers",
  ids: ["Q1", "Q2"],
  measure: async () => {
    const [ours, ...peers] = await compare("queue", questions);
    const most = (key) => Math.max(...peers.map(({ values }) => values[key]).filter(Number.isFinite));
    return {
      rows: [
        row("Q1", "queue alone, 1,000 pending", ours.values.hold1k, most("hold1k"), null),
        row("Q1", "queue alone, 100,000 pending", ours.values.hold100k, most("hold100k"), null),
        row("Q2", "whole engine against simjs, every moment kept", ours.values.engine, most("engine"), 0.2),
      ],
      table: {
        headers: ["contestant", "hold 1k", "hold 100k", "engine", "out of order"],
        lines: [ours, ...peers].map(({ name, values }) => [
          name,
          values.hold1k,
          values.hold100k,
          values.engine,
          values.wrong,
        ]),
      },
    };
  },
};
