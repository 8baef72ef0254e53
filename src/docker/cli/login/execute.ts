import { flagGiven, flagOn, flagText } from "#shell/flags/values.ts";
import type { Executor } from "../call.ts";
import { endWith } from "../connection.ts";
import { failed } from "../errors.ts";

const hub = "https://index.docker.io/v1/";
const insecure = "WARNING! Using --password via the CLI is insecure. Use --password-stdin.\n";

/** `docker login`: the engine is asked, and says that it reaches no registry. */
export const login: Executor = ({ system, engine, flags, args: [server = ""] }) => {
  const username = flagText(flags, "username");
  const fromInput = flagOn(flags, "password-stdin");
  if (flagGiven(flags, "password")) system.err(insecure);
  if (flagGiven(flags, "password") && fromInput)
    return failed("--password and --password-stdin are mutually exclusive");
  if (fromInput && username === "") return failed("Must provide --username with --password-stdin");
  if (username === "") return failed("Silo does not model signing in through a browser: use --username.");
  const password = flagGiven(flags, "password")
    ? flagText(flags, "password")
    : (system.readLine(fromInput ? "" : "Password: ") ?? "");
  if (password === "") return failed("Error: Password Required");
  const body = { username, password, serveraddress: server === "" ? hub : server };
  const reply = engine.ask<{ readonly Status?: string }>({ method: "POST", path: "/auth", body });
  if (!reply.ok) return endWith(system, reply.error);
  system.out(`${reply.body.Status ?? ""}\n`);
  return 0;
};
