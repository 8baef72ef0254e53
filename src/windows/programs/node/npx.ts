import { isFailure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import { joinArguments } from "#shell/words.ts";
import { notModelledThenStay } from "../common/own-version.ts";
import { joinTo } from "../common/path.ts";

const comSpec = "C:\\Windows\\System32\\cmd.exe";

/** Runs a command of an installed package; one that it would have to fetch is not modelled. Source: docs.npmjs.com, npx. */
export const npx = (system: System, args: readonly string[]): number => {
  const at = args.findIndex((each) => !each.startsWith("-"));
  const [name = "", ...rest] = at < 0 ? [] : args.slice(at);
  const own = joinTo(system.cwd(), `node_modules\\.bin\\${name}.cmd`);
  if (name === "" || system.find(own) === null) return notModelledThenStay(system, `npx ${name}`);
  const child = system.spawn(comSpec, `${comSpec} /d /s /c "${joinArguments([own, ...rest])}"`);
  return isFailure(child) ? 1 : system.wait(child);
};
