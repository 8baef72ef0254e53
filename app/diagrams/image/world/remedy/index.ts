import type { BuildRecord, RecordedStep } from "#docker/engine/builder/record/record.ts";
import type { Image } from "#docker/engine/image/image.ts";
import type { Remedy } from "../../model.ts";
import { lineText } from "../deeds.ts";
import type { Filled } from "../layers.ts";
import { multiStage } from "./multi-stage.ts";
import { oneRun } from "./one-run.ts";
import { costliestPair, type Pair } from "./pair.ts";

const between = ({ first, last }: Pair): string => lineText({ line: first.line, endLine: last.endLine });

/** Bytes for which a Dockerfile is worth rewriting. */
const worthIt = 1_000_000;

const namesIn = (environment: readonly string[] | null): readonly string[] =>
  environment?.map((pair) => pair.split("=")[0] ?? "") ?? [];

/** Dockerfiles that leave out what costs most; each can be built. `left`: the image that a step has left. */
export const remediesOf = (
  build: BuildRecord,
  filled: readonly Filled[],
  left: (step: RecordedStep) => Image | undefined,
): readonly Remedy[] => {
  const pair = costliestPair(build, filled);
  if (pair === null || pair.bytes < worthIt) return [];
  const [from] = pair.until;
  const joined = oneRun(pair, (from && left(from)?.config.Shell) ?? []);
  const staged = multiStage(pair, namesIn(left(pair.last)?.config.Env ?? null));
  return [
    ...(joined === null
      ? []
      : [
          {
            ref: { table: "remedy", id: build.id * 10 },
            label: "Rewrite as one RUN",
            note: `${between(pair)} become one: the layer is sealed only when the whole line is done: what was deleted by then never gets into it.`,
            text: joined,
          },
        ]),
    ...(staged === null
      ? []
      : [
          {
            ref: { table: "remedy", id: build.id * 10 + 1 },
            label: "Multi-stage",
            note: "The lines run in a stage of their own; the image takes only the files they made, and the variables they set.",
            text: staged,
          },
        ]),
  ];
};
