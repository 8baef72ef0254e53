import { silos } from "#windows/kernel/silo/silo.ts";
import { compartments } from "#windows/network/compartment/compartment.ts";
import { scratches } from "#windows/storage/layer/scratch.ts";
import { inContainers, inside, starterOf } from "../counts.ts";
import type { Truth } from "../truth.ts";

export const truth: Truth = {
  options: {
    create: [
      (asked, shown) =>
        shown.all(scratches).length === asked.all(scratches).length + 1 && shown.all(silos).length === 0,
      (_, shown) => shown.all(silos).length === 1,
      (_, shown) => inContainers(shown) > 0,
    ],
    hcs: [
      (_, shown) => starterOf(shown, inside(shown)[0])?.image === "vmcompute.exe",
      (_, shown) => {
        const starter = starterOf(shown, inside(shown)[0]);
        return starter?.image === "smss.exe" && starter.silo === null;
      },
      (_, shown) => starterOf(shown, inside(shown)[0]) === undefined,
    ],
  },
  words: {
    create: {
      "`docker run` is two requests and a wait": ({ all }) => {
        const asked = all.filter((each) => each.startsWith("The client asks the engine: POST"));
        return asked.map((each) => /(\w+)[^/]*$/.exec(each)?.[1]).join() === "create,wait,start";
      },
    },
    scratch: {
      "**Nothing runs yet.**": ({ now }) => inContainers(now) === 0,
      "`sandbox.vhdx`": ({ first, now }) => now.all(scratches).length === first.all(scratches).length + 1,
      "A few megabytes": ({ now }) => {
        const bytes = now.all(scratches).at(-1)?.fileSize ?? 0;
        return bytes > 2e6 && bytes < 10e6;
      },
    },
    attach: { "`PrepareLayer` sets the filter": ({ now }) => now.all(scratches).at(-1)?.state === "prepared" },
    network: {
      "puts it into a {{compartment}}": ({ first, now }) =>
        now.all(compartments).length === first.all(compartments).length + 1,
      "There is no proxy process": ({ told }) => told.at(-1)?.includes("No proxy process") === true,
    },
    agent: {
      "and still your program is not": ({ now }) =>
        inContainers(now) > 0 && !inside(now).some(({ image }) => image === "ServiceMonitor.exe"),
    },
    "your-program": {
      "Its parent is CExecSvc, not smss": ({ now }) =>
        starterOf(
          now,
          inside(now).find(({ image }) => image === "ServiceMonitor.exe"),
        )?.image === "CExecSvc.exe",
    },
  },
  look: {
    "there is a `sandbox.vhdx`": ([created]) => created?.after.all(scratches).length === 1,
    "no silo in the kernel": ([created, , started]) =>
      created?.after.all(silos).length === 0 && started?.after.all(silos).length === 1,
  },
};
