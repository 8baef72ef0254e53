// Source: docker/cli issue 5659 (27.4: what Ctrl+C prints and ends with); moby distribution/xfer/download.go (layers are released), moby issue 26146; builder/dockerfile/containerbackend.go.
import { beforeEach, describe, expect, it } from "vitest";
import { containers } from "#docker/engine/container/container.ts";
import { images } from "#docker/engine/image/image.ts";
import { layers } from "#windows/storage/layer/layer.ts";
import { CommandWindow } from "./command-window.ts";

let window: CommandWindow;
beforeEach(() => {
  window = new CommandWindow();
});

const kinds = (from: number): readonly string[] => window.timeline.events.slice(from).map(({ kind }) => kind);

describe("Ctrl+C while an image is pulled", () => {
  it("ends the client, and the engine drops what has come", () => {
    const before = window.timeline.head.all(layers).length;
    const shown = window.cancel("docker pull NANO", 1500);
    expect(shown).toMatch(/: Pulling from windows\/nanoserver\n[\s\S]*\ncontext canceled\n$/);
    expect(window.exitCode).toBe(1);
    expect(window.timeline.head.all(images)).toEqual([]);
    expect(window.timeline.head.all(layers)).toHaveLength(before);
    const pressed = window.timeline.events.findIndex(({ kind }) => kind === "terminal.interrupt");
    expect(kinds(pressed)).toContain("image.pull-dropped");
    expect(kinds(pressed)).not.toContain("layer.download");
    expect(kinds(pressed)).not.toContain("image.pulled");
    // Nothing of it is there: the next pull begins anew.
    expect(window.type("docker pull NANO")).toContain("Status: Downloaded newer image");
  });

  it("says so in the words of docker run, which has pulled it", () => {
    expect(window.cancel("docker run --rm NANO", 1500)).toMatch(
      /\ndocker: context canceled\.\nSee 'docker run --help'\.\n$/,
    );
    expect(window.exitCode).toBe(125);
    expect(window.timeline.head.all(containers)).toEqual([]);
  });

  it("leaves the next line its own", () => {
    window.cancel("docker pull NANO", 1500);
    expect(window.type("docker images -q")).toBe("");
    expect(window.exitCode).toBe(0);
  });
});

describe("Ctrl+C while an image is built", () => {
  const build = "docker build -q -t app C:\\app";

  it("kills and removes the container of the step", () => {
    window.type("docker pull -q NANO");
    window.type("mkdir C:\\app");
    window.type("(echo FROM NANO& echo RUN ping -n 60 localhost) > C:\\app\\Dockerfile");
    expect(window.cancel(build, 20_000)).toBe("context canceled\n");
    expect(window.exitCode).toBe(1);
    expect(window.timeline.head.all(containers)).toEqual([]);
    expect(window.type("docker images -q app")).toBe("");
  });
});

describe("Ctrl+C while a table is painted anew each second", () => {
  it("ends it; until then it is written over and over", () => {
    window.type("docker run -d --name web NANO ping -t localhost");
    const shown = window.cancel("docker stats", 3500).replaceAll("\u001b[", "^");
    expect(shown.startsWith("^HCONTAINER ID   NAME ")).toBe(true);
    const pages = shown.split("^H").slice(1);
    expect(pages).toHaveLength(4);
    for (const page of pages) expect(page).toMatch(/^CONTAINER ID .*\^K\n<short> .* web .*\^K\n\^J$/);
    expect(window.exitCode).toBe(0);
  });

  it("shows what comes and goes meanwhile, and comes to rest by itself", () => {
    window.type("docker run -d --name web NANO ping -t localhost");
    const shown = window.type("docker stats --format {{.Name}}");
    expect(shown.split("\u001b[H").length).toBeGreaterThan(10);
    expect(window.timeline.due).toBeUndefined();
    window.controlC();
    expect(window.type("docker stats nosuch")).toBe("Error response from daemon: No such container: nosuch\n");
  });
});
