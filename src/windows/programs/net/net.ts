import type { Program, System } from "#shell/system.ts";
import { control, serviceNamed } from "../common/services/service.ts";

const names = "HKLM\\SAM\\SAM\\Domains\\Account\\Users\\Names\\";
const members = "HKLM\\SAM\\SAM\\Domains\\Builtin\\Aliases\\Members\\";

const done = (system: System): number => {
  system.out("The command completed successfully.\n\n");
  return 0;
};

const flag = (args: readonly string[], name: string): boolean =>
  args.some((each) => each.toLowerCase().startsWith(name));

const user = (system: System, args: readonly string[]): number => {
  const [name] = args.filter((each) => !each.startsWith("/"));
  if (name === undefined) return done(system);
  if (flag(args, "/delete")) system.registrySet(names + name, null);
  else if (flag(args, "/add")) system.registrySet(names + name, "0x3e8");
  else if (system.registryGet(names + name) === null) {
    system.err("The user name could not be found.\n\nMore help is available by typing NET HELPMSG 2221.\n\n");
    return 2;
  }
  return done(system);
};

const localgroup = (system: System, args: readonly string[]): number => {
  const [group, member] = args.filter((each) => !each.startsWith("/"));
  if (group !== undefined && member !== undefined)
    system.registrySet(`${members}${group}\\${member}`, flag(args, "/delete") ? null : "1");
  return done(system);
};

const help = (message: number): string => `\n\nMore help is available by typing NET HELPMSG ${message}.\n\n`;

const service = (system: System, to: "running" | "stopped", name: string | undefined): number => {
  const found = name === undefined ? null : serviceNamed(system, name);
  const failed = (text: string): number => {
    system.err(text);
    return 2;
  };
  if (found === null) return failed(`The service name is invalid.${help(2185)}`);
  const { displayName, state } = found;
  if (to === "running" && state === "Running")
    return failed(`The requested service has already been started.${help(2182)}`);
  if (to === "stopped" && state !== "Running") return failed(`The ${displayName} service is not started.${help(3521)}`);
  system.out(`The ${displayName} service is ${to === "running" ? "starting" : "stopping"}.\n`);
  control(system, found, to);
  system.out(`The ${displayName} service was ${to === "running" ? "started" : "stopped"} successfully.\n\n`);
  return 0;
};

/** Accounts, groups and services. Texts: learn.microsoft.com, net commands. Accounts are registry values here: what a SAM hive holds is simplified. */
export const net: Program = {
  image: "net.exe",
  main: (system) => {
    const [verb = "", ...rest] = system.args;
    switch (verb.toLowerCase()) {
      case "user":
        return user(system, rest);
      case "localgroup":
        return localgroup(system, rest);
      case "accounts":
        return done(system);
      case "start":
      case "stop":
        return service(system, verb.toLowerCase() === "start" ? "running" : "stopped", rest[0]);
      case "":
        system.err(
          "The syntax of this command is:\n\nNET\n    [ ACCOUNTS | COMPUTER | CONFIG | CONTINUE | FILE | GROUP | HELP |\n      HELPMSG | LOCALGROUP | PAUSE | SESSION | SHARE | START |\n      STATISTICS | STOP | TIME | USE | USER | VIEW ]\n\n",
        );
        return 1;
      default:
        system.notModelled(`net ${verb}`);
        return 0;
    }
  },
};
