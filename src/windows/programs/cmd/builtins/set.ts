import { variable, withVariable } from "../../common/environment.ts";
import { arithmetic } from "../arithmetic.ts";
import { err, fault, out, texts } from "../message.ts";
import { change, type Shell } from "../session.ts";
import type { Builtin } from "./builtin.ts";

const ask = (shell: Shell, text: string): number => {
  const [, name = "", prompt = ""] = /^([^=]*)=([\s\S]*)$/.exec(text) ?? [];
  if (name === "") return fault(shell, texts.syntax);
  const line = shell.io.input === undefined ? shell.system.readLine(prompt) : (shell.io.input.split("\n")[0] ?? "");
  if (line === null || line === "") return 1;
  change(shell, { env: withVariable(shell.session.env, name.trim(), line) });
  return 0;
};

const compute = (shell: Shell, text: string): number => {
  const assigned = new Map<string, number>();
  const read = (name: string): number =>
    assigned.get(name.toUpperCase()) ?? (Number(variable(shell.session.env, name) ?? 0) || 0);
  const value = arithmetic(text.replaceAll('"', ""), read, (name, next) => assigned.set(name.toUpperCase(), next));
  if (typeof value === "string") return fault(shell, value, 1073750988);
  let { env } = shell.session;
  for (const [name, next] of assigned) env = withVariable(env, name, String(next));
  change(shell, { env });
  if (shell.script === null) out(shell, String(value));
  return 0;
};

export const set: Builtin = {
  names: ["set"],
  keepsLevel: true,
  run: (shell, tail) => {
    const text = tail.trimStart();
    const option = /^\/([ap])\s*/i.exec(text);
    if (option?.[1]?.toLowerCase() === "p")
      return ask(shell, text.slice(option[0].length).replace(/^"(.*)"\s*$/, "$1"));
    if (option !== null) return compute(shell, text.slice(option[0].length));
    const plain = text.startsWith('"') && text.lastIndexOf('"') > 0 ? text.slice(1, text.lastIndexOf('"')) : text;
    const equals = plain.indexOf("=");
    if (equals > 0) {
      const value = plain.slice(equals + 1);
      change(shell, { env: withVariable(shell.session.env, plain.slice(0, equals), value) });
      return 0;
    }
    if (equals === 0) return fault(shell, texts.syntax);
    const prefix = plain.trim().toUpperCase();
    const names = Object.keys(shell.session.env)
      .filter((name) => name.toUpperCase().startsWith(prefix))
      .sort((one, other) => (one.toUpperCase() < other.toUpperCase() ? -1 : 1));
    if (names.length === 0) {
      err(shell, `Environment variable ${plain.trim()} not defined\n`);
      return 1;
    }
    out(shell, names.map((name) => `${name}=${shell.session.env[name]}\n`).join(""));
    return 0;
  },
};
