import { silos } from "#windows/kernel/silo/silo.ts";
import { childrenOf, inContainers, inside, kernels } from "../counts.ts";
import { idsIn, namesIn } from "../listings.ts";
import type { Truth } from "../truth.ts";

export const truth: Truth = {
  options: {
    "server-silo": [
      (_, shown) => kernels(shown) === 1,
      (_, shown) => kernels(shown) === 2,
      (_, shown) => kernels(shown) === 0,
    ],
    "second-smss": [
      (_, shown) => inContainers(shown) === 1,
      (_, shown) => inContainers(shown) === 2,
      (_, shown) => inContainers(shown) > 12,
    ],
  },
  words: {
    "one-of-each": { "one room for now": ({ now }) => inContainers(now) === 0 },
    "a-job": { "makes first is a {{job object}}": ({ told }) => told.at(-1)?.includes("makes a job object") === true },
    "a-silo": {
      "the job is turned into a {{silo}}": ({ now }) => now.all(silos).length === 1 && !now.all(silos)[0]?.server,
    },
    names: { "`\\Silos\\`": ({ now }) => now.all(silos)[0]?.root.startsWith("\\Silos\\") === true },
    "server-silo": { "the silo becomes a {{server silo}}": ({ now }) => now.all(silos)[0]?.server === true },
    "second-smss": {
      "smss is only the first": ({ last }) => inside(last)[0]?.image === "smss.exe",
      "It starts csrss and wininit": ({ last }) => {
        const [smss] = inside(last);
        return smss !== undefined && childrenOf(last, smss).join() === "csrss.exe,wininit.exe";
      },
      "wininit starts services and lsass": ({ last }) => {
        const wininit = inside(last).find(({ image }) => image === "wininit.exe");
        const started = wininit === undefined ? [] : childrenOf(last, wininit);
        return ["services.exe", "lsass.exe"].every((each) => started.includes(each));
      },
      "{{Nano Server}} has a dozen of its own, {{Server Core}} 2022 eighteen": ({ typing }) => {
        const lists = ["nanoserver", "servercore"].map((image) => {
          const run = `docker run -d --name one mcr.microsoft.com/windows/${image}:ltsc2022 ping -t localhost`;
          return namesIn(typing(run, "docker top one").at(-1)?.printed ?? []);
        });
        return lists.map((names) => names.filter((name) => name !== "PING.EXE").length).join() === "12,18";
      },
    },
  },
  look: {
    "The same process ids in both lists": ([, outside, within]) => {
      const ids = idsIn(within?.printed ?? []);
      const outer = idsIn(outside?.printed ?? []);
      return outer.length > 0 && outer.every((id) => ids.includes(id));
    },
    "Three rows only the inner one has: System Idle Process and System": ([, outside, within]) => {
      const outer = idsIn(outside?.printed ?? []);
      const only = (within?.printed ?? []).filter((row) => idsIn([row]).some((id) => !outer.includes(id)));
      return (
        only.length === 3 &&
        ["System Idle Process", "System  ", "tasklist.exe"].every((name, at) => only[at]?.startsWith(name))
      );
    },
  },
};
