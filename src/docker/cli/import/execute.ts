import { flagText, flagTexts } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";
import { given } from "../lists.ts";
import { messageViewer } from "../show.ts";
import { archiveOf } from "../standard-input.ts";

/** `docker import`. */
export const importImage: Executor = ({ system, engine, flags, args: [source = "", name = ""] }) => {
  const remote = /^https?:\/\//.test(source);
  const archive = remote ? null : archiveOf(system, source === "-" ? "" : source, "rootfs.tar");
  if (typeof archive === "string") return failed(archive);
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
  const opened = engine.open({
    method: "POST",
    path: "/images/create",
    query,
    ...(archive === null ? {} : { archive }),
  });
  if (!opened.ok) return endWith(system, opened.error);
  const viewer = messageViewer(system.out);
  if (opened.exchange !== undefined) engine.follow(opened.exchange, viewer.add);
  const fault = viewer.fault();
  return fault === null ? 0 : failed(fault.message);
};
