// Source: design/explaining.md §1, rules 8 and 10: every preset shows on every host what it says.
import { describe, expect, it } from "vitest";
import { containers, isRunning } from "#docker/engine/container/container.ts";
import { hostKinds } from "#machine/hosts.ts";
import { openLive, typed } from "../session/live.ts";
import { presetsOn } from "./presets.ts";

const after = (host: string, lines: readonly string[]) => {
  let { live } = openLive(null, host);
  for (const line of lines) {
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
  }
  const text = live
    .terminal(live.end, "0")
    .lines.map((line) => line.text)
    .join("\n");
  const running = live.session.timeline.head.all(containers).filter(isRunning).length;
  return { text, running };
};

/** What is to be seen at its end, by the words of its label. */
const ends: Readonly<Record<string, (end: ReturnType<typeof after>) => void>> = {
  "Run a container": ({ running }) => expect(running).toBe(1),
  "Two containers": ({ running }) => expect(running).toBe(2),
  "Change a file": ({ text }) => expect(text).toContain("C Files/new.txt"),
  "another Windows": ({ text, running }) => {
    expect(text).toMatch(/does not match the host operating system|no matching manifest/);
    expect(running).toBe(0);
  },
  "Build an image": ({ text }) => expect(text).toMatch(/StatusCode +: 200/),
};

describe.each(hostKinds.map(({ id }) => id))("on %s", (host) => {
  it.each(presetsOn(host))("$label", ({ label, lines }) => {
    const [, check] = Object.entries(ends).find(([words]) => label.includes(words)) ?? [];
    if (check === undefined) throw new Error(`Nothing is known of the end of “${label}”.`);
    check(after(host, lines));
  });

  it("has a key for each, from 1 on", () => {
    const keys = presetsOn(host).map(({ key }) => key);
    expect(keys).toEqual(keys.map((_, at) => String(at + 1)));
  });
});
