import { countProblem } from "#shell/commands/arguments.ts";
import { type Found, findCommand } from "#shell/commands/find.ts";
import type { Command } from "#shell/commands/spec.ts";
import type { Flags } from "#shell/flags/kind.ts";
import { parseFlags } from "#shell/flags/parse.ts";
import { flagOn, flagText } from "#shell/flags/values.ts";
import { client } from "./client.ts";
import { helpText, usageText } from "./help/format.ts";
import { docker } from "./tree.ts";

/** What a process prints and ends with. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** What a command line asks for: nothing that needs an engine, or one command with its flags. */
export type Invocation =
  | ({ readonly kind: "print" } & Printed)
  | {
      readonly kind: "run";
      readonly command: Command;
      /** As invoked, e.g. `docker image ls`. */
      readonly path: string;
      readonly flags: Flags;
      readonly args: readonly string[];
      readonly globals: Flags;
    }
  | { readonly kind: "unmodelled"; readonly path: string };

const out = (stdout: string): Invocation => ({ kind: "print", stdout, stderr: "", exitCode: 0 });
const fail = (stderr: string, exitCode: number): Invocation => ({ kind: "print", stdout: "", stderr, exitCode });

const flagError = (message: string, command: Command, path: string, columns: number): Invocation => {
  const usage = command.children === undefined ? "" : `\n\n${usageText(command, path, columns)}`;
  return fail(`${message}\nSee '${path} --help'.${usage}\n`, 125);
};

const countError = (problem: string, command: Command, path: string): Invocation => {
  const { usage, short } = command.spec;
  return fail(
    `"${path}" ${problem}\nSee '${path} --help'.\n\nUsage:  ${`${path} ${usage}`.trimEnd()}\n\n${short}\n`,
    1,
  );
};

const helpFor = (words: readonly string[], columns: number): Invocation => {
  const { command, path, words: rest } = findCommand(docker, words);
  return rest.length > 0 && command.children !== undefined
    ? fail(`unknown help topic: ${rest.join(" ")}\n`, 1)
    : out(helpText(command, path.join(" "), columns));
};

/** A list of words that ends at a group: help, a version, or no such command. */
const atGroup = ({ command, path, words, passed }: Found, columns: number, help: boolean): Invocation => {
  const name = path.join(" ");
  const isTop = path.length === 1;
  const notices = passed.flatMap((each) => (each.kind === "parsed" ? each.notices : [])).map((line) => `${line}\n`);
  const text = helpText(command, name, columns);
  if (help) {
    const said = notices.join("");
    return { kind: "print", stdout: isTop ? text : said + text, stderr: isTop ? said : "", exitCode: 0 };
  }
  const [globals] = passed;
  if (isTop && words.length === 0 && globals?.kind === "parsed" && flagOn(globals.flags, "version"))
    return out(`Docker version ${client.version}, build ${client.gitCommit}\n`);
  if (words.length === 0) return fail(text, 0);
  if (isTop && words[0] === "help") return helpFor(words.slice(1), columns);
  return isTop ? fail(`docker: '${words[0]}' is not a docker command.\nSee 'docker --help'\n`, 1) : fail(text, 1);
};

const logLevels = new Set(["panic", "fatal", "error", "warn", "warning", "info", "debug", "trace"]);

/** Reads docker.exe's arguments. Total. Source: docker-cli.md §1.1–1.4. `columns`: the terminal's width, 80 without one. */
export const invoke = (argv: readonly string[], columns = 80): Invocation => {
  const found = findCommand(docker, argv);
  const { command, words, passed } = found;
  const path = found.path.join(" ");
  const broken = passed.find((each) => each.kind === "error");
  if (broken?.kind === "error") return flagError(broken.message, command, path, columns);
  const asked = passed.some((each) => each.kind === "parsed" && flagOn(each.flags, "help"));
  const [globals] = passed;
  if (globals?.kind !== "parsed" || command.children !== undefined) return atGroup(found, columns, asked);
  if (command.unmodelled === true) return { kind: "unmodelled", path };
  const parsed = parseFlags(command.spec.flags, words, command.spec.order);
  if (parsed.kind === "error") return flagError(parsed.message, command, path, columns);
  if (asked || flagOn(parsed.flags, "help"))
    return out(parsed.notices.map((line) => `${line}\n`).join("") + helpText(command, path, columns));
  const problem = countProblem(command.spec.args, parsed.args.length);
  if (problem !== undefined) return countError(problem, command, path);
  const level = flagText(globals.flags, "log-level");
  if (!logLevels.has(level.toLowerCase())) return fail(`Unable to parse logging level: ${level}\n`, 1);
  return { kind: "run", command, path, flags: parsed.flags, args: parsed.args, globals: globals.flags };
};
