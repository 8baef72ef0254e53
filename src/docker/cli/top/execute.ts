import type { TopResponse } from "#docker/engine/api/types.ts";
import type { Executor } from "../call.ts";
import { printed } from "../errors.ts";
import { given } from "../lists.ts";
import { formatTop } from "./format.ts";

/** `docker top`. */
export const top: Executor = ({ engine, args: [name = "", ...options] }) =>
  printed(
    formatTop(
      engine.need<TopResponse>({
        method: "GET",
        path: `/containers/${name}/top`,
        query: given("ps_args", options.join(" ")),
      }),
    ),
  );
