// What one types a part of is found, the best first.
import { expect, it } from "vitest";
import { openLive, typed } from "../session/live.ts";
import type { Item } from "./item.ts";
import { fitOf, matching } from "./match.ts";
import { pageItems } from "./pages.ts";
import { sentencesOf, textSource } from "./texts.ts";
import { worldSource } from "./world.ts";

const item = (title: string, detail = "", group: Item["group"] = "Pages"): Item => ({
  id: title,
  group,
  title,
  detail,
  act: { does: "go", href: "" },
});

it("takes every word, wherever it stands", () => {
  expect(fitOf(item("docker run", "Create and run a container"), "run cont")).toBeGreaterThan(0);
  expect(fitOf(item("docker run"), "run cont")).toBe(0);
});

it("puts first what begins with it", () => {
  const found = matching([item("the lab"), item("lab"), item("collab")], "lab");
  expect(found.map(({ title }) => title)).toEqual(["lab", "the lab", "collab"]);
});

it("leads to every page", () => {
  const hrefs = pageItems("../").flatMap(({ act }) => (act.does === "go" ? [act.href] : []));
  expect(hrefs).toContain("../d/storage");
  expect(hrefs).toContain("../lab");
});

it("finds what a chapter or a picture says, and where", () => {
  const source = textSource("../");
  const found = (query: string) => matching(source(query), query).map(({ title, act }) => ({ title, act }));
  expect(found("cgroup on linux")[0]).toEqual({
    title: "It begins with a job",
    act: { does: "go", href: "../learn/many-user-modes#a-job" },
  });
  expect(found("dotted privilege boundary")[0]).toMatchObject({ act: { href: "../d/house#reading" } });
  expect(found("simulation deterministic")[0]).toEqual({
    title: "What is simulated",
    act: { does: "go", href: "../about#model" },
  });
  expect(found("durations parameters")[0]).toMatchObject({ act: { href: "../about#left-out" } });
  expect(found("reverse-engineered took apart")[0]).toMatchObject({ act: { href: "../about#marks" } });
  expect(source("cg")).toEqual([]);
});

it("takes a text apart at the ends of its sentences", () => {
  expect(sentencesOf("In {{user mode}} all is `C:\\x.txt`. **It** ends: so.")).toEqual([
    "In user mode all is C:\\x.txt.",
    "It ends: so.",
  ]);
});

it("finds commands, processes, services and files of the present world", () => {
  let { live } = openLive(null);
  const asked = live.intend(
    live.end,
    typed("0", "docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022"),
  );
  if ("problem" in asked) throw new Error(asked.problem);
  live = asked.live;
  const source = worldSource(live.seen(live.end, "host"));
  const titles = (query: string): readonly string[] => matching(source(query), query).map(({ title }) => title);
  expect(titles("docker run")[0]).toBe("docker run");
  expect(titles("smss container").some((title) => title.startsWith("smss.exe"))).toBe(true);
  expect(titles("iisstart.htm")).toContain("iisstart.htm");
  expect(titles("zzzz-no-such")).toEqual([]);
});
