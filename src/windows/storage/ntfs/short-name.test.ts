// Source: Win32, Naming Files, Paths, and Namespaces; Microsoft, KB142982 (how Windows generates 8.3 file names from long ones).
import { expect, it } from "vitest";
import { isShortName, shortNameOf } from "./short-name.ts";

const named = (names: readonly string[]): readonly (string | null)[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const short = shortNameOf(name, (each) => taken.has(each));
    taken.add(short ?? name.toUpperCase());
    return short;
  });
};

it.each([
  ["README.TXT", null],
  ["readme.txt", null],
  ["Program Files", "PROGRA~1"],
  ["This is a really long filename.123.456.789.TXT", "THISIS~1.TXT"],
  ["License.html", "LICENS~1.HTM"],
  [".gitignore", "GITIGN~1"],
  ["a+b=c.txt", "A_B_C~1.TXT"],
  ["my file.c", "MYFILE~1.C"],
])("calls %s %s", (name, short) => {
  expect(shortNameOf(name, () => false)).toBe(short);
  if (short !== null) expect(isShortName(short)).toBe(true);
});

it("counts to four, then takes a checksum", () => {
  const files = Array.from({ length: 7 }, (_, at) => `Long file name ${at}.txt`);
  const shorts = named(files);
  expect(shorts.slice(0, 4)).toEqual(["LONGFI~1.TXT", "LONGFI~2.TXT", "LONGFI~3.TXT", "LONGFI~4.TXT"]);
  for (const short of shorts.slice(4)) expect(short).toMatch(/^LO[0-9A-F]{4}~[1-9]\.TXT$/);
  expect(new Set(shorts).size).toBe(7);
});
