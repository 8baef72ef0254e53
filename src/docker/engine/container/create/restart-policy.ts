import { type Failure, failure } from "#core/failure.ts";
import type { RestartPolicy } from "../host-config.ts";

const wrong = (reason: string): Failure => failure("400", `invalid restart policy: ${reason}`);

/** Texts: reference/docker-cli.md §5.2; moby api/types/container/hostconfig.go, ValidateRestartPolicy. */
export const restartPolicyProblem = ({ Name, MaximumRetryCount: count }: RestartPolicy): Failure | null => {
  switch (Name) {
    case "":
    case "no":
    case "always":
    case "unless-stopped":
      if (count === 0) return null;
      return wrong(
        `maximum retry count can only be used with 'on-failure'${count < 0 ? " and cannot be negative" : ""}`,
      );
    case "on-failure":
      return count < 0 ? wrong("maximum retry count cannot be negative") : null;
    default:
      return wrong(`unknown policy '${Name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`);
  }
};
