// Source: reference/docker-cli.md §10 (steps, cache, failures of the classic builder); which line a step stands on is the Dockerfile's own.
import { beforeEach, describe, expect, it } from "vitest";
import { type DirectoryNode, emptyDirectory, fromText, withNode } from "#contract/file-tree/index.ts";
import { explain } from "#core/why.ts";
import { FakeWorld } from "../../fake/world.ts";
import { images } from "../../image/image.ts";
import { type BuildRecord, builds } from "./record.ts";

let world: FakeWorld;
beforeEach(() => {
  world = new FakeWorld();
  world.pull("nano");
});

const contextOf = (files: Readonly<Record<string, string>>): DirectoryNode =>
  Object.entries(files).reduce((tree, [name, text]) => withNode(tree, [name], fromText(name, text)), emptyDirectory());

const build = (dockerfile: string): BuildRecord => {
  const archive = contextOf({ Dockerfile: dockerfile, x: "text" });
  world.ask("POST", "/build", { query: { t: "made", rm: "1" }, archive });
  const row = world.timeline.head.all(builds).at(-1);
  if (row === undefined) throw new Error("No build was recorded.");
  return row;
};

const told = ({ steps }: BuildRecord) => steps.map(({ line, state }) => `${line} ${state}`);

describe("a build that is recorded", () => {
  it("says which line left which image", () => {
    const text = "ARG A=1\n\n# why\nFROM nano\nCOPY x C:/y\nRUN write C:\\a.txt \\\n  one\n";
    const made = build(text);
    expect(made).toMatchObject({ text, state: "built", problem: null, tags: ["made:latest"] });
    expect(told(made)).toEqual(["1 waiting", "4 done", "5 done", "6 done"]);
    expect(made.steps.at(-1)).toMatchObject({ endLine: 7, stage: 0, image: made.image });
    const rows = world.timeline.head.all(images);
    const sizes = made.steps.flatMap(({ image }) => rows.find(({ imageId }) => imageId === image)?.layers.length ?? []);
    expect(sizes).toEqual([1, 2, 3]);
  });

  it("names the disk of a step while it is under way", () => {
    build("FROM nano\nRUN echo 1\nCOPY x C:/x\n");
    const disks = Array.from({ length: world.timeline.length }, (_, index) => {
      const row = world.timeline.at(index).all(builds).at(-1);
      return row?.steps.find(({ state }) => state === "running")?.disk ?? null;
    });
    expect(new Set(disks.filter((each) => each !== null)).size).toBe(2);
  });

  it("tells the cache from work", () => {
    const text = "FROM nano\nRUN echo 1\n";
    build(text);
    expect(told(build(text))).toEqual(["1 done", "2 cached"]);
  });

  it("keeps the stage that COPY takes from", () => {
    const made = build("FROM nano AS one\nRUN write C:\\a.txt a\nFROM nano\nCOPY --from=one C:/a.txt C:/b.txt\n");
    expect(made.stages).toEqual([
      { name: "one", base: "nano" },
      { name: "", base: "nano" },
    ]);
    expect(made.steps.map(({ stage, from }) => `${stage} ${from}`)).toEqual(["0 ", "0 ", "1 ", "1 one"]);
  });

  it.each([
    ["FROM nano\nRUN echo 1\nRUN exit 3\nRUN echo 2\n", 3, ["1 done", "2 done", "3 failed", "4 waiting"]],
    ["FROM nano\nCOPY nosuch C:/x\n", 2, ["1 done", "2 failed"]],
    ["FROM nano\nSPELLING x\n", 2, []],
  ])("blames the line: %j", (text, line, steps) => {
    const made = build(text);
    expect(made).toMatchObject({ state: "failed", image: null, problem: { line } });
    expect(told(made)).toEqual(steps);
  });

  it("is told, line by line", () => {
    build("FROM nano\nRUN echo 1\n");
    const texts = world.timeline.events.map((_, at) => explain(world.timeline, at + 1).text);
    expect(texts).toContain("Line 2 of the Dockerfile: RUN echo 1");
    expect(texts.some((text) => /^Line 2: done, the image is [0-9a-f]{12} from here on\.$/.test(text))).toBe(true);
  });
});
