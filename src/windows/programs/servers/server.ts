import type { Program } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { serve } from "../install/stay-up.ts";

/** A program that listens until it is ended. */
export interface Server {
  readonly image: string;
  /** It says things meanwhile, which are not modelled. */
  readonly talks?: boolean;
  /** Arguments with which it says something and ends, and what it says; `{version}` stands for its version. */
  readonly asks: readonly (readonly [args: RegExp, says: string])[];
  /** Where nobody knows the version. */
  readonly version: string;
}

export const programOf = ({ image, asks, version, talks }: Server): Program => ({
  image,
  main: (system) => {
    const line = system.args.join(" ");
    const asked = asks.find(([args]) => args.test(line));
    if (asked === undefined) return talks === true ? notModelledThenStay(system, `what ${image} does`) : serve(system);
    system.out(asked[1].replaceAll("{version}", ownVersion(system, version)));
    return 0;
  },
});
