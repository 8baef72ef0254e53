import type { Program } from "#shell/system.ts";
import { notModelledThenStay, ownVersion } from "../common/own-version.ts";
import { serve, unknownAnswers } from "../install/stay-up.ts";

/** A program that listens until it is ended. */
export interface Server {
  readonly image: string;
  /** It says things meanwhile, which are not modelled. */
  readonly talks?: boolean;
  /** It listens at no port of its own. */
  readonly quiet?: boolean;
  /** Arguments with which it says something and ends, and what it says; `{version}` stands for its version. */
  readonly asks: readonly (readonly [args: RegExp, says: string])[];
  /** Where nobody knows the version. */
  readonly version: string;
}

export const programOf = ({ image, asks, version, talks, quiet }: Server): Program => ({
  image,
  main: (system) => {
    const line = system.args.join(" ");
    const asked = asks.find(([args]) => args.test(line));
    if (asked === undefined)
      return talks === true
        ? notModelledThenStay(system, `what ${image} does`)
        : serve(system, quiet === true ? [] : [unknownAnswers(`what ${image} answers`)]);
    system.out(asked[1].replaceAll("{version}", ownVersion(system, version)));
    return 0;
  },
});
