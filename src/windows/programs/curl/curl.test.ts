// Source: curl.se/docs/manpage.html, options -f -S -L -o -O, exit codes 2 and 23.
import { describe, expect, it } from "vitest";
import { findIn } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { curl } from "./curl.ts";

const url = "https://dist.nuget.org/win-x86-commandline/v6.12.1/nuget.exe";

describe("curl", () => {
  it("saves under the name that it is given, letters and name run together", () => {
    const machine = fakeMachine([curl]);
    expect(runOn(machine, `curl -fSLo nuget.exe ${url}`).exitCode).toBe(0);
    expect(findIn(machine.tree, ["nuget.exe"])).toMatchObject({ kind: "file", size: 31_000_000, mark: "assumption" });
  });
  it("shows a meter unless it is silent", () => {
    const machine = fakeMachine([curl]);
    expect(runOn(machine, `curl -o a.exe ${url}`).err).toContain("100 29.5M  100 29.5M");
    expect(runOn(machine, `curl -sSo b.exe ${url}`).err).toBe("");
  });
  it("takes the name from the address with -O", () => {
    const machine = fakeMachine([curl]);
    runOn(machine, `curl -LO ${url}`);
    expect(findIn(machine.tree, ["nuget.exe"])).toBeDefined();
    expect(runOn(machine, "curl -sSO https://aka.ms/").exitCode).toBe(23);
  });
  it("fails where the directory is missing", () => {
    const { exitCode, err } = runOn(fakeMachine([curl]), `curl -fsSLo nope\\x.exe ${url}`);
    expect(exitCode).toBe(23);
    expect(err).toContain("curl: (23)");
  });
  it("makes the directory with --create-dirs", () => {
    const machine = fakeMachine([curl]);
    expect(runOn(machine, `curl --create-dirs -so new\\dir\\x.exe ${url}`).exitCode).toBe(0);
    expect(findIn(machine.tree, ["new", "dir", "x.exe"])).toBeDefined();
  });
  it("wants an address", () => {
    expect(runOn(fakeMachine([curl]), "curl -L")).toMatchObject({ exitCode: 2 });
    expect(runOn(fakeMachine([curl]), "curl --nope x").err).toContain("option --nope: is unknown");
  });
  it("says that it does not know what a server elsewhere answers", () => {
    const { out, err } = runOn(fakeMachine([curl]), "curl -s https://example.com/");
    expect({ out, err }).toEqual({ out: "", err: "Silo does not model what example.com answers.\n" });
  });
  it("is refused where nobody listens, and knows no host of that name", () => {
    const machine = fakeMachine([curl]);
    expect(runOn(machine, "curl -s http://localhost:8080/")).toEqual({ exitCode: 7, out: "", err: "" });
    const { exitCode, err } = runOn(machine, "curl http://localhost:8080/");
    expect(exitCode).toBe(7);
    expect(err).toMatch(
      /^curl: \(7\) Failed to connect to localhost port 8080 after \d+ ms: Couldn't connect to server\n$/,
    );
    expect(runOn(machine, "curl http://web/").err).toBe("curl: (6) Could not resolve host: web\n");
  });
});
