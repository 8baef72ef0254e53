// Source: recorded from docker 28.2.2 (see README.md here); reference/docker-cli.md §2.9.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { formatInspect } from "../inspect/format.ts";
import type { Printed } from "../invoke.ts";
import { formatPs } from "../ps/format.ts";

const load = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));
const engine = load("./engine.json");

type Recorded = { readonly template: string } & Printed;

describe("docker ps --format", () => {
  test.each(load("./ps-templates.json") as readonly Recorded[])("$template", ({ template, stdout, stderr }) => {
    const style = { format: template, quiet: false, noTrunc: false, size: false, now: engine.now };
    const told = formatPs(engine.containers, style);
    expect("text" in told ? told.text : `${told.error}\n`).toBe(stderr === "" ? stdout : stderr);
  });
});

describe("docker inspect -f", () => {
  test.each(load("./inspect-templates.json") as readonly Recorded[])("$template", ({ template, ...recorded }) => {
    expect(formatInspect({ objects: [engine.container], errors: [] }, template)).toEqual({
      stdout: recorded.stdout,
      stderr: recorded.stderr,
      exitCode: recorded.exitCode,
    });
  });
});
