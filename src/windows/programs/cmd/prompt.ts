import { variable } from "../common/environment.ts";
import { dosDate, dosTime, momentOf } from "../common/moment.ts";
import type { Shell } from "./session.ts";
import { version } from "./version.ts";

/** The prompt by %PROMPT%, `$P$G` unless set. Source: learn.microsoft.com, prompt. */
export const promptText = (shell: Shell): string =>
  (variable(shell.session.env, "PROMPT") ?? "$P$G").replace(/\$([\s\S])/g, (_, letter: string) => {
    switch (letter.toUpperCase()) {
      case "P":
        return shell.session.cwd;
      case "G":
        return ">";
      case "L":
        return "<";
      case "B":
        return "|";
      case "A":
        return "&";
      case "C":
        return "(";
      case "F":
        return ")";
      case "S":
        return " ";
      case "Q":
        return "=";
      case "E":
        return "\u001b";
      case "_":
        return "\n";
      case "N":
        return shell.session.cwd.slice(0, 1);
      case "D":
        return dosDate(momentOf(shell.system.wallClock()));
      case "T":
        return dosTime(momentOf(shell.system.wallClock()));
      case "V":
        return version(shell.system);
      case "$":
        return "$";
      default:
        return "";
    }
  });
