// Source: design/product.md, idea 3: click anything, read the chain back to the line that you typed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openLive, typed } from "../../session/live.ts";
import { type Cause, storyOf } from "./story.ts";

let live = openLive(null).live;
for (const line of ["docker build -t shop C:\\src\\shop", "docker run -d --name web -p 8080:80 shop"]) {
  const asked = live.intend(live.end, typed("0", line));
  if ("problem" in asked) throw new Error(asked.problem);
  live = asked.live;
}

const storyAt = (moment: number): readonly string[] => live.tell(moment, null).why.map(({ text }) => text);

const momentOf = (text: RegExp, from = 1): number => {
  for (let moment = from; moment <= live.end; moment += 1) if (text.test(live.told(moment)?.text ?? "")) return moment;
  throw new Error(`Nothing says ${text}.`);
};

describe("the story of a chain of causes", () => {
  it("leaves out the errands before: a container is started because of its start, not because of the ping and the create before it", () => {
    const run = momentOf(/^You typed: docker run/);
    expect(
      storyAt(momentOf(/^The engine answers 204/, run)).map((text) => text.replace(/[0-9a-f]{12}…/, "ID")),
    ).toEqual([
      "The engine answers 204 No Content.",
      "The client asks the engine: POST /v1.47/containers/ID/start.",
      expect.stringMatching(/^powershell\.exe starts docker\.exe \(\d+\) on the host\.$/),
      "You typed: docker run -d --name web -p 8080:80 shop",
    ]);
  });

  it("tells why a client ends: it was answered", () => {
    const run = momentOf(/^You typed: docker run/);
    const [ends, answered, asks] = storyAt(momentOf(/^docker\.exe \(\d+\) ends/, run));
    expect([ends, answered, asks]).toEqual([
      expect.stringContaining("ends with exit code 0"),
      "The engine answers 204 No Content.",
      expect.stringMatching(/start\.$/),
    ]);
  });

  it("leaves out word of progress: the tenth line of a build is due to the build", () => {
    const story = storyAt(momentOf(/^The engine sends “Successfully tagged/));
    expect(story.filter((text) => text.startsWith("The engine sends"))).toHaveLength(1);
    expect(story.at(-3)).toMatch(/POST .*build/);
  });

  it("fits on the screen for every moment, and ends with what was typed", () => {
    const first = momentOf(/^You typed/);
    for (let moment = first; moment <= live.end; moment += 1) {
      const story = storyAt(moment);
      expect(story.length).toBeLessThanOrEqual(10);
      expect(story.at(-1)).toMatch(/^You typed/);
    }
  });
});

const ref = fc.record({ table: fc.constant("process"), id: fc.nat(3) });
const cause: fc.Arbitrary<Cause> = fc.record({
  text: fc.constantFrom("a", "b", "c", "d"),
  importance: fc.constantFrom("headline", "step", "detail"),
  hop: fc.option(fc.record({ from: ref, to: ref, channel: fc.constant("RPC" as const), label: fc.constant("x") })),
  doer: fc.option(fc.nat(3)),
});

it("keeps the first and the last link, and the order", () => {
  fc.assert(
    fc.property(fc.array(cause, { minLength: 1, maxLength: 30 }), (chain) => {
      const story = storyOf(chain);
      expect(story[0]).toBe(chain[0]);
      expect(story.at(-1)).toBe(chain.at(-1));
      const places = story.map((link) => chain.indexOf(link));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }),
  );
});
