// Source: the conventions of getopt_long; learn.microsoft.com, "Use command-line parameters to install Visual Studio".
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIn } from "#contract/file-tree/index.ts";
import { machineEnvironment } from "../common/environment.ts";
import { fakeMachine } from "../fake-host.ts";
import { defaultEnvironment } from "../fake-run.ts";
import { fakeSystem } from "../fake-system.ts";
import { appendToMachinePath } from "./machine-path.ts";
import { runInstaller } from "./silent-installer.ts";
import { hasOption, optionOf, readWords } from "./words.ts";

const valued = { "-o": "output", "--output": "output", "-c": "configuration" };

describe("words", () => {
  it.each([
    [["a", "-o", "x", "b"], ["a", "b"], "x"],
    [["--output=x y", "a"], ["a"], "x y"],
    [["-o:x"], [], "x"],
    [["-o", "1", "-o", "2"], [], "2"],
    [["-q", "a"], ["a"], null],
  ])("%j", (args, rest, output) => {
    const words = readWords(args, valued);
    expect(words.rest).toEqual(rest);
    expect(optionOf(words, "output")).toBe(output);
  });
  it("keeps every word that is no option, in order", () => {
    const word = fc.stringMatching(/^[a-z.\\]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), fc.nat(), (words, at) => {
        const put = [...words.slice(0, at), "--switch", "-c", "value", ...words.slice(at)];
        const read = readWords(put, valued);
        expect(read.rest).toEqual(words);
        expect(hasOption(read, "--switch")).toBe(true);
      }),
    );
  });
});

const systemFor = (machine: ReturnType<typeof fakeMachine>, line: string) =>
  fakeSystem(machine, line, "C:\\", defaultEnvironment, { stdin: null, stdout: null, stderr: null });

describe("installers that nobody wrote a program for", () => {
  it("install where their name says that they do and they are told to be silent", () => {
    const machine = fakeMachine([]);
    const line = "vs_BuildTools.exe --quiet --norestart --installPath C:\\BuildTools";
    expect(runInstaller(systemFor(machine, line))).toBe(0);
    expect(findIn(machine.tree, ["BuildTools", "MSBuild", "Current", "Bin", "MSBuild.exe"])).toBeDefined();
  });
  it.each(["vs_BuildTools.exe", "server.exe --quiet", "app.exe"])("%s is none", (line) => {
    expect(runInstaller(systemFor(fakeMachine([]), line))).toBeNull();
  });
});

describe("the machine's PATH", () => {
  it("keeps what it has, and takes each directory once in any case", () => {
    const machine = fakeMachine([]);
    const system = systemFor(machine, "x");
    appendToMachinePath(system, ["C:\\a", "C:\\b"]);
    appendToMachinePath(system, ["c:\\A", "C:\\d"]);
    expect(system.registryGet(`${machineEnvironment}\\Path`)).toBe("C:\\a;C:\\b;C:\\d");
  });
});
