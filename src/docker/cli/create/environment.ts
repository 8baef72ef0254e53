import { type Environment, envValue } from "#shell/environment.ts";
import { keyAndValue } from "../flags/csv.ts";
import type { ClientMachine, Outcome } from "../machine.ts";
import { isError } from "../machine.ts";

/** Lines of files given by `--env-file` and `--label-file`: no comments, no names alone unless `lookup` knows them. */
const fileLines = (
  path: string,
  kind: "env" | "label",
  machine: ClientMachine,
  lookup: (name: string) => string | undefined,
): Outcome<readonly string[]> => {
  const file = machine.read(path);
  if ("error" in file) return { error: `open ${path}: ${file.error}` };
  const lines: string[] = [];
  for (const raw of file.text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    const line = raw.trimStart();
    if (line === "" || line.startsWith("#")) continue;
    const [name, value] = keyAndValue(line);
    const place = `invalid ${kind} file (${path})`;
    if (name === "") return { error: `${place}: no variable name on line '${line}'` };
    if (/\s/.test(name)) return { error: `${place}: variable '${name}' contains whitespaces` };
    const known = value ?? lookup(name);
    if (known !== undefined) lines.push(`${name}=${known}`);
  }
  return { value: lines };
};

const gather = (
  files: readonly string[],
  kind: "env" | "label",
  machine: ClientMachine,
  lookup: (name: string) => string | undefined,
): Outcome<readonly string[]> => {
  const lines: string[] = [];
  for (const path of files) {
    const read = fileLines(path, kind, machine, lookup);
    if (isError(read)) return read;
    lines.push(...read.value);
  }
  return { value: lines };
};

/** A name alone takes the client's value; where the client has none, the bare name tells the engine to unset it. */
const resolved = (entry: string, env: Environment): string => {
  const value = entry.includes("=") ? undefined : envValue(env, entry);
  return value === undefined ? entry : `${entry}=${value}`;
};

/** `Env` of a new container or process: files first. Source: docker-cli.md §5.2. */
export const environmentOf = (
  files: readonly string[],
  entries: readonly string[],
  machine: ClientMachine,
): Outcome<readonly string[] | null> => {
  const read = gather(files, "env", machine, (name) => envValue(machine.env, name));
  if (isError(read)) return read;
  const all = [...read.value, ...entries.map((entry) => resolved(entry, machine.env))];
  return { value: all.length === 0 ? null : all };
};

/** `k=v` pairs as a map; a key alone has the empty value. */
export const pairs = (entries: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    entries.map((entry) => {
      const [key, value = ""] = keyAndValue(entry);
      return [key, value];
    }),
  );

export const labelsOf = (
  files: readonly string[],
  entries: readonly string[],
  machine: ClientMachine,
): Outcome<Readonly<Record<string, string>>> => {
  const read = gather(files, "label", machine, () => "");
  return isError(read) ? read : { value: pairs([...read.value, ...entries]) };
};
