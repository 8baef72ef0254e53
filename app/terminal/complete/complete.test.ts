// Source: docker-cli.md §1 (commands and flags); PowerShell's and cmd.exe's Tab.
import { expect, it } from "vitest";
import { openLive, typed } from "../../session/live.ts";

const opened = openLive(null).live;
const asked = opened.intend(opened.end, typed("0", "docker build -t shop C:\\src\\shop"));
if ("problem" in asked) throw new Error(asked.problem);
const built = asked.live;
const run = built.intend(built.end, typed("0", "docker run -d --name web shop"));
if ("problem" in run) throw new Error(run.problem);
const { live } = run;

const tab = (line: string) => live.complete("0", line, line.length, live.end);

it.each([
  ["do", "docker "],
  ["docker pul", "docker pull "],
  ["docker run -d --na", "docker run -d --name "],
  ["docker stop ", "docker stop web "],
  ["docker exec -it w", "docker exec -it web "],
  ["docker rmi sh", "docker rmi shop:latest "],
  ["docker network insp", "docker network inspect "],
  ["docker build -t x C:\\src\\sh", "docker build -t x C:\\src\\shop\\"],
  ["docker build -f C:\\src\\shop\\Dock", "docker build -f C:\\src\\shop\\Dockerfile "],
  ["type C:\\wind", "type C:\\Windows\\"],
])("%s becomes %s", (line, wanted) => {
  expect(tab(line)).toMatchObject({ line: wanted, caret: wanted.length, candidates: [] });
});

it("shows what is possible where that is more than one thing", () => {
  expect(tab("docker s")).toMatchObject({ line: "docker s" });
  expect(tab("docker s")?.candidates).toEqual(["save", "search", "start", "stats", "stop", "system"]);
});

it("keeps what stands after the caret", () => {
  expect(live.complete("0", "docker stop w -t 3", 13, live.end)).toMatchObject({ line: "docker stop web -t 3" });
});

it("leaves Tab to the page where nothing fits", () => {
  expect(tab("docker nothing-like-this")).toBeNull();
});
