import { flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { failed } from "../errors.ts";
import { messageViewer } from "../show.ts";
import { readContext } from "./context.ts";
import { contextText } from "./format.ts";
import { buildQuery } from "./query.ts";
import { tarSize } from "./tar-size.ts";

/** Said where BuildKit is asked for by name. Source: docker/cli cmd/docker/builder.go. */
const noBuildKit = `ERROR: BuildKit is enabled but the buildx component is missing or broken.
       Install the buildx component to build images with BuildKit:
       https://docs.docker.com/go/buildx/`;

const isOn = (text: string | undefined): boolean => /^(1|t|true)$/i.test(text ?? "");

/** `docker build`, with the classic builder that Windows engines ask for. */
export const build: Executor = (call) => {
  const { system, engine, flags, args } = call;
  if (isOn(system.env().DOCKER_BUILDKIT)) return failed(noBuildKit);
  const context = readContext(system, args[0] ?? "", flagText(flags, "file"));
  if ("error" in context) return failed(context.error);
  const quiet = flagOn(flags, "quiet");
  let held = "";
  const hold = (text: string): void => {
    held += text;
  };
  const show = quiet ? hold : system.out;
  show(contextText(tarSize(context.tree)));
  const sent = held;
  held = "";
  const opened = engine.open({
    method: "POST",
    path: "/build",
    query: buildQuery(flags, context.dockerfile),
    archive: context.tree,
  });
  if (!opened.ok) return failed(sent + opened.error);
  let id = "";
  const viewer = messageViewer(show);
  if (opened.exchange !== undefined)
    engine.follow(opened.exchange, (chunks) => {
      viewer.add(chunks);
      for (const chunk of chunks)
        if (chunk.kind === "json") id = (chunk.value as { readonly aux?: { readonly ID?: string } }).aux?.ID ?? id;
    });
  const fault = viewer.fault();
  if (fault !== null) return failed(sent + held + fault.message, fault.code === 0 ? 1 : fault.code);
  system.out(held);
  const file = flagText(flags, "iidfile");
  if (file !== "") system.writeText(file, quiet ? held : id);
  return 0;
};
