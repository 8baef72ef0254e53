// Source: every term says where its meaning comes from, so that nobody has to take it on trust.
import { expect, it } from "vitest";
import { slugOf, terms } from "./terms.ts";

it("lists each term once, in the order of the alphabet", () => {
  const names = terms.map(({ name }) => name.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(terms.map(({ name }) => slugOf(name))).size).toBe(names.length);
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "en")));
});

it("explains each in three sentences at most", () => {
  for (const { name, meaning, linux = "" } of terms) {
    expect(meaning.match(/[.!?](?: |$)/g)?.length ?? 0, name).toBeLessThanOrEqual(3);
    expect(meaning.length + linux.length, name).toBeLessThanOrEqual(320);
    expect(meaning.endsWith("."), name).toBe(true);
  }
});

it("names a source for each, with how well it is known", () => {
  for (const { name, source } of terms) {
    expect(source.title, name).not.toBe("");
    expect(source.mark, name).not.toBe("assumption");
    expect(source.url ?? "https://", name).toMatch(/^https:\/\//);
  }
});
