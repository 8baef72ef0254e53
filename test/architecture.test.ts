// Source: docs/ARCHITECTURE.md, whose table this test reads.
import { describe, expect, it } from "vitest";
import { documentedLayers, isAllowed, layerOf, presentLayers } from "./layers.ts";
import { exists, modulesIn, resolveImport, withoutComments } from "./modules.ts";

const engine = modulesIn("src");
const pages = modulesIn("app");
const terminal = modulesIn("cli");
const all = [...engine, ...pages, ...terminal];
const layers = documentedLayers();

const edges = all.flatMap((from) =>
  from.imports.flatMap((written) => {
    const path = resolveImport(from, written);
    return path === null ? [] : [{ from, written, path }];
  }),
);

describe("what this test reads", () => {
  it("is every module of src, app and cli", () => {
    const globbed = Object.keys(import.meta.glob(["../{src,app,cli}/**/*.{ts,tsx}", "!**/*.test.{ts,tsx}"]));
    expect(globbed.length).toBeGreaterThan(20);
    expect(all.map(({ path }) => `../${path}`).sort()).toEqual(globbed.sort());
  });

  it("is every import: each module that has the word has been seen to import", () => {
    const silent = all.filter(({ text, imports }) => /^import\b/m.test(text) && imports.length === 0);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it("leads to files that exist, written with their extension", () => {
    expect(edges.filter(({ path }) => !exists(path)).map(({ from, written }) => `${from.path}: ${written}`)).toEqual(
      [],
    );
  });
});

describe("layers", () => {
  it("are the folders that exist, in the document as on disk", () => {
    expect(layers.map(({ folder }) => folder).sort()).toEqual(presentLayers());
  });

  it("hold every module", () => {
    expect(all.filter(({ path }) => layerOf(layers, path) === undefined).map(({ path }) => path)).toEqual([]);
  });

  it("import only what the document lets them", () => {
    const forbidden = edges.filter(({ from, path }) => !isAllowed(layers, from, path));
    expect(forbidden.map(({ from, written }) => `${from.path} imports ${written}`)).toEqual([]);
  });

  it("leave the door of the world to the engine", () => {
    const opened = edges.filter(({ from, path }) => from.path.startsWith("app/") && path === "src/core/tx.ts");
    expect(opened.map(({ from }) => from.path)).toEqual([]);
  });
});

describe("the engine", () => {
  const allowed = ["@noble/hashes", "fflate", "valibot"];

  it("uses no package but those for digests, compression and validation", () => {
    const foreign = engine.flatMap((from) =>
      from.imports
        .filter((written) => resolveImport(from, written) === null)
        .filter((written) => !allowed.some((name) => written === name || written.startsWith(`${name}/`)))
        .map((written) => `${from.path}: ${written}`),
    );
    expect(foreign).toEqual([]);
  });

  it.each([
    ["clock", /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bperformance\.now\b|\bTemporal\./],
    ["chance", /\bMath\.random\b|\bcrypto\.|\brandomUUID\b/],
    [
      "waiting",
      /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b|\basync\s*[(f]|\bawait\s+\w|\bnew Promise\b|\bPromise[.<]/,
    ],
    ["machine underneath", /\bprocess\.(?:env|argv|cwd|platform)\b|\bglobalThis\b|\bnavigator\./],
  ])("knows no %s of ours", (_, pattern) => {
    const guilty = engine.filter(({ text }) => pattern.test(withoutComments(text)));
    expect(guilty.map(({ path }) => path)).toEqual([]);
  });

  it("loads nothing while it runs", () => {
    expect(engine.filter(({ text }) => /\bimport\(/.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});

describe("files", () => {
  it("have at most 250 lines", () => {
    const long = [...engine, ...pages].filter(({ text }) => text.trimEnd().split("\n").length > 250);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
