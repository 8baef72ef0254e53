import { isFailure } from "#core/failure.ts";
import { unpack } from "../../common/archives/unpack.ts";
import { joinTo, resolvePath } from "../../common/path.ts";
import { raise } from "../run/error.ts";
import type { Runtime } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { listOf, type Value } from "../value/value.ts";

type Method = (runtime: Runtime, args: readonly Value[]) => Value;

// What .NET opens, it looks for from the process's own directory, not from the shell's.
const at = ({ session }: Runtime, path: Value | undefined): string =>
  resolvePath(session.processCwd, textOf(path ?? ""));

const check = (runtime: Runtime, method: string, count: number, failed: { readonly message: string } | null): null => {
  if (failed !== null)
    raise(runtime, {
      message: `Exception calling "${method}" with "${count}" argument(s): "${failed.message}"`,
      exception: "MethodInvocationException",
      id: "IOException",
    });
  return null;
};

const read = (runtime: Runtime, path: Value | undefined): string => {
  const text = runtime.system.readText(at(runtime, path));
  if (!isFailure(text)) return text;
  check(runtime, "ReadAllText", 1, {
    message: text.code === "2" || text.code === "3" ? `Could not find file '${at(runtime, path)}'.` : text.message,
  });
  return "";
};

/** Methods of System.IO.File, Directory and Compression.ZipFile by their folded names. */
export const fileMethods: Readonly<Record<string, Method>> = {
  exists: (runtime, [path]) => runtime.system.find(at(runtime, path)) !== null,
  readalltext: (runtime, [path]) => read(runtime, path),
  readalllines: (runtime, [path]) => read(runtime, path).replaceAll("\r", "").replace(/\n$/, "").split("\n"),
  writealltext: (runtime, [path, text]) =>
    check(runtime, "WriteAllText", 2, runtime.system.writeText(at(runtime, path), textOf(text ?? ""))),
  writealllines: (runtime, [path, lines]) =>
    check(
      runtime,
      "WriteAllLines",
      2,
      runtime.system.writeText(
        at(runtime, path),
        listOf(lines)
          .map((each) => `${textOf(each)}\n`)
          .join(""),
      ),
    ),
  appendalltext: (runtime, [path, text]) =>
    check(runtime, "AppendAllText", 2, runtime.system.writeText(at(runtime, path), textOf(text ?? ""), true)),
  delete: (runtime, [path, recursive = false]) =>
    check(
      runtime,
      "Delete",
      1,
      runtime.system.find(at(runtime, path)) === null
        ? null
        : runtime.system.remove(at(runtime, path), recursive === true),
    ),
  copy: (runtime, [from, to]) => check(runtime, "Copy", 2, runtime.system.copy(at(runtime, from), at(runtime, to))),
  move: (runtime, [from, to]) => check(runtime, "Move", 2, runtime.system.move(at(runtime, from), at(runtime, to))),
  createdirectory: (runtime, [path]) =>
    check(
      runtime,
      "CreateDirectory",
      1,
      runtime.system.find(at(runtime, path)) === null ? runtime.system.makeDirectory(at(runtime, path)) : null,
    ),
  getfiles: (runtime, [path]) => {
    const nodes = runtime.system.list(at(runtime, path));
    return isFailure(nodes)
      ? []
      : nodes.filter(({ kind }) => kind === "file").map(({ name }) => joinTo(at(runtime, path), name));
  },
  getdirectories: (runtime, [path]) => {
    const nodes = runtime.system.list(at(runtime, path));
    return isFailure(nodes)
      ? []
      : nodes.filter(({ kind }) => kind === "directory").map(({ name }) => joinTo(at(runtime, path), name));
  },
  getcurrentdirectory: ({ session }) => session.processCwd,
  setcurrentdirectory: () => null,
  extracttodirectory: (runtime, [archive, target]) => {
    const path = at(runtime, archive);
    return check(
      runtime,
      "ExtractToDirectory",
      2,
      unpack(runtime.system, path, at(runtime, target), runtime.session.downloads[path.toUpperCase()] ?? null),
    );
  },
};
