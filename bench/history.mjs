import { compare } from "./lib/rounds.mjs";

const questions = [
  { key: "steps", ask: "steps", rounds: 15 },
  { key: "stepsWarm", ask: "stepsWarm", rounds: 3 },
  { key: "bytes", ask: "bytes", rounds: 2 },
  { key: "jump", ask: "jump", about: (round) => ({ seed: 60 + round }), rounds: 5 },
  { key: "wrong", ask: "wrong", rounds: 1 },
];

const row = (id, what, unit, ours, peer, compares, limit) => {
  const ratio = ours / peer;
  const met = compares === ">=" ? ratio >= limit : ratio <= limit;
  return { id, what, unit, ours, peer, ratio, wanted: `${compares} ${limit}x`, met };
};

/** Time travel: each column against the best peer of that column, and all three at once. */
export const history = {
  title: "History: 1,000 processes and 10,000 files, 10,000 small updates, every state kept",
  ids: ["H1", "H2", "H3", "H4"],
  measure: async () => {
    const [ours, ...peers] = await compare("history", questions);
    const most = (key) => Math.max(...peers.map(({ values }) => values[key]));
    const least = (key) => Math.min(...peers.map(({ values }) => values[key]));
    const rows = [
      row("H1", "steps, each history a fresh one", "1/s", ours.values.steps, most("steps"), ">=", 3),
      row("H2", "memory per step", "B", ours.values.bytes, least("bytes"), "<=", 1),
      row("H3", "to any step and ten reads", "µs", ours.values.jump, least("jump"), "<=", 1),
    ];
    const all = rows.filter(({ met }) => met).length;
    const right = ours.values.wrong === 0;
    rows.push({
      id: "H4",
      what: "the three at once, and nothing read wrong",
      unit: "of 3",
      ours: all,
      wanted: "3 of 3",
      met: all === 3 && right,
    });
    rows.splice(1, 0, {
      ...row("H1", "the same, long running", "1/s", ours.values.stepsWarm, most("stepsWarm"), ">=", 0),
      wanted: "report",
    });
    return {
      rows,
      table: {
        headers: ["contestant", "steps/s", "steps/s, warm", "bytes/step", "jump µs", "wrong reads"],
        lines: [ours, ...peers].map(({ name, values }) => [
          name,
          values.steps,
          values.stepsWarm,
          values.bytes,
          values.jump,
          values.wrong,
        ]),
      },
    };
  },
};
