import type { System } from "#shell/system.ts";

/** A system whose output waits until it matters when it comes: many small writes become one event. */
export interface Buffered extends System {
  flush(): void;
}

/** The calls before which all that was printed must be out: others may print next, or time passes. */
const watched = ["spawn", "wait", "sleep", "readLine", "stay", "kill", "arrival"] as const;

/** Joins what a shell prints until it starts or waits for something. Whoever makes it has to flush it at the end. */
export const buffered = (system: System): Buffered => {
  let kind: "out" | "err" = "out";
  let waiting = "";
  const flush = (): void => {
    const text = waiting;
    waiting = "";
    if (text !== "") system[kind](text);
  };
  const keep = (to: "out" | "err", text: string): void => {
    if (to !== kind) flush();
    kind = to;
    waiting += text;
  };
  const first = <Args extends readonly unknown[], Result>(call: (...args: Args) => Result) => {
    return (...args: Args): Result => {
      flush();
      return call(...args);
    };
  };
  const before = Object.fromEntries(
    watched.map((name) => [name, first(system[name] as (...args: unknown[]) => unknown)]),
  );
  return Object.assign(Object.create(system), before, {
    out: (text: string) => keep("out", text),
    err: (text: string) => keep("err", text),
    flush,
  }) as Buffered;
};
