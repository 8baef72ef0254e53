import { findProgram } from "../../common/find-program.ts";
import { leafOf } from "../../common/path.ts";
import { object } from "../value/value.ts";
import { isPattern, like } from "../value/wildcard.ts";
import type { Cmdlet } from "./cmdlet.ts";

/** `Get-Command` and `Get-Help`, which know the others. */
export const helpCmdlets = (others: () => readonly Cmdlet[]): readonly Cmdlet[] => [
  {
    name: "Get-Command",
    aliases: ["gcm"],
    parameters: "Name*:0 CommandType=Type Module* Verb* Noun* All? ListImported? Syntax? ArgumentList* TotalCount",
    run: (call) => {
      const { runtime } = call;
      for (const name of call.has("Name") ? call.texts("Name") : ["*"]) {
        const cmdlets = others().filter(
          (each) => like(name, each.name) || each.aliases?.some((one) => one.toLowerCase() === name.toLowerCase()),
        );
        const functions = Object.values(runtime.session.functions).filter((each) => like(name, each.name));
        for (const each of functions)
          call.emit(
            object("System.Management.Automation.FunctionInfo", {
              CommandType: "Function",
              Name: each.name,
              Version: "",
              Source: "",
              $text: each.name,
              $command: each.name,
            }),
          );
        for (const each of cmdlets)
          call.emit(
            object("System.Management.Automation.CmdletInfo", {
              CommandType: "Cmdlet",
              Name: each.name,
              Version: "3.1.0.0",
              Source: "Microsoft.PowerShell",
              $text: each.name,
              $command: each.name,
            }),
          );
        if (cmdlets.length + functions.length > 0 || isPattern(name)) continue;
        const found = findProgram(runtime.system, name, { ...runtime.session, skipCurrent: true });
        if (found !== null)
          call.emit(
            object("System.Management.Automation.ApplicationInfo", {
              CommandType: "Application",
              Name: leafOf(found.path),
              Version: "",
              Source: found.path,
              Path: found.path,
              Definition: found.path,
              $text: leafOf(found.path),
              $command: found.path,
            }),
          );
        else
          call.complain({
            message: `The term '${name}' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.`,
            category: "ObjectNotFound",
            exception: "CommandNotFoundException",
            id: "CommandNotFoundException",
            target: name,
          });
      }
    },
  },
  {
    name: "Get-Help",
    aliases: ["help", "man"],
    parameters: "Name:0 Full? Examples? Detailed? Online? Parameter",
    run: (call) => {
      const name = call.text("Name");
      const found = others().find(
        (each) =>
          each.name.toLowerCase() === name.toLowerCase() ||
          each.aliases?.some((one) => one.toLowerCase() === name.toLowerCase()),
      );
      call.emit(
        found === undefined
          ? "TOPIC\n    Windows PowerShell Help System\n\nSHORT DESCRIPTION\n    Displays help about Windows PowerShell cmdlets and concepts."
          : `\nNAME\n    ${found.name}\n\nSYNTAX\n    ${found.name} ${found.parameters.replace(/\S+/g, (each) => `[-${each.replace(/[=?*:].*$/, "")}]`)}\n\nALIASES\n    ${found.aliases?.join("\n    ") || "None"}\n`,
      );
    },
  },
  {
    name: "Get-Alias",
    aliases: ["gal"],
    parameters: "Name*:0 Definition* Scope",
    run: (call) => {
      for (const each of others())
        for (const alias of each.aliases ?? [])
          if (!call.has("Name") || call.texts("Name").some((name) => like(name, alias)))
            call.emit(
              object("System.Management.Automation.AliasInfo", {
                CommandType: "Alias",
                Name: `${alias} -> ${each.name}`,
                Version: "",
                Source: "",
              }),
            );
    },
  },
];
