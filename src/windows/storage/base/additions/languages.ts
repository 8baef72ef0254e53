import { bare, lazy } from "../directory.ts";
import { filesOf, type Origin } from "../file-table.ts";
import { withExtensions } from "../fill/names.ts";
import { unlistedDirectories, unlistedFiles } from "../fill/unlisted.ts";
import { type Generator, type Placed, treeOf } from "../generator.ts";
import { machineEnvironment, prepended } from "../machine-path.ts";

// Folders: docker-library/repo-info, pages of golang, python and eclipse-temurin. Sizes and what is unlisted are assumptions.
const origin = (version: string): Origin => ({ version, modified: Date.parse("2024-12-03T00:00:00Z") });

export const go: Generator = {
  tree: (version) =>
    treeOf({
      path: "Program Files\\Go",
      nodes: () => [
        lazy("bin", () => filesOf("go.exe:13500 gofmt.exe:2900", origin(version))),
        lazy("pkg", () => [
          lazy("tool", () => [
            lazy("windows_amd64", () =>
              filesOf(
                "asm.exe:4700 cgo.exe:4700 compile.exe:27000 cover.exe:5300 link.exe:8200 vet.exe:8500",
                origin(version),
              ),
            ),
          ]),
        ]),
        lazy("src", () => unlistedDirectories(180, 40, 18_000, withExtensions("go"), origin(version))),
        ...filesOf("go.env:1 LICENSE:2 VERSION:1 README.md:2", origin(version)),
      ],
    }),
};

export const python: Generator = {
  tree: (version) => {
    const short = version.split(".").slice(0, 2).join("");
    return treeOf({
      path: "Python",
      nodes: () => [
        ...filesOf(
          `python.exe:105 pythonw.exe:103 python3.dll:70 python${short}.dll:5900 vcruntime140.dll:118 vcruntime140_1.dll:48 LICENSE.txt:35`,
          origin(version),
        ),
        lazy("DLLs", () => unlistedFiles(40, 260_000, withExtensions("pyd"), origin(version))),
        bare("include"),
        lazy("Lib", () => [
          ...unlistedFiles(170, 30_000, withExtensions("py"), origin(version)),
          lazy("site-packages", () => [
            lazy("pip", () => unlistedDirectories(8, 60, 16_000, withExtensions("py"), origin(version))),
          ]),
        ]),
        bare("libs"),
        lazy("Scripts", () => filesOf("pip.exe:106 pip3.exe:106", origin(version))),
        bare("tcl"),
      ],
    });
  },
  registry: (_version, below) => prepended("C:\\Python\\Scripts\\;C:\\Python\\", below),
};

const home = (feature: string): Placed => ({
  path: `openjdk-${feature}`,
  nodes: () => [
    lazy("bin", () => [
      ...filesOf(
        `java.exe:50 javac.exe:22 javaw.exe:50 jar.exe:22 keytool.exe:22 java.dll:160 ${Number(feature) > 8 ? "jshell.exe:22 jlink.exe:22" : "javah.exe:22"}`,
        origin(feature),
      ),
      lazy("server", () => filesOf("jvm.dll:12800", origin(feature))),
    ]),
    bare("conf"),
    bare("include"),
    lazy("jmods", () =>
      unlistedFiles(Number(feature) > 8 ? 70 : 0, 1_100_000, withExtensions("jmod"), origin(feature)),
    ),
    bare("legal"),
    lazy("lib", () =>
      filesOf(
        Number(feature) > 8 ? "modules:128000 src.zip:52000 ct.sym:9000" : "tools.jar:18000 rt.jar:66000",
        origin(feature),
      ),
    ),
    ...filesOf("release:2 NOTICE:3", origin(feature)),
  ],
});

export const java: Generator = { tree: (feature) => treeOf(home(feature)) };

/** Java from its installer, which sets the machine's variables. */
export const javaInstalled: Generator = {
  tree: java.tree,
  registry: (feature, below) => ({
    ...prepended(`C:\\openjdk-${feature}\\bin`, below),
    [`${machineEnvironment}\\JAVA_HOME`]: `C:\\openjdk-${feature}\\`,
  }),
};
