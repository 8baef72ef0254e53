import type { Program, System } from "#shell/system.ts";

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

const service = (system: System, verb: string, name: string | undefined): number => {
  if (
    name === undefined ||
    system.registryGet(`HKLM\\SYSTEM\\CurrentControlSet\\Services\\${name}\\ImagePath`) === null
  ) {
    system.err("The service name is invalid.\n\nMore help is available by typing NET HELPMSG 2185.\n\n");
    return 2;
  }
  system.sleep(800_000);
  system.out(`The ${name} service is ${verb === "start" ? "starting" : "stopping"}.\n`);
  system.out(`The ${name} service was ${verb === "start" ? "started" : "stopped"} successfully.\n\n`);
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
        return service(system, verb.toLowerCase(), rest[0]);
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
