// Source: learn.microsoft.com, "Naming Files, Paths, and Namespaces", "Wildcards" (cmd), setx; layouts of archives are assumptions of this program.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findIn } from "#contract/file-tree/index.ts";
import type { Program, System } from "#shell/system.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { unpack } from "./archives/unpack.ts";
import { buffered } from "./buffered.ts";
import { variable, withVariable } from "./environment.ts";
import { disable, enable, featureNamed, isEnabled } from "./features/enable.ts";
import { installPackage, isSilent } from "./installers/install.ts";
import { dosDate, dosTime, grouped, momentOf, shortTime } from "./moment.ts";
import { optionsOf, optionValue } from "./option.ts";
import { extensionOf, leafOf, parentOf, resolvePath, stemOf } from "./path.ts";
import { fitsDosWildcard, fitsWildcard } from "./wildcard.ts";

const within = (act: (system: System) => void) => {
  const program: Program = {
    image: "probe.exe",
    main: (system) => {
      act(system);
      return 0;
    },
  };
  const machine = fakeMachine([program], { building: true });
  return { machine, ran: runOn(machine, "probe") };
};

describe("paths", () => {
  it.each([
    ["C:\\a", "b\\..\\c.", "C:\\a\\c"],
    ["C:\\a", "/x//y/", "C:\\x\\y"],
    ["C:\\a", "c:b", "C:\\a\\b"],
    ["C:\\a", "D:b", "D:\\b"],
    ["C:\\", "..\\..", "C:\\"],
    ["C:\\a", "\\\\?\\C:\\x. ", "\\\\?\\C:\\x. "],
    ["C:\\a", "\\\\.\\C:\\x", "C:\\x"],
  ])("%s + %s = %s", (cwd, path, expected) => {
    expect(resolvePath(cwd, path)).toBe(expected);
  });
  it("resolves what is resolved to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ".", "\\", "/", " ", ":", "C") }), (path) => {
        const once = resolvePath("C:\\w", path);
        expect(resolvePath("C:\\", once)).toBe(once);
      }),
    );
  });
  it("takes names apart", () => {
    expect([
      parentOf("C:\\a\\b.tar.gz"),
      leafOf("C:\\a\\b"),
      extensionOf("b.tar.gz"),
      stemOf("C:\\a\\b.txt"),
      parentOf("C:\\a"),
      parentOf("\\\\?\\C:\\a"),
    ]).toEqual(["C:\\a", "b", ".gz", "b", "C:\\", "\\\\?\\C:\\"]);
  });
});

describe("wildcards", () => {
  it("agree with a plain reading of them", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "*", "?", "."), maxLength: 6 });
    fc.assert(
      fc.property(pattern, text, (wild, name) => {
        const source = wild.replaceAll(".", "\\.").replaceAll("*", ".*").replaceAll("?", ".");
        expect(fitsWildcard(wild, name)).toBe(new RegExp(`^${source}$`).test(name));
      }),
    );
  });
  it("take *.* for everything", () => {
    expect([fitsDosWildcard("*.*", "LICENSE"), fitsDosWildcard("a.*", "A"), fitsDosWildcard("*.txt", "a.md")]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("words", () => {
  it("tells switches from the rest", () => {
    const options = optionsOf('/S/Q "C:\\a b" C:\\c /a:d');
    expect(options).toEqual({ switches: ["s", "q", "a:d"], rest: ["C:\\a b", "C:\\c"] });
    expect(optionValue(options, "a")).toBe("d");
  });
  it("knows variables in any case", () => {
    const env = withVariable({ Path: "x" }, "PATH", "y");
    expect([env, variable(env, "path"), withVariable(env, "pAth", "")]).toEqual([{ Path: "y" }, "y", {}]);
  });
  it("writes moments and numbers as en-US does", () => {
    const moment = momentOf(Date.parse("2024-12-10T00:08:03.410Z"));
    expect([dosDate(moment), dosTime(moment), shortTime(moment), grouped(21302112256)]).toEqual([
      "Tue 12/10/2024",
      " 0:08:03.41",
      "12:08 AM",
      "21,302,112,256",
    ]);
  });
});

describe("buffered output", () => {
  it("joins what is written until something else may write", () => {
    const calls: string[] = [];
    within((own) => {
      const recorder: System = Object.assign(Object.create(own), {
        out: (text: string) => calls.push(`out ${text}`),
        err: (text: string) => calls.push(`err ${text}`),
        sleep: () => calls.push("sleep"),
      });
      const system = buffered(recorder);
      system.out("a");
      system.out("b");
      system.err("c");
      system.sleep(1);
      system.out("d");
      system.flush();
    });
    expect(calls).toEqual(["out ab", "err c", "sleep", "out d"]);
  });
});

describe("archives", () => {
  const unpacked = (name: string, url: string | null, directory: string) =>
    within((system) => {
      system.writeOpaque(`C:\\${name}`, 1000);
      expect(unpack(system, `C:\\${name}`, directory, url)).toBeNull();
    });
  it("are laid out as their address tells", () => {
    const { machine } = unpacked("go.zip", "https://dl.google.com/go/go1.22.6.windows-amd64.zip", "C:\\");
    expect(findIn(machine.tree, ["go", "bin", "go.exe"])).toMatchObject({ mark: "assumption", version: "1.22.6" });
  });
  it("stay a directory of unknown content where nothing tells", () => {
    const { machine } = unpacked("x.zip", null, "C:\\new");
    expect(findIn(machine.tree, ["new"])).toMatchObject({ notModelled: "what is in x.zip" });
    expect(unpacked("x.zip", null, "C:\\").machine.notModelled).toEqual(["what is in x.zip"]);
  });
  it("fail where they are missing", () => {
    within((system) => expect(unpack(system, "C:\\no.zip", "C:\\", null)).toMatchObject({ code: "2" }));
  });
});

describe("installers", () => {
  it("lay down what their names tell, and put it on the machine's PATH", () => {
    const { machine } = within((system) =>
      expect(
        installPackage(system, "python-3.12.4-amd64.exe", ["/quiet", "TargetDir=C:\\Python", "PrependPath=1"]),
      ).toBeNull(),
    );
    expect(findIn(machine.tree, ["Python", "python.exe"])).toMatchObject({ version: "3.12.4", mark: "assumption" });
    expect(machine.registry.get("HKLM\\SYSTEM\\CURRENTCONTROLSET\\CONTROL\\SESSION MANAGER\\ENVIRONMENT\\PATH")).toBe(
      "C:\\Python;C:\\Python\\Scripts;",
    );
  });
  it("leave a folder of unknown content otherwise", () => {
    const { machine } = within((system) => void installPackage(system, "Some-Tool-1.2-x64.msi", ["/qn"]));
    expect(findIn(machine.tree, ["Program Files", "Some Tool"])).toMatchObject({
      notModelled: "what Some-Tool-1.2-x64.msi installs",
    });
  });
  it("are told by their switches", () => {
    expect([isSilent(["/quiet"]), isSilent(["--wait", "-q"]), isSilent(["serve", "-p"])]).toEqual([true, true, false]);
  });
});

describe("features", () => {
  it("go on with what comes along, once, and off again", () => {
    within((system) => {
      const web = featureNamed("web-server", "server");
      expect(featureNamed("IIS-WebServerRole", "optional")).toBe(web);
      if (web === undefined) return;
      expect(enable(system, [web]).map(({ name }) => name)).toContain("Web-Static-Content");
      expect(enable(system, [web])).toEqual([]);
      expect(system.registryGet("HKLM\\SYSTEM\\CurrentControlSet\\Services\\W3SVC\\Start")).toBe("2");
      expect(disable(system, [web])).toEqual([web]);
      expect(isEnabled(system, web)).toBe(false);
    });
  });
});
