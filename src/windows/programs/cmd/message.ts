import { write } from "../common/io.ts";
import type { Shell } from "./session.ts";

export const out = (shell: Shell, text: string): void => write(shell.system, shell.io.out, text);
export const err = (shell: Shell, text: string): void => write(shell.system, shell.io.err, text);

/** Prints an error and gives its exit code. Texts are those of cmd.exe 10.0.20348, seen in use. */
export const fault = (shell: Shell, text: string, code = 1): number => {
  err(shell, `${text}\n`);
  return code;
};

export const texts = {
  noFile: "The system cannot find the file specified.",
  noPath: "The system cannot find the path specified.",
  denied: "Access is denied.",
  syntax: "The syntax of the command is incorrect.",
  directory: "The directory name is invalid.",
  notFound: "File Not Found",
  tooLong: "The input line is too long.",
  exists: (name: string): string => `A subdirectory or file ${name} already exists.`,
  missing: (path: string): string => `Could Not Find ${path}`,
  unknown: (name: string): string =>
    `'${name}' is not recognized as an internal or external command,\noperable program or batch file.`,
  unexpected: (word: string): string => `${word} was unexpected at this time.`,
};
