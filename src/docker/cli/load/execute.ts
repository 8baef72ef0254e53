import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { messageViewer } from "../show.ts";
import { archiveOf } from "../standard-input.ts";

/** `docker load`. */
export const load: Executor = ({ system, engine, consoles, flags }) => {
  const file = flagText(flags, "input");
  if (file === "" && consoles.input) return failed("requested load from stdin, but stdin is empty");
  const archive = archiveOf(system, file, "images.tar");
  if (typeof archive === "string") return failed(archive);
  const quiet = flagOn(flags, "quiet") || consoles.output === null ? "1" : "0";
  const opened = engine.open({ method: "POST", path: "/images/load", query: { quiet }, archive });
  if (!opened.ok) return endWith(system, opened.error);
  const viewer = messageViewer(system.out);
  if (opened.exchange !== undefined) engine.follow(opened.exchange, viewer.add);
  const fault = viewer.fault();
  return fault === null ? 0 : failed(fault.message);
};
