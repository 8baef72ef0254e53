import { median } from "./lib/numbers.mjs";
import { compare } from "./lib/rounds.mjs";

const lookup = (which) => ({
  key: which,
  ask: "lookup",
  about: (round) => ({ which, seed: 100 + round }),
  rounds: 7,
});

const questions = [
  { key: "kind", ask: "kind", rounds: 1 },
  { key: "bytes", ask: "build", rounds: 1 },
  lookup("top"),
  lookup("bottom"),
  lookup("missing"),
  { key: "again", ask: "list", about: () => ({ changed: false }), rounds: 5 },
  { key: "fork", ask: "fork", rounds: 3 },
  { key: "snapshot", ask: "snapshot", about: (round) => ({ seed: 300 + round }), rounds: 5 },
  { key: "first", ask: "list", about: () => ({ changed: true }), rounds: 5 },
  { key: "copyUp", ask: "copyUp", rounds: 7 },
  { key: "whiteouts", ask: "whiteouts", rounds: 1 },
  { key: "wrong", ask: "wrong", rounds: 1 },
];

const files = 100_000;

/** Ours beside the best of what has layers; the others say what the machine allows. */
const beside = ([ours, ...others]) => {
  const peers = others.filter(({ values }) => values.kind === "peer");
  const best = (value, choose = Math.max) =>
    choose(...peers.map(({ values }) => value(values)).filter(Number.isFinite));
  return {
    values: ours.values,
    faster: (id, what, value, limit) => {
      const [mine, peer] = [value(ours.values), best(value)];
      return {
        id,
        what,
        unit: "1/s",
        ours: mine,
        peer,
        ratio: mine / peer,
        wanted: `>= ${limit}x`,
        met: mine / peer >= limit,
      };
    },
    smaller: (id, what, value, limit) => {
      const [mine, peer] = [value(ours.values), best(value, Math.min)];
      return {
        id,
        what,
        unit: "B",
        ours: mine,
        peer,
        ratio: mine / peer,
        wanted: `<= ${limit}x`,
        met: mine / peer <= limit,
      };
    },
  };
};

const figure = (id, what, unit, ours, wanted, met) => ({ id, what, unit, ours, wanted, met });

const rowsOf = (few, many) => {
  const three = beside(few);
  const ten = beside(many);
  const upper = few.find(({ values }) => values.kind === "limit, case folded").values.bottom;
  const kept = median(three.values.whiteouts.with) / median(three.values.whiteouts.without);
  const wrong = [three, ten].reduce((sum, { values }) => sum + values.wrong.length, 0);
  return [
    three.faster("E1", "lookups in the base under 3 layers", ({ bottom }) => bottom, 8),
    {
      ...figure("E1", "the same beside one flat Map, case folded", "1/s", three.values.bottom, "report", true),
      peer: upper,
      ratio: three.values.bottom / upper,
    },
    ten.faster("E2", "lookups in the base under 10 layers", ({ bottom }) => bottom, 20),
    figure(
      "E2",
      "lookups under 10 layers by those under 3",
      "x",
      ten.values.bottom / three.values.bottom,
      "report",
      true,
    ),
    figure("E3", "lookups with 16,000 whiteouts by those with none", "x", kept, ">= 0.8", kept >= 0.8),
    three.faster("E3", "deletions, each a moment that is kept", ({ whiteouts }) => whiteouts?.perSecond, 1),
    three.faster("E4", "files copied up under 3 layers, each a moment that is kept", ({ copyUp }) => copyUp, 10),
    ten.faster("E4", "the same, 10 layers", ({ copyUp }) => copyUp, 20),
    three.faster("E5", "lists of 1,000 merged names, each first", ({ first }) => first, 2),
    three.faster("E5", "the same, again", ({ again }) => again, 100),
    three.faster("E6", "snapshots of a 20,000-file disk, and back", ({ snapshot }) => snapshot, 1_000),
    three.faster("E7", "more containers on the image", ({ fork }) => fork?.perSecond, 5),
    figure(
      "E7",
      "memory of another container",
      "B",
      three.values.fork.bytes,
      "<= 4096",
      three.values.fork.bytes <= 4096,
    ),
    three.smaller("E8", "memory per file", ({ bytes }) => bytes, 0.4),
    figure("E9", "wrong answers", "", wrong, "0", wrong === 0),
  ];
};

const lineOf = (layers, { name, values }) => [
  name,
  layers,
  values.bytes,
  values.top,
  values.bottom,
  values.missing,
  values.first,
  values.again,
  values.copyUp,
  values.whiteouts?.perSecond,
  values.snapshot,
  values.fork?.perSecond,
  values.fork?.bytes,
  values.wrong.join("; ") || 0,
];

/** Layers of files: each column against the best peer that has layers. */
export const fs = {
  title: `Layers of files: ${files + 1_000} files in 3 and in 10 layers; all but bytes per second`,
  ids: ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E9"],
  measure: async () => {
    const few = await compare("fs", questions, { files, layers: 3 });
    const many = await compare("fs", questions, { files, layers: 10 });
    return {
      rows: rowsOf(few, many),
      table: {
        headers: [
          "contestant",
          "layers",
          "B/file",
          "top",
          "base",
          "missing",
          "list first",
          "list again",
          "copy up",
          "delete",
          "snapshot",
          "fork",
          "B/fork",
          "wrong",
        ],
        lines: [...few.map((each) => lineOf(3, each)), ...many.map((each) => lineOf(10, each))],
      },
    };
  },
};
