import { hostKinds } from "#machine/hosts.ts";
import { hostBuild, versionOf } from "#windows/builds/index.ts";

/** Hosts to choose from. */
export const hostOptions: readonly { readonly id: string; readonly label: string }[] = hostKinds.map(
  ({ id, title }) => {
    const build = hostBuild(id);
    const short = title.replace(/^Windows Server,? (?:version )?/, "Server ");
    return { id, label: build === undefined ? short : `${short} · ${versionOf(build).split(".")[2]}` };
  },
);
