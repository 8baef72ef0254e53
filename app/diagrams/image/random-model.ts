import fc from "fast-check";
import type { ImageModel, LayerBox, LayerState, LineState, SourceBlock } from "./model.ts";

const words = fc.string({ minLength: 1, maxLength: 90, unit: fc.constantFrom(..."abcMW.-_\\ é/:") });
const name = fc.oneof(fc.constantFrom("Remove-Item", "COPY site", "ENV SHOP_NAME", "msiexec.exe"), words);
const bytes = fc.oneof(
  fc.constantFrom(0, 40_960, 166_040_960),
  fc.integer({ min: 0, max: 9_000 }),
  fc.double({ min: 0, max: 2e10, noNaN: true }).map(Math.round),
);

const layer = fc.record({
  title: name,
  note: fc.constantFrom("", "1 file", "611 files · 12 registry values", "from build · 3 files"),
  bytes,
  state: fc.constantFrom<LayerState>("sealed", "sealed", "new", "growing", "cached", "failed"),
  atLeast: fc.boolean(),
  kind: fc.constantFrom<LayerBox["kind"]>("own", "own", "metadata", "parent"),
  hidden: fc.array(fc.record({ path: words, bytes }), { maxLength: 3 }),
  notModelled: fc.constantFrom(null, null, null, "setup.exe is not modelled"),
});

const block = fc.record({
  rows: fc.array(fc.oneof(words, fc.constant("")), { minLength: 1, maxLength: 4 }),
  state: fc.constantFrom<LineState>("plain", "comment", "waiting", "past", "past", "failed"),
  remark: fc.constantFrom("", "41 kB", "cached", "failed"),
  quiet: fc.boolean(),
});

const deed = fc.record({
  kind: fc.constantFrom("added" as const, "changed" as const, "hid" as const),
  what: words,
  remark: fc.constantFrom("12 values", "166 MB still paid for", "a directory"),
});

const stage = fc.record({ name: words, layers: fc.nat(40), bytes, taken: fc.constantFrom("", "line 12 takes /app") });

const blocksOf = (
  drafts: readonly Omit<SourceBlock, "ref" | "line" | "layer">[],
  now: number,
  layers: readonly LayerBox[],
  numbered: boolean,
): readonly SourceBlock[] => {
  let line = 1;
  return drafts.map((draft, at) => {
    const first = line;
    line += draft.rows.length;
    return {
      ...draft,
      remark: draft.quiet ? "" : draft.remark,
      ref: { table: "dockerfile-line", id: first },
      line: numbered ? first : null,
      layer: layers[at]?.key ?? null,
      ...(at === now ? { state: "now" as const, quiet: false } : {}),
    };
  });
};

/** Images of any size a reader could make. */
export const anyImage: fc.Arbitrary<ImageModel> = fc
  .record({
    base: fc.array(fc.record({ title: name, bytes }), { maxLength: 2 }),
    layers: fc.array(layer, { maxLength: 24 }),
    blocks: fc.array(block, { minLength: 1, maxLength: 60 }),
    now: fc.nat(70),
    numbered: fc.boolean(),
    deeds: fc.option(fc.array(deed, { maxLength: 7 })),
    sentence: words,
    stages: fc.array(stage, { maxLength: 5 }),
    next: fc.option(words),
    problem: fc.option(words, { freq: 4 }),
    peers: fc.array(fc.nat(20), { maxLength: 2 }),
    ledger: fc.record({
      size: bytes,
      atLeast: fc.boolean(),
      allDeleted: fc.boolean(),
      uncounted: fc.oneof(fc.constant(""), words),
      before: fc.option(bytes),
      hidden: fc.option(bytes, { freq: 5 }),
      tombstones: fc.nat(20_000),
      sentence: words,
    }),
    remedies: fc.array(words, { maxLength: 2 }),
    edit: fc.boolean(),
    path: words,
  })
  .map(
    ({
      base,
      layers,
      blocks,
      now,
      numbered,
      deeds,
      sentence,
      stages,
      next,
      problem,
      peers,
      ledger,
      remedies,
      edit,
      path,
    }) => {
      const boxes: readonly LayerBox[] = [
        ...base.map((each, at) => ({
          ...each,
          ref: { table: "layer", id: at },
          key: `layer ${at}`,
          note: "as released",
          kind: "base" as const,
          state: "sealed" as const,
          line: null,
          hidden: [],
          atLeast: false,
          notModelled: null,
        })),
        ...layers.map((each, at) => ({
          ...each,
          ref: { table: "layer", id: 10 + at },
          key: `step ${at}`,
          line: at + 1,
          hidden: each.hidden.map((file) => ({ ...file, how: "deleted" as const, by: "step 99" })),
        })),
      ];
      const all = blocksOf(blocks, now, boxes, numbered);
      return {
        ref: { table: "build", id: 0 },
        id: "build:0",
        name: path,
        choices: [],
        source: { kind: numbered ? "dockerfile" : "history", title: path, blocks: all },
        did: deeds === null ? null : { title: "Lines 8–10", ref: all[now]?.ref ?? null, deeds, sentence },
        stages: stages.map((each, at) => ({
          ...each,
          ref: { table: "build-stage", id: at },
          shown: at === 0,
          final: at === stages.length - 1,
        })),
        layers: boxes,
        next,
        problem,
        peers: peers.map((each) => ({ layers: boxes.slice(each), stages: each % 4 })),
        ledger: {
          ...ledger,
          hidden: ledger.hidden === null ? null : Math.min(ledger.hidden, ledger.size),
          remedies: remedies.map((label, at) => ({
            ref: { table: "remedy", id: at },
            label,
            note: label,
            text: "FROM x\n",
          })),
        },
        edit: edit ? { path, text: "FROM x\n", command: "docker build ." } : null,
      };
    },
  );
