// Source: design, seam 1; Microsoft, "Naming Files, Paths, and Namespaces".
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type DirectoryNode, findIn, type VisibleNode } from "#contract/file-tree/index.ts";
import { readMount, readMounts } from "./mount.ts";
import { mountLimits, readDirectory } from "./read-directory.ts";
import { nameProblem } from "./windows-name.ts";

const root = mkdtempSync(join(tmpdir(), "silo-mount-"));
const at = (...names: readonly string[]): string => join(root, ...names);

beforeAll(() => {
  mkdirSync(at("shop", "bin", "empty"), { recursive: true });
  writeFileSync(at("shop", "Dockerfile"), "FROM grün\n");
  writeFileSync(at("shop", "bin", "shop.dll"), Buffer.from([77, 90, 0, 255]));
  symlinkSync("../Dockerfile", at("shop", "bin", "link"));
  symlinkSync("..", at("shop", "bin", "loop"));
  mkdirSync(at("twins"));
  writeFileSync(at("twins", "a"), "");
  writeFileSync(at("twins", "A"), "");
  mkdirSync(at("odd"));
  writeFileSync(at("odd", "what?"), "");
});
afterAll(() => rmSync(root, { recursive: true }));

const tree = async (name: string): Promise<DirectoryNode> => {
  const result = await readDirectory(at(name));
  if ("problem" in result) throw new Error(result.problem);
  return result;
};
const problem = async (reading: Promise<object>): Promise<string> => {
  const result = await reading;
  return "problem" in result ? String(result.problem) : "";
};

describe("a mounted directory", () => {
  it("has its files, text as text and bytes as bytes", async () => {
    const shop = await tree("shop");
    expect(findIn(shop, ["dockerfile"])).toMatchObject({
      name: "Dockerfile",
      size: 11,
      content: { kind: "text", text: "FROM grün\n" },
    });
    expect(findIn(shop, ["bin", "shop.dll"])).toMatchObject({
      size: 4,
      content: { kind: "bytes", base64: "TVoA/w==" },
    });
    expect(findIn(shop, ["bin", "empty"])).toMatchObject({ kind: "directory", entries: {} });
    expect((findIn(shop, ["Dockerfile"]) as VisibleNode).modified).toBeGreaterThan(0);
  });

  it("keeps links and does not follow them", async () => {
    expect(findIn(await tree("shop"), ["bin", "link"])).toMatchObject({ kind: "link", target: "../Dockerfile" });
    expect(findIn(await tree("shop"), ["bin", "loop"])).toMatchObject({ kind: "link", target: ".." });
  });

  it("is refused where Windows could not hold it", async () => {
    if (process.platform === "win32") return;
    expect(await problem(readDirectory(at("twins")))).toMatch(/cannot hold both "A" and "a"/);
    expect(await problem(readDirectory(at("odd")))).toMatch(/cannot hold "what\?": it holds "\?"/);
  });

  it.each([
    ["entries", { entries: 2 }, /more than 2 files and directories/],
    ["bytes", { bytes: 12 }, /holds more than/],
    ["depth", { depth: 1 }, /"bin\/empty" lies more than 1 directories deep/],
  ])("is refused where it is too large: %s", async (_, limit, message) => {
    expect(await problem(readDirectory(at("shop"), { ...mountLimits, ...limit }))).toMatch(message);
  });
});

describe("--mount", () => {
  it("puts it where it says", async () => {
    expect(await readMount(`c:/src/my/=${at("shop")}`)).toMatchObject({ path: "C:\\src\\my", tree: { name: "shop" } });
    expect(await readMounts([`C:\\a=${at("shop")}`, `D:\\b=${at("shop")}`])).toMatchObject([
      { path: "C:\\a" },
      { path: "D:\\b" },
    ]);
  });

  it.each([
    ["C:\\x", /--mount takes/],
    ["relative=.", /--mount takes/],
    ["C:\\=.", /whole drive/],
    ["C:\\x=./nowhere", /no directory/],
    [`C:\\x=${join(root, "shop", "Dockerfile")}`, /is no directory/],
  ])("does not take %j", async (text, message) => {
    expect(await problem(readMount(text))).toMatch(message);
    expect(await problem(readMounts([text]))).toMatch(message);
  });
});

describe("a name on a Windows volume", () => {
  it.each(["a", "A b.txt", "con1", "console", ".git", "ü"])("may be %j", (name) => {
    expect(nameProblem(name)).toBeNull();
  });

  it.each(["a:b", "a|b", 'a"b', "a\nb", "a.", "a ", "CON", "nul.txt", "x".repeat(256)])("may not be %j", (name) => {
    expect(nameProblem(name)).not.toBeNull();
  });
});
