// Source: recorded from docker 28.2.2 (see README.md here); layouts also in reference/docker-cli.md §2–§9.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { flagOn, flagText } from "#shell/flags/values.ts";
import { formatBuild } from "../build/format.ts";
import { formatDiff } from "../diff/format.ts";
import { printed } from "../errors.ts";
import { formatEvent } from "../events/format.ts";
import { printList } from "../format/listed.ts";
import { formatHistory } from "../history/format.ts";
import { formatImages } from "../images/format.ts";
import { formatInfo } from "../info/format.ts";
import { formatInspect } from "../inspect/format.ts";
import { invoke, type Printed } from "../invoke.ts";
import { formatNetworkLs } from "../network/ls/format.ts";
import { formatPort } from "../port/format.ts";
import { displayAll } from "../progress/display.ts";
import { prunedContainers, prunedImages, prunedNetworks, prunedVolumes, reclaimedText } from "../prune/format.ts";
import { formatPs } from "../ps/format.ts";
import { planPull } from "../pull/format.ts";
import { formatStats } from "../stats/format.ts";
import { formatSystemDf } from "../system/df/format.ts";
import { formatSystemDfVerbose } from "../system/df/verbose.ts";
import { formatTop } from "../top/format.ts";
import { formatVolumeLs } from "../volume/ls/format.ts";

const load = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const engine = load("./engine.json");
const now: number = engine.now;
const outputs: readonly ({ readonly command: readonly string[] } & Printed)[] = load("./outputs.json");

const pull = (name: string): Printed => {
  const plan = planPull(name, { allTags: false, quiet: false });
  if ("error" in plan) throw new Error(plan.error);
  const refused = "no matching manifest for windows/amd64 10.0.20348 in the manifest list entries";
  const messages = name === "nomatch" ? [engine.pull[0], { errorDetail: { message: refused } }] : engine.pull;
  const { text, error } = displayAll(messages, null);
  if (error === undefined) return printed(plan.intro + text + plan.outro);
  return { stdout: plan.intro + text, stderr: `${error.message}\n`, exitCode: 1 };
};

const reclaimed = reclaimedText(1_048_576);

const ours = (words: readonly string[]): Printed => {
  const asked = invoke(words);
  if (asked.kind !== "run") throw new Error(words.join(" "));
  const { path, flags, args } = asked;
  const format = () => flagText(flags, "format");
  const on = (name: string) => flagOn(flags, name);
  switch (path) {
    case "docker ps":
      return printList(
        formatPs(engine.containers, {
          format: format(),
          quiet: on("quiet"),
          noTrunc: on("no-trunc"),
          size: on("size"),
          now,
        }),
      );
    case "docker images":
      return printList(
        formatImages(engine.images, {
          format: format(),
          quiet: on("quiet"),
          noTrunc: on("no-trunc"),
          digests: on("digests"),
          now,
        }),
      );
    case "docker history":
      return printList(
        formatHistory(engine.history, {
          format: format(),
          quiet: on("quiet"),
          noTrunc: on("no-trunc"),
          human: on("human"),
          now,
        }),
      );
    case "docker top":
      return printed(formatTop(engine.top));
    case "docker diff":
      return printed(formatDiff(engine.changes));
    case "docker port":
      return formatPort(args[0] ?? "", engine.container.NetworkSettings.Ports, args[1]);
    case "docker stats":
      return printList(formatStats([{ container: "web", stats: engine.stats }], { format: format(), noTrunc: false }));
    case "docker network ls":
      return printList(formatNetworkLs(engine.networks, { format: format(), quiet: false, noTrunc: false }));
    case "docker volume ls":
      return printList(formatVolumeLs(engine.volumes, { format: format(), quiet: false }));
    case "docker system df":
      return on("verbose")
        ? printed(formatSystemDfVerbose(engine.df, now))
        : printList(formatSystemDf(engine.df, format()));
    case "docker info":
      return printed(formatInfo(engine.info));
    case "docker inspect":
      return formatInspect({ objects: [engine.container], errors: [] }, format());
    case "docker pull":
      return pull(args[0] ?? "");
    case "docker build":
      return formatBuild(engine.build, false, 3072);
    case "docker events":
      return printed(engine.events.map(formatEvent).join(""));
    case "docker container prune":
      return printed(prunedContainers({ ContainersDeleted: [engine.container.Id], SpaceReclaimed: 0 }) + reclaimed);
    case "docker image prune": {
      const ImagesDeleted = [
        { Untagged: "nano:old" },
        { Deleted: "sha256:6d0c5b1a9e8f7d3c2b4a60718f9e0d1c2b3a4958674d5c6b7a8f9e0d1c2b3a49" },
      ];
      return printed(prunedImages({ ImagesDeleted, SpaceReclaimed: 0 }) + reclaimed);
    }
    case "docker network prune":
      return printed(prunedNetworks({ NetworksDeleted: ["backend"] }));
    case "docker volume prune":
      return printed(prunedVolumes({ VolumesDeleted: ["webdata"], SpaceReclaimed: 0 }) + reclaimed);
    default:
      throw new Error(path);
  }
};

/** 28 shows its own version, and one more field of a network. */
const as27 = (text: string): string =>
  text.replace(" Version:    28.2.2\n", " Version:    27.5.1\n").replaceAll('"IPv4":"false",', "");

/** Two images' tags of one repository come in an order that Go leaves to chance. */
const sorted = (text: string): string => text.split("\n").sort().join("\n");

test.each(outputs)("$command", ({ command, stdout, stderr, exitCode }) => {
  const told = ours(command);
  const order = command[0] === "images" ? sorted : (text: string) => text;
  expect(order(told.stdout)).toBe(order(as27(stdout)));
  expect(told.stderr).toBe(stderr.replace(/^DEPRECATED: [\s\S]*buildx\/\n\n/, ""));
  expect(told.exitCode).toBe(exitCode);
});
