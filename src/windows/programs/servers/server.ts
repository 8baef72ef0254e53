import type { Program } from "#shell/system.ts";
import { ownVersion } from "../common/own-version.ts";
import { serve } from "../install/stay-up.ts";

/** A program that prints nothing and listens until it is ended. */
export interface Server {
  readonly image: string;
  /** Arguments with which it says something and ends, and what it says; `{version}` stands for its version. */
  readonly asks: readonly (readonly [args: RegExp, says: string])[];
  /** Where nobody knows the version. */
  readonly version: string;
}

export const programOf = ({ image, asks, version }: Server): Program => ({
  image,
  main: (system) => {
    const line = system.args.join(" ");
    const asked = asks.find(([args]) => args.test(line));
    if (asked === undefined) return serve(system);
    system.out(asked[1].replaceAll("{version}", ownVersion(system, version)));
    return 0;
  },
});
