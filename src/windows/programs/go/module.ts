import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { variable } from "../common/environment.ts";
import { joinTo, parentOf, resolvePath } from "../common/path.ts";

/** What a `go.mod` says. Source: go.dev, "Go Modules Reference". */
export interface Module {
  readonly name: string;
  readonly directory: string;
  readonly needs: readonly { readonly path: string; readonly version: string }[];
}

const parse = (text: string, directory: string): Module => {
  const blocks = [...text.matchAll(/^require\s*\(([\s\S]*?)^\)/gm)].map(([, body = ""]) => body);
  const single = [...text.matchAll(/^require\s+([^\s(]\S*\s+v\S+)/gm)].map(([, line = ""]) => line);
  const lines = [...single, ...blocks.flatMap((each) => each.split("\n"))];
  return {
    name: /^module\s+"?([^\s"]+)/m.exec(text)?.[1] ?? "main",
    directory,
    needs: lines.flatMap((line) => {
      const [, path, version] = /^\s*([^\s/][^\s]*)\s+(v\S+)/.exec(line) ?? [];
      return path === undefined || version === undefined ? [] : [{ path, version }];
    }),
  };
};

/** The module that the current directory is in; null outside of any. */
export const moduleAt = (system: System): Module | null => {
  for (let path = system.cwd(); ; path = parentOf(path)) {
    const file = joinTo(path, "go.mod");
    if (system.find(file) !== null) {
      const text = system.readText(file);
      return parse(isFailure(text) ? "" : text, path);
    }
    if (path === parentOf(path)) return null;
  }
};

export const goPath = (system: System): string =>
  resolvePath(
    system.cwd(),
    variable(system.env(), "GOPATH") ??
      joinTo(variable(system.env(), "USERPROFILE") ?? "C:\\Users\\ContainerAdministrator", "go"),
  );

/** `github.com/Azure/x` → `github.com\!azure\x`, as the module cache writes it. Source: go.dev, "Module cache". */
export const cacheName = (path: string): string =>
  path.replace(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`).replaceAll("/", "\\");
