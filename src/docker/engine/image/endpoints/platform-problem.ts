import { type Failure, failure } from "#core/failure.ts";
import type { Engine } from "../../daemon/engine.ts";

/** Why a platform that was asked for cannot be had. Texts: reference/docker-cli.md §4.1. */
export const platformProblem = ({ platform, rules }: Engine, asked: string): Failure | null => {
  if (asked === "") return null;
  const [os = "", architecture = platform.architecture] = asked.toLowerCase().split("/");
  if (!/^[\w.]+(\/[\w.]+){0,2}$/.test(asked))
    return failure(
      "400",
      `"${asked}" is an invalid OS component of "${asked}": OSAndVersion specifier component must match "^([A-Za-z0-9_-]+)(?:\\\\(([A-Za-z0-9_.-]*)\\\\))?$": invalid argument`,
    );
  if (os === platform.os && architecture === platform.architecture) return null;
  const host = rules.hostVersion(platform.osVersion);
  return failure(
    "404",
    `no matching manifest for ${os}/${architecture}${host === "" ? "" : ` ${host}`} in the manifest list entries`,
  );
};
