import { variable, withVariable } from "../../common/environment.ts";
import { dosDate, momentOf, shortTime } from "../../common/moment.ts";
import { out } from "../message.ts";
import { change, type Shell } from "../session.ts";
import { version } from "../version.ts";
import type { Builtin } from "./builtin.ts";

const moment = (shell: Shell) => momentOf(shell.system.wallClock());

const quiet = (...names: string[]): Builtin => ({ names, keepsLevel: true, run: () => 0 });

export const ver: Builtin = {
  names: ["ver"],
  run: (shell) => {
    out(shell, `\n${version(shell.system)}\n`);
    return 0;
  },
};

/** The serial number is an assumption. */
export const serial = "2E4A-91D6";

export const vol: Builtin = {
  names: ["vol"],
  run: (shell) => {
    out(shell, ` Volume in drive C has no label.\n Volume Serial Number is ${serial}\n`);
    return 0;
  },
};

export const date: Builtin = {
  names: ["date"],
  run: (shell, tail) => {
    const text = dosDate(moment(shell));
    out(shell, /\/t/i.test(tail) ? `${text}\n` : `The current date is: ${text}\n`);
    return 0;
  },
};

export const time: Builtin = {
  names: ["time"],
  run: (shell) => {
    out(shell, `${shortTime(moment(shell))}\n`);
    return 0;
  },
};

export const path: Builtin = {
  names: ["path"],
  keepsLevel: true,
  run: (shell, tail) => {
    const text = tail.replace(/^[\s=]+/, "").trimEnd();
    if (text === "") out(shell, `PATH=${variable(shell.session.env, "PATH") ?? ""}\n`);
    else change(shell, { env: withVariable(shell.session.env, "PATH", text === ";" ? "" : text) });
    return 0;
  },
};

export const prompt: Builtin = {
  names: ["prompt"],
  keepsLevel: true,
  run: (shell, tail) => {
    change(shell, { env: withVariable(shell.session.env, "PROMPT", tail.trim()) });
    return 0;
  },
};

/** A form feed is what clears the console's page. */
export const cls: Builtin = {
  names: ["cls"],
  keepsLevel: true,
  run: (shell) => {
    out(shell, "\f");
    return 0;
  },
};

export const pause: Builtin = {
  names: ["pause"],
  keepsLevel: true,
  run: (shell) => {
    if (shell.io.input === undefined) shell.system.readLine("Press any key to continue . . . ");
    return 0;
  },
};

export const verify = quiet("verify");
export const title = quiet("title");
export const color = quiet("color");
export const breakCommand = quiet("break");
