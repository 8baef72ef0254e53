import { flagOn } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { given } from "../lists.ts";
import { apiTag, familiarName, fullName, parseReference, withDefaultTag } from "../reference.ts";
import { messageViewer } from "../show.ts";

/** `docker push`. */
export const push: Executor = ({ system, engine, flags, args: [name = ""] }) => {
  const read = parseReference(name);
  if ("error" in read) return failed(read.error);
  const { reference } = read;
  const bare = reference.tag === undefined && reference.digest === undefined;
  const [all, quiet] = [flagOn(flags, "all-tags"), flagOn(flags, "quiet")];
  if (all && !bare) return failed("tag can't be used with --all-tags/-a");
  if (!all && bare && !quiet) system.out("Using default tag: latest\n");
  const wanted = all ? reference : withDefaultTag(reference);
  const opened = engine.open({
    method: "POST",
    path: `/images/${familiarName(wanted)}/push`,
    query: given("tag", apiTag(wanted)),
  });
  if (!opened.ok) return failed(opened.error);
  const viewer = messageViewer(quiet ? () => undefined : system.out);
  if (opened.exchange !== undefined) engine.follow(opened.exchange, viewer.add);
  const fault = viewer.fault();
  if (fault !== null) return failed(fault.message);
  if (quiet) system.out(`${fullName(wanted)}\n`);
  return 0;
};
