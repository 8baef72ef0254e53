import type { Platform } from "#contract/platform.ts";
import { type Failure, failure } from "#core/failure.ts";

const numbers = (version: string): readonly [number, number] => {
  const [major = "0", minor = "0"] = version.split(".");
  return [Number(major), Number(minor)];
};

const older = (one: string, other: string): boolean => {
  const [major, minor] = numbers(one);
  const [otherMajor, otherMinor] = numbers(other);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
};

/** Why the engine does not speak the version that a path begins with. Source: moby api/server/middleware/version.go. */
export const versionProblem = (platform: Platform, version: string | null): Failure | undefined => {
  if (version === null) return undefined;
  const { apiVersion, minApiVersion } = platform;
  if (older(version, minApiVersion))
    return failure(
      "400",
      `client version ${version} is too old. Minimum supported API version is ${minApiVersion}, please upgrade your client to a newer version`,
    );
  if (older(apiVersion, version))
    return failure("400", `client version ${version} is too new. Maximum supported API version is ${apiVersion}`);
  return undefined;
};
