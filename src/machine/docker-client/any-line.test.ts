// Source: the law that no line that can be typed breaks the engine or keeps the world from coming to rest.
import fc from "fast-check";
import { expect, it } from "vitest";
import { commands } from "#docker/cli/commands.ts";
import { CommandWindow } from "./command-window.ts";

const things =
  "web db NANO nano:latest C:\\src\\shop web:C:\\ . nat none webdata cmd /c exit 80:80 a=b x 1 '' - C:\\x".split(" ");

const line = fc.constantFrom(...commands).chain(({ spec, paths }) => {
  const own = spec.flags.flatMap(({ name, shorthand }) => [`--${name}`, `-${shorthand ?? "z"}`]);
  return fc
    .tuple(
      fc.constantFrom(...paths.map((path) => path.replace(/\|.*/, ""))),
      fc.array(fc.constantFrom(...own, "--nosuch"), { maxLength: 3 }),
      fc.array(fc.constantFrom(...things), { maxLength: 4 }),
    )
    .map(([name, given, rest]) => ["docker", name, ...given, ...rest].join(" "));
});

it("takes any line", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 3, maxLength: 6 }), (typed) => {
      const window = new CommandWindow();
      window.type("docker run -d --name web NANO ping -t localhost");
      for (const each of typed) {
        window.type(each);
        window.controlC();
        window.controlC();
        window.controlC();
        expect(window.timeline.due).toBeUndefined();
      }
    }),
    { numRuns: 15, seed: 7 },
  );
}, 60_000);
