// Source: moby pull requests 27842 and 29048 (docker diff of containers that changed nothing); reference/windows-storage.md F5.9, F6.5, A84.
import { describe, expect, it } from "vitest";
import { defaultHostId, hostKind } from "../hosts.ts";
import { typeAndWait } from "../transcript.ts";

const typed = (...lines: readonly string[]) => {
  const timeline = hostKind(defaultHostId)?.begin({});
  if (timeline === undefined) throw new Error("There is no such host.");
  const shown = lines.map((line) => typeAndWait(timeline, line));
  return { timeline, last: shown.at(-1) ?? "" };
};

const loads = ({ timeline }: ReturnType<typeof typed>) =>
  timeline.events.flatMap(({ kind, data }) => (kind === "profile.load" ? [(data as { name: string }).name] : []));

describe("the profile of who logs on in a container", () => {
  it.each([
    ["servercore", "ContainerAdministrator"],
    ["nanoserver", "ContainerUser"],
  ])("is a change of a container of %s that has changed nothing", (image, user) => {
    const { last } = typed(
      `docker run --name idle mcr.microsoft.com/windows/${image}:ltsc2022 cmd /c ver`,
      "docker diff idle",
    );
    expect(last).toContain(`C Files/Users/${user}/NTUSER.DAT\n`);
    expect(last).toContain(`C Files/Users/${user}/AppData/Local/Microsoft/Windows/UsrClass.dat.LOG2\n`);
  });

  it("has the folders that programs count on", () => {
    const { last } = typed(
      'docker run --rm mcr.microsoft.com/windows/servercore:ltsc2022 cmd /c "dir /b %APPDATA%\\.. & echo x> %TEMP%\\a.txt & echo y> %APPDATA%\\b.txt"',
    );
    expect(last.replaceAll("\r", "")).toContain("\nLocal\nLocalLow\nRoaming\n");
  });

  it("is loaded once for all that run as the same user until the container ends", () => {
    const session = typed(
      "docker run -d --name web mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost",
      "docker exec web cmd /c ver",
      "docker exec web whoami",
      "docker stop web",
      "docker start web",
    );
    expect(loads(session)).toEqual(["ContainerAdministrator", "ContainerAdministrator"]);
  });
});
