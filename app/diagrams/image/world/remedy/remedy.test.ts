// Source: reference/windows-storage.md §6.5 (a layer is sealed after its line); docs.docker.com, multi-stage builds; reference/docker-cli.md (PATH of an image replaces the machine's).
import { describe, expect, it } from "vitest";
import { typeAndWait } from "#machine/transcript.ts";
import { layoutImage } from "../../layout.ts";
import { imageStory } from "../../story.ts";
import { begin, look, write } from "../fake-session.ts";
import { linesToBuild } from "../typing.ts";

const core = "FROM mcr.microsoft.com/windows/servercore:ltsc2022";

describe("a remedy", () => {
  const built = begin(...imageStory.lines);
  const [joined, staged] = look(built).ledger.remedies;

  it("joins the lines into one RUN", () => {
    expect(joined?.label).toBe("Rewrite as one RUN");
    expect(joined?.text).toContain(
      "Start-Process msiexec.exe -ArgumentList '/i', 'C:\\jdk.msi', '/qn' -Wait; `\n    Remove-Item C:\\jdk.msi\n",
    );
  });

  it("takes only what was made out of a stage, and says what stays behind", () => {
    expect(staged?.text).toContain("FROM mcr.microsoft.com/windows/servercore:ltsc2022 AS setup\n");
    expect(staged?.text).toContain(
      'COPY --from=setup ["C:/Program Files/Eclipse Adoptium", "C:/Program Files/Eclipse Adoptium"]',
    );
    expect(staged?.text).toContain('ENV Path="C:\\Program Files\\Eclipse Adoptium\\jdk\\bin;C:\\Windows\\system32;');
    expect(staged?.text).toContain('    JAVA_HOME="C:\\Program Files\\Eclipse Adoptium\\jdk"\n');
  });

  const before = look(built);
  const rebuilt = [joined, staged].map((remedy) => {
    const timeline = built.fork(built.length);
    if (remedy === undefined || before.edit === null) throw new Error("There is no remedy.");
    for (const line of linesToBuild(timeline.head, before.edit, remedy.text)) typeAndWait(timeline, line);
    return { remedy, timeline, after: look(timeline) };
  });

  it.each(rebuilt)("can be built, and nothing is paid twice any more: $remedy.label", ({ remedy, after }) => {
    expect(after.problem).toBeNull();
    expect(after.source.blocks.flatMap(({ rows }) => rows)).toEqual(remedy.text.replace(/\n$/, "").split("\n"));
    expect(after.ledger.hidden).toBe(0);
    expect(before.ledger.size - after.ledger.size).toBeGreaterThan(165_000_000);
  });

  it.each(rebuilt)("is compared with what was built before: $remedy.label", ({ timeline, after }) => {
    expect(after.ledger.before).toBe(before.ledger.size);
    expect(before.ledger.before).toBeNull();
    expect(look(timeline, { subject: before.id }).ledger.before).toBeNull();
  });

  it.each(rebuilt)("is drawn to the scale of what was built before: $remedy.label", ({ timeline, after }) => {
    const earlier = look(timeline, { subject: before.id });
    const heights = [after, earlier].map((model) => {
      const large = model.layers.findLast(
        ({ kind, hidden, bytes }) => kind === "own" && hidden.length === 0 && bytes > 1e8,
      );
      const height = layoutImage(model, 1280, 700).marks.find(({ key }) => key === large?.key)?.h ?? 0;
      return height / (large?.bytes ?? 1);
    });
    expect(heights[0]).toBeGreaterThan(0);
    expect((heights[0] ?? 0) / (heights[1] ?? 0)).toBeCloseTo(1, 1);
  });

  it.each(rebuilt)("runs: $remedy.label", ({ timeline }) => {
    const run = timeline.fork(timeline.length);
    expect(typeAndWait(run, "docker run -d --name b1 bookings")).not.toMatch(/error|cannot find/i);
    expect(typeAndWait(run, "docker ps --format '{{.Names}} {{.Status}}'")).toMatch(/b1 Up/);
  });

  it.each([
    ["a service that was registered", "RUN reg add HKLM\\SYSTEM\\CurrentControlSet\\Services\\x /v Start /d 2"],
    ["a variable that Windows expands", "RUN setx /M TOOLS ^%ProgramFiles^%\\tools"],
    ["a file of the base that was replaced", "RUN echo 1>C:\\Windows\\win.ini"],
  ])("in stages is not offered where that would leave behind %s", (_, line) => {
    const fetch =
      "curl.exe -o C:\\big.msi https://github.com/adoptium/temurin17-binaries/releases/download/x/OpenJDK17U.msi";
    const dockerfile = (...lines: readonly string[]): string =>
      write(
        "C:\\src\\ticker\\Dockerfile",
        core,
        `RUN ${fetch}`,
        "RUN echo 1>C:\\made.txt",
        ...lines,
        "RUN del C:\\big.msi",
      );
    const labels = (text: string): readonly string[] =>
      look(begin(text, "docker build -t big C:\\src\\ticker")).ledger.remedies.map(({ label }) => label);
    expect(labels(dockerfile())).toContain("Multi-stage");
    expect(labels(dockerfile(line))).toEqual(["Rewrite as one RUN"]);
  });

  it("is typed in a PowerShell that is started first where the window has cmd", () => {
    const timeline = built.fork(built.length);
    typeAndWait(timeline, "cmd");
    const { edit } = look(timeline);
    if (edit === null) throw new Error("Nothing can be edited.");
    expect(linesToBuild(built.head, edit, "FROM x\n")[0]).toMatch(/^Set-Content -Path 'C:\\src\\bookings\\Dockerfile'/);
    expect(linesToBuild(timeline.head, edit, "FROM x\n")[0]).toBe("powershell");
  });
});
