// Source: reference/windows-storage.md F2.27 and A35: names are the same in any letter case.
import { describe, expect, it } from "vitest";
import { story } from "./fixture/story.ts";
import { MOST_FOUND, TreeSearch } from "./search.ts";
import type { Found } from "./view.ts";

const [disk] = story.written.disks;
if (disk === undefined) throw new Error("The story has no disk.");
const { seen } = disk;

const through = (query: string, steps: number): Found => {
  const search = new TreeSearch(seen, query);
  let found = search.look(steps);
  while (!found.done) found = search.look(steps);
  return found;
};

const paths = ({ entries }: Found): readonly string[] => entries.map(({ path }) => path);

describe("a search", () => {
  it("finds names in any letter case, wherever they lie", () => {
    expect(paths(through("NTDLL", 10_000))).toEqual(["Windows\\System32\\ntdll.dll"]);
  });

  it("looks at whole paths where a backslash is asked for", () => {
    expect(paths(through("wwwroot\\i", 10_000))).toEqual([
      "inetpub\\wwwroot\\iisstart.htm",
      "inetpub\\wwwroot\\iisstart.png",
      "inetpub\\wwwroot\\index.html",
    ]);
  });

  it("finds the same in small and in large steps", () => {
    expect(paths(through("part3-0001", 7))).toEqual(paths(through("part3-0001", 50_000)));
  });

  it("looks at no more names than asked in one step, and at all of them in the end", () => {
    expect(new TreeSearch(seen, "zzz").look(1000).looked).toBe(1000);
    const whole = through("zzz", 5000);
    expect([whole.done, whole.entries.length]).toEqual([true, 0]);
    expect(whole.looked).toBeGreaterThan(100_000);
  });

  it("keeps no more than a reader can look through", () => {
    const much = through("dll", 5000);
    expect([much.done, much.entries.length]).toEqual([true, MOST_FOUND]);
  });
});
