// Whatever stands in an address or comes in a message: a valid state, never a throw. Source: design/embed.md §2, §4, §10.
import fc from "fast-check";
import { expect, it } from "vitest";
import { focusOf } from "./focus.ts";
import { drawEmbeds } from "./pages.tsx";
import { readParameters } from "./parameters.ts";
import { type FromEmbed, fromEmbed, fromHost, limiter, wrapped } from "./protocol.ts";
import { rangeOf } from "./range.ts";
import { heightMessages } from "./shims.ts";
import { frameHeight, wantedHeight } from "./size.ts";

it("has the defaults of the contract", () => {
  expect(readParameters("")).toEqual({
    step: null,
    from: null,
    to: null,
    loop: false,
    play: "no",
    speed: 1,
    controls: "min",
    theme: "auto",
    focus: null,
    observer: "host",
    host: null,
    run: null,
    caption: true,
    lang: "en",
    ctl: false,
  });
});

it("reads what it is asked, clamps what is too much, and ignores the rest", () => {
  expect(
    readParameters("?step=silo-create&play=visible&speed=99&controls=none&theme=dark&caption=0&loop=1&nonsense=1"),
  ).toMatchObject({
    step: "silo-create",
    play: "visible",
    speed: 4,
    controls: "none",
    theme: "dark",
    caption: false,
    loop: true,
  });
  expect(readParameters("?speed=abc&controls=x&theme=pink&play=2&step=-1")).toMatchObject({
    speed: 1,
    controls: "min",
    theme: "auto",
    play: "no",
    step: null,
  });
});

const nasty = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "</script><script>alert(1)</script>",
    "../../../etc/passwd",
    "__proto__",
    "constructor",
    "NaN",
    "Infinity",
    "-1",
    "1e999",
    "99999999999999999999",
    "\u0000",
    "\ud800",
    "%",
    "x".repeat(30_000),
  ),
);

it("makes something valid of any query", () => {
  const names = Object.keys(readParameters(""));
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...names, "x", "__proto__"), nasty)), (pairs) => {
      const read = readParameters(`?${new URLSearchParams(pairs as [string, string][])}`);
      expect(read.speed).toBeGreaterThanOrEqual(0.25);
      expect(read.speed).toBeLessThanOrEqual(4);
      expect(["full", "min", "none"]).toContain(read.controls);
      for (const value of [read.step, read.from, read.to, read.focus, read.observer, read.host, read.lang])
        expect(value ?? "").not.toMatch(/[<>"'`]/);
    }),
  );
});

it("takes any text for a query", () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(Object.keys(readParameters(text)).sort()).toEqual(Object.keys(readParameters("")).sort());
    }),
  );
});

it("begins at a step that there is, within a range that there is, whatever is asked", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 60 });
  const asked = (known: readonly string[]) =>
    fc.option(fc.oneof(nasty, fc.nat(100).map(String), fc.constantFrom(...known)));
  fc.assert(
    fc.property(
      ids.chain((known) => fc.tuple(fc.constant(known), asked(known), asked(known), asked(known), asked(known))),
      ([known, step, from, to, opens]) => {
        const range = rangeOf({ step, from, to }, known, opens);
        for (const number of Object.values(range)) expect(known[number]).toBeDefined();
        expect(range.from).toBeLessThanOrEqual(range.start);
        expect(range.start).toBeLessThanOrEqual(range.to);
      },
    ),
  );
  expect(rangeOf({ step: "9", from: null, to: null }, ["a", "b", "c"], "b").start).toBe(2);
  expect(rangeOf({ step: "gone", from: null, to: null }, ["a", "b", "c"], "b").start).toBe(1);
  expect(rangeOf({ step: null, from: "b", to: "a" }, ["a", "b", "c"], "c")).toEqual({ from: 1, to: 1, start: 1 });
});

it("asks for the height that a pasted frame has by its style, unless its content takes more; never for too much", () => {
  expect([320, 700, 1024, 1200, 1500].map((width) => wantedHeight(width))).toEqual([640, 640, 640, 750, 937]);
  expect(wantedHeight(320, 700.2)).toBe(701);
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (width, least) => {
      expect(wantedHeight(width, least)).toBeGreaterThanOrEqual(frameHeight);
      expect(wantedHeight(width, least)).toBeLessThanOrEqual(1000);
    }),
  );
});

it("speaks to WordPress only where it gave a secret, and never gives back anything else", () => {
  fc.assert(
    fc.property(nasty, fc.nat(5000), (text, height) => {
      for (const message of heightMessages({ hash: `#?secret=${text}`, href: "https://silo.example/" }, height))
        if (typeof message === "object" && message !== null && "secret" in message)
          expect(message.secret).toMatch(/^[a-zA-Z0-9]{1,40}$/);
    }),
  );
});

it("takes no message for one that is not", () => {
  fc.assert(
    fc.property(fc.anything(), (data) => {
      expect(fromHost(data)).toBeNull();
      expect(fromEmbed(data)).toBeNull();
    }),
  );
  expect(fromEmbed({ silo: 2, type: "resize", height: 700 })).toBeNull();
  expect(fromHost({ silo: 2, type: "play" })).toBeNull();
  expect(fromHost({ silo: 1, type: "goto", step: "<script>" })).toBeNull();
  expect(fromHost({ silo: 1, type: "goto", step: 3 })).toEqual({ type: "goto", step: "3" });
  expect(fromHost({ silo: 1, type: "theme", theme: "javascript:" })).toBeNull();
});

it("never throws on a message that looks like one", () => {
  fc.assert(
    fc.property(
      fc.record({
        silo: fc.constant(1),
        type: fc.constantFrom("hello", "goto", "play", "pause", "theme", "visible", "else"),
        step: fc.anything(),
        theme: fc.anything(),
        visible: fc.anything(),
        maxHeight: fc.anything(),
        lang: fc.anything(),
      }),
      (data) => {
        expect(() => fromHost(data)).not.toThrow();
      },
    ),
  );
});

it("lets an embed tell its page only what the contract knows", () => {
  const keys = ["height", "minHeight", "aspect", "steps", "title", "theme", "capabilities", "index", "total", "label"];
  const loose = fc.record(
    Object.fromEntries([...keys, "narration", "permalink", "poster", "way"].map((key) => [key, fc.anything()])),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(loose, fc.constantFrom("ready", "resize", "step", "state", "exit", "else"), (data, type) => {
      const message = fromEmbed({ silo: 1, type, ...data });
      if (message === null) return;
      expect(message.type).toBe(type);
      if ("height" in message) expect(message.height).toBeGreaterThanOrEqual(0);
      if (message.type === "ready") expect(typeof message.title).toBe("string");
      if (message.type === "state") expect(message.permalink).toMatch(/^https?:/);
      if ("poster" in message) expect(message.poster).toMatch(/^$|^https?:/);
      if (message.type === "exit") expect(["prev", "next"]).toContain(message.way);
    }),
  );
  for (const height of [Number.NaN, Number.POSITIVE_INFINITY, -1, "700", 1e9])
    expect(fromEmbed({ silo: 1, type: "resize", height })).toBeNull();
  expect(fromEmbed({ silo: 1, type: "state", permalink: "javascript:alert(1)" })).toBeNull();
});

it("hears what was said", () => {
  const said: readonly FromEmbed[] = [
    {
      type: "ready",
      height: 640,
      minHeight: 640,
      aspect: 1.5,
      steps: 57,
      title: "House",
      theme: "auto",
      poster: "https://silo.example/img/v1/house/default.svg",
      capabilities: ["goto"],
    },
    { type: "resize", height: 700 },
    { type: "step", index: 1, total: 57, label: "process-create", narration: "powershell.exe starts docker.exe." },
    {
      type: "state",
      permalink: "https://silo.example/d/house?step=process-create",
      poster: "https://silo.example/img/v1/house/process-create.svg",
    },
    { type: "exit", way: "next" },
  ];
  for (const message of said) expect(fromEmbed(wrapped("house", message))).toEqual(message);
});

it("marks a thing by its ref, and rings what a word names", () => {
  expect(focusOf("process:42")).toEqual({ focus: "process:42", spoken: null });
  expect(focusOf("dockerd.exe")).toEqual({ focus: null, spoken: "dockerd.exe" });
  expect(focusOf(null)).toEqual({ focus: null, spoken: null });
});

it("drops what comes too thick", () => {
  let now = 0;
  const lets = limiter(3, () => now);
  expect([lets(), lets(), lets(), lets()]).toEqual([true, true, true, false]);
  now = 1000;
  expect(lets()).toBe(true);
});

it("has a QR code for paper where it is known where the site will lie", () => {
  for (const { id, body } of drawEmbeds("https://silo.example/"))
    expect(body).toContain(`aria-label="QR code: https://silo.example/d/${id}"`);
  expect(drawEmbeds(null).filter(({ body }) => body.includes("QR code"))).toEqual([]);
});
