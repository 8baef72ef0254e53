import { type Failure, failure } from "#core/failure.ts";
import type { PlatformRules } from "../../rules/rules.ts";

// Source: moby/sys signal package; reference/docker-cli.md §7.
const names: readonly string[] = `
  HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU
  URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS
`
  .trim()
  .split(/\s+/);

export const sigkill = 9;
export const sigterm = 15;

/** The number of a signal given by name or number. */
export const signalNumber = (text: string, { highestSignal }: PlatformRules, os: string): number | Failure => {
  const invalid = failure("400", `invalid signal: ${text}`);
  if (/^\d+$/.test(text)) {
    const number = Number(text);
    if (number === 0) return invalid;
    return number <= highestSignal ? number : failure("400", `the ${os} daemon does not support signal ${number}`);
  }
  const at = names.indexOf(text.toUpperCase().replace(/^SIG/, ""));
  return at < 0 ? invalid : at + 1;
};
