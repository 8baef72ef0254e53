import { defineAct, type Micros } from "./event.ts";
import { detail } from "./explain.ts";

/** Virtual time passing for one procedure. */
export const timer = defineAct<{ readonly micros: Micros }>("timer.elapsed", {
  explain: ({ data }) =>
    detail(`${data.micros / 1_000_000} s have passed.`, { title: "Model parameter", mark: "assumption" }),
});
