// Source: docker-cli.md §1.1: exit codes as Docker prints them, as Windows names them, and what they mean.
import { expect, it } from "vitest";
import { openLive, typed } from "./live.ts";
import { withMeanings } from "./told.ts";

it("says beside a number what it is to Windows, and leaves others alone", () => {
  expect(withMeanings("web has exited with code 3221225786.")).toBe(
    "web has exited with code 3221225786 (0xC000013A, STATUS_CONTROL_C_EXIT: ended by Ctrl+C, or because its console was shut down).",
  );
  expect(withMeanings("It ends with exit code 0xC0000005.")).toBe(
    "It ends with exit code 0xC0000005 (access violation).",
  );
  expect(withMeanings("It ended with code 3221225999.")).toBe("It ended with code 3221225999 (0xC000020F).");
  for (const text of ["exited with code 1.", "the line is 3221225786 long", "code 1234567890"])
    expect(withMeanings(text)).toBe(text);
});

it("tells why a stopped container has ended as it has, in the sentence and beside the container", () => {
  let { live } = openLive(null);
  for (const line of [
    "docker run -d --name clock mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost",
    "docker stop clock",
  ]) {
    const asked = live.intend(live.end, typed("0", line));
    if ("problem" in asked) throw new Error(asked.problem);
    live = asked.live;
  }
  const exit = live.session.timeline.events.findIndex(({ kind }) => kind === "container.exit") + 1;
  expect(live.told(exit)?.text).toContain("3221225786 (0xC000013A, STATUS_CONTROL_C_EXIT");
  const room = live.house(live.end, "host").containers[0];
  if (room === undefined) throw new Error("There is no room.");
  const { facts } = live.tell(live.end, room.ref);
  expect(facts).toContainEqual({ name: "Exit code", value: "3221225786 = 0xC000013A", code: false });
  expect(facts.find(({ name }) => name === "Which means")?.value).toMatch(/^STATUS_CONTROL_C_EXIT/);
});
