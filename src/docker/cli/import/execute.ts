import { flagText, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { given } from "../lists.ts";
import { messageViewer } from "../show.ts";

/** `docker import`. */
export const importImage: Executor = ({ system, engine, flags, args: [source = "", name = ""] }) => {
  const remote = source === "-" || /^https?:\/\//.test(source);
  const found = remote ? "" : system.readText(source);
  if (typeof found !== "string") return failed(`open ${source}: ${found.message}`);
  const [repo = "", tag = ""] = name.split(":");
  const changes = flagTexts(flags, "change");
  const query = {
    fromSrc: remote ? source : "-",
    ...given("repo", repo),
    ...given("tag", tag),
    ...given("message", flagText(flags, "message")),
    ...given("platform", flagText(flags, "platform")),
    ...(changes.length === 0 ? {} : { changes }),
  };
  const opened = engine.open({ method: "POST", path: "/images/create", query });
  if (!opened.ok) return endWith(system, opened.error);
  const viewer = messageViewer(system.out);
  if (opened.exchange !== undefined) engine.follow(opened.exchange, viewer.add);
  const fault = viewer.fault();
  return fault === null ? 0 : failed(fault.message);
};
