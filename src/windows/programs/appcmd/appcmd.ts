import type { Program, System } from "#shell/system.ts";

const configFile = "C:\\Windows\\System32\\inetsrv\\config\\applicationHost.config";

const kinds: Readonly<Record<string, string>> = {
  site: "SITE",
  app: "APP",
  apppool: "APPPOOL",
  vdir: "VDIR",
  config: "CONFIG",
  module: "MODULE",
};

/** Bytes that one setting adds to the file. An assumption. */
const perSetting = 160;

const touch = (system: System): void => {
  const node = system.find(configFile)?.node;
  if (node?.kind === "file" && node.content.kind === "opaque") system.writeOpaque(configFile, node.size + perSetting);
};

// `/name:x`, `-section:x`, `name` in order, quotes taken off.
const optionOf = (args: readonly string[], name: string): string | null => {
  const found = args.find((each) => new RegExp(`^[/-]${name}:`, "i").test(each));
  return found === undefined ? null : found.slice(found.indexOf(":") + 1).replaceAll('"', "");
};

const setConfig = (args: readonly string[]): string => {
  const section = optionOf(args, "section") ?? args.find((each) => !/^[/-]/.test(each)) ?? "";
  const target = "MACHINE/WEBROOT/APPHOST";
  return `Applied configuration changes to section "${section}" for "${target}" at configuration commit path "${target}"\n`;
};

const added = (kind: string, args: readonly string[]): string => {
  const name = optionOf(args, "name") ?? optionOf(args, "site\\.name") ?? "";
  const line = (what: string, of: string): string => `${what} object "${of}" added\n`;
  if (kind !== "site")
    return line(kinds[kind] ?? kind.toUpperCase(), kind === "app" ? `${name}${optionOf(args, "path") ?? "/"}` : name);
  const path = optionOf(args, "physicalPath") === null ? "" : line("APP", `${name}/`) + line("VDIR", `${name}/`);
  return line("SITE", name) + path;
};

const listed = (kind: string): string => {
  if (kind === "site") return 'SITE "Default Web Site" (id:1,bindings:http/*:80:,state:Started)\n';
  if (kind === "apppool") return 'APPPOOL "DefaultAppPool" (MgdVersion:v4.0,MgdMode:Integrated,state:Started)\n';
  return kind === "app" ? 'APP "Default Web Site/" (applicationPool:DefaultAppPool)\n' : "";
};

/** Configures IIS. Syntax and answers: learn.microsoft.com/iis, "Getting Started with AppCmd.exe". What it sets shows as a longer configuration file. */
export const appcmd: Program = {
  image: "appcmd.exe",
  main: (system) => {
    const [verb = "", kind = "", ...rest] = system.args;
    const what = kinds[kind.toLowerCase()];
    if (what === undefined) {
      system.out(
        "ERROR ( message:Command \"\" is not supported.  Run 'appcmd.exe /?' to see supported commands. )\n".replace(
          '""',
          `"${verb} ${kind}"`,
        ),
      );
      return 87;
    }
    system.sleep(200_000);
    switch (verb.toLowerCase()) {
      case "set":
      case "reset":
      case "clear":
      case "unlock":
      case "lock":
        touch(system);
        system.out(
          kind.toLowerCase() === "config"
            ? setConfig(rest)
            : `${what} object "${(rest[0] ?? "").replaceAll('"', "")}" changed\n`,
        );
        return 0;
      case "add":
        touch(system);
        system.out(added(kind.toLowerCase(), rest));
        return 0;
      case "delete":
        touch(system);
        system.out(`${what} object "${optionOf(rest, "name") ?? rest[0] ?? ""}" deleted\n`);
        return 0;
      case "list":
        system.out(listed(kind.toLowerCase()));
        return 0;
      case "start":
      case "stop":
      case "recycle":
        system.out(
          `"${(rest[0] ?? "").replaceAll('"', "")}" successfully ${{ start: "started", stop: "stopped", recycle: "recycled" }[verb.toLowerCase()]}.\n`,
        );
        return 0;
      default:
        system.notModelled(`appcmd ${verb} ${kind}`);
        return 0;
    }
  },
};
