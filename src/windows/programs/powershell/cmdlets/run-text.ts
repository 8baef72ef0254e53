import { chocolateyBin, installChocolatey } from "../../common/chocolatey.ts";
import { variable, withVariable } from "../../common/environment.ts";
import { change, gather } from "../run/runtime.ts";
import { textOf } from "../value/convert.ts";
import { isKind, listOf, object } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";

// A script that came from the network is known by its address alone.
const downloaded = (call: Call, url: string): void => {
  const { system, host, session } = call.runtime;
  if (/chocolatey\.org\/install\.ps1/i.test(url)) {
    installChocolatey(system, (text) => host.write(text));
    // The script puts its directory on the PATH of the shell that runs it, too.
    const path = `${variable(session.env, "Path") ?? ""};${chocolateyBin}`;
    change(call.runtime, { env: withVariable(session.env, "Path", path) });
  } else system.notModelled(`what the script at ${url} does`);
};

export const invokeExpression: Cmdlet = {
  name: "Invoke-Expression",
  aliases: ["iex"],
  parameters: "Command:0",
  run: (call) => {
    for (const given of call.has("Command") ? [call.value("Command")] : call.input) {
      const content =
        isKind(given, "object") && given.type.endsWith("WebResponseObject") ? (given.members.Content ?? null) : given;
      if (isKind(content, "object") && content.type === "Silo.Download")
        downloaded(call, textOf(content.members.Url ?? ""));
      else call.runtime.core.block(call.runtime, textOf(content), [], false, { emit: call.emit, direct: true });
    }
  },
};

export const invokeCommand: Cmdlet = {
  name: "Invoke-Command",
  aliases: ["icm"],
  parameters:
    "ScriptBlock:0 ArgumentList=Args* ComputerName* Session Credential NoNewScope? InputObject FilePath ContainerId VMName",
  run: (call) => {
    const block = call.value("ScriptBlock");
    if (call.has("ComputerName") || call.has("Session")) call.runtime.system.notModelled("remote commands");
    else if (isKind(block, "block"))
      call.runtime.core.block(call.runtime, block.text, listOf(call.value("ArgumentList")), true, {
        emit: call.emit,
        direct: false,
      });
  },
};

export const measureCommand: Cmdlet = {
  name: "Measure-Command",
  parameters: "Expression:0 InputObject",
  run: (call) => {
    const { runtime } = call;
    const start = runtime.system.wallClock();
    const block = call.value("Expression");
    if (isKind(block, "block")) gather((output) => runtime.core.block(runtime, block.text, [], false, output));
    call.emit(object("System.TimeSpan", { TotalMilliseconds: runtime.system.wallClock() - start }));
  },
};
