import {
  compareNames,
  emptyDirectory,
  fromText,
  opaqueFile,
  splitPath,
  textOf,
  withNodes,
  withoutNode,
} from "#contract/file-tree/index.ts";
import { failure } from "#core/failure.ts";
import type { Child, PathInfo, SpawnOptions, System } from "#shell/system.ts";
import { splitArguments } from "#shell/words.ts";
import { splitProgram } from "./common/arguments.ts";
import { joinTo, leafOf, parentOf, resolvePath } from "./common/path.ts";
import { type FakeMachine, followed, isVisible, lookUp, noFile, noPath, put, stayed, stepsOf } from "./fake-machine.ts";

const denied = failure("5", "Access is denied.");

interface Streams {
  readonly stdin: number | null;
  readonly stdout: number | null;
  readonly stderr: number | null;
}

const extensions = ["", ".COM", ".EXE", ".BAT", ".CMD"];

/** The system calls of one process of the fake machine. */
export const fakeSystem = (
  machine: FakeMachine,
  commandLine: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
  streams: Streams,
): System => {
  const at = (path: string): string => resolvePath(cwd, path);
  const own = machine.pid;
  const executable = (path: string): PathInfo | null => {
    let unknown: PathInfo | null = null;
    for (const extension of extensions) {
      const found = followed(machine, path + extension);
      if (found?.node.kind !== "file" || !/\.(com|exe|bat|cmd|ps1)$/i.test(path + extension)) continue;
      if (found.notModelled === null) return found;
      if (/\.exe$/i.test(path + extension)) unknown = found;
    }
    return unknown;
  };
  const print = (stream: number | null, text: string): void => {
    if (stream !== null) machine.streams[stream] = (machine.streams[stream] ?? "") + text;
  };
  const ended = new Map<number, number>();
  const calls: System = {
    steps: stepsOf(machine),
    process: own,
    args: splitArguments(splitProgram(commandLine).rest),
    commandLine,
    building: machine.building,
    env: () => env,
    cwd: () => cwd,
    wallClock: () => machine.now,
    user: () => "User Manager\\ContainerAdministrator",
    hostname: () => "3F2A9C0D1E4B",
    absolute: at,
    find: (path) => followed(machine, at(path)),
    list: (path) => {
      const found = followed(machine, at(path));
      if (found === null) return noPath;
      if (found.node.kind !== "directory") return failure("267", "The directory name is invalid.");
      return Object.values(found.node.entries)
        .filter(isVisible)
        .sort((one, other) => compareNames(one.name, other.name));
    },
    readText: (path) => {
      const found = followed(machine, at(path));
      if (found === null) return lookUp(machine, parentOf(at(path))) === null ? noPath : noFile;
      if (found.node.kind !== "file") return denied;
      return textOf(found.node) ?? "";
    },
    readTree: (path) => {
      const found = followed(machine, at(path));
      if (found === null) return noPath;
      return found.node.kind === "directory" ? found.node : failure("267", "The directory name is invalid.");
    },
    writeText: (path, text, append = false) => {
      const found = followed(machine, at(path));
      if (found?.node.kind === "directory") return denied;
      if (found === null && followed(machine, parentOf(at(path))) === null) return noPath;
      const before = append && found?.node.kind === "file" ? (textOf(found.node) ?? "") : "";
      return put(
        machine,
        found?.path ?? at(path),
        fromText(leafOf(found?.path ?? at(path)), before + text, { modified: machine.now }),
      );
    },
    open: (path, append) => calls.writeText(path, "", append) ?? { path: at(path), object: null },
    writeOpen: ({ path }, text) => calls.writeText(path, text, true),
    close: () => undefined,
    writeOpaque: (path, size) => {
      if (followed(machine, parentOf(at(path))) === null) return noPath;
      return put(machine, at(path), opaqueFile(leafOf(at(path)), size, { modified: machine.now }));
    },
    install: (nodes) => {
      machine.tree = withNodes(
        machine.tree,
        nodes.map(({ path, node }) => [splitPath(at(path)), node]),
      );
      return null;
    },
    makeDirectory: (path) =>
      followed(machine, at(path)) === null
        ? put(machine, at(path), emptyDirectory(leafOf(at(path)), { modified: machine.now }))
        : failure("183", "Cannot create a file when that file already exists."),
    remove: (path, recursive = false) => {
      const found = lookUp(machine, at(path));
      if (found === null) return noFile;
      if (found.node.kind === "directory" && !recursive && Object.keys(found.node.entries).length > 0)
        return failure("145", "The directory is not empty.");
      machine.tree = withoutNode(machine.tree, splitPath(found.path));
      return null;
    },
    copy: (from, to) => {
      const found = followed(machine, at(from));
      if (found === null) return noFile;
      return put(machine, at(to), { ...found.node, name: leafOf(at(to)) });
    },
    move: (from, to) => {
      const found = lookUp(machine, at(from));
      if (found === null) return noFile;
      if (followed(machine, parentOf(at(to))) === null) return noPath;
      machine.tree = withoutNode(machine.tree, splitPath(found.path));
      return put(machine, at(to), { ...found.node, name: leafOf(at(to)) });
    },
    setAttributes: (path, attributes) => {
      const found = lookUp(machine, at(path));
      return found === null ? noFile : put(machine, found.path, { ...found.node, attributes });
    },
    setOwner: (path, owner) => {
      const found = lookUp(machine, at(path));
      return found === null ? noFile : put(machine, found.path, { ...found.node, owner });
    },
    link: (path, target, kind) => {
      if (lookUp(machine, at(path)) !== null)
        return failure("183", "Cannot create a file when that file already exists.");
      const found = kind === "hardlink" ? followed(machine, at(target)) : null;
      if (kind === "hardlink" && found?.node.kind !== "file") return noFile;
      const name = leafOf(at(path));
      const linkType = kind === "junction" ? "junction" : "symlink";
      return put(
        machine,
        at(path),
        found === null ? { kind: "link", name, target, linkType } : { ...found.node, name },
      );
    },
    registryGet: (name) => machine.registry.get(name.toUpperCase()) ?? null,
    registrySet: (name, value) => {
      if (value === null) machine.registry.delete(name.toUpperCase());
      else machine.registry.set(name.toUpperCase(), value);
    },
    out: (text) => print(streams.stdout, text),
    err: (text) => print(streams.stderr, text),
    readLine: (prompt = "") => {
      print(streams.stdout, prompt);
      if (streams.stdin !== null) {
        const [line, ...rest] = (machine.streams[streams.stdin] ?? "").split("\n");
        if (rest.length === 0 && (line === "" || line === undefined)) return null;
        machine.streams[streams.stdin] = rest.join("\n");
        return line ?? null;
      }
      const line = machine.typed.shift() ?? null;
      if (line !== null) print(streams.stdout, `${line}\n`);
      return line;
    },
    consoles: () => ({ input: streams.stdin === null, output: null, error: false }),
    catchInterrupts: () => undefined,
    arrival: () => {
      throw stayed;
    },
    stream: (text = "") => machine.streams.push(text) - 1,
    collect: (stream) => machine.streams[stream] ?? "",
    which: (command) => {
      if (/[\\/:]/.test(command)) return executable(at(command));
      const path = (Object.entries(env).find(([name]) => name.toUpperCase() === "PATH")?.[1] ?? "").split(";");
      let unknown: PathInfo | null = null;
      for (const directory of [cwd, ...path.filter((each) => /^[a-z]:/i.test(each))]) {
        const found = executable(joinTo(resolvePath(cwd, directory), command));
        if (found?.notModelled === null) return found;
        unknown ??= found;
      }
      return unknown;
    },
    spawn: (path, line, options: SpawnOptions = {}) => {
      const found = followed(machine, at(path));
      if (found?.node.kind !== "file") return noFile;
      machine.pid += 4;
      const child: Child = { id: machine.pid, pid: machine.pid };
      const given = (key: "stdin" | "stdout" | "stderr"): number | null =>
        options[key] === undefined ? streams[key] : options[key];
      const system = fakeSystem(machine, line, options.cwd ?? cwd, options.env ?? env, {
        stdin: given("stdin"),
        stdout: given("stdout"),
        stderr: given("stderr"),
      });
      const program = machine.programs.get(leafOf(found.path).toLowerCase());
      ended.set(
        child.id,
        run(() => (program?.main ?? machine.unknown)(system)),
      );
      return child;
    },
    wait: ({ id }) => {
      const code = ended.get(id);
      if (code === undefined) throw new Error("Not a child.");
      if (code < 0) throw stayed;
      return code >>> 0;
    },
    kill: (pid) => (ended.has(pid) ? null : failure("128", `The process "${pid}" not found.`)),
    sleep: (micros) => {
      machine.now += micros / 1000;
    },
    notModelled: (what) => {
      machine.notModelled.push(what);
    },
    stay: () => {
      throw stayed;
    },
  };
  return calls;
};

/** A program's exit code; −1 where it stays up. */
export const run = (main: () => number): number => {
  try {
    return main();
  } catch (thrown) {
    if (thrown === stayed) return -1;
    throw thrown;
  }
};
