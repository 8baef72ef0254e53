import { formatValues } from "../format/format.ts";
import { Raised } from "../run/error.ts";
import { change } from "../run/runtime.ts";
import { preference } from "../run/variable.ts";
import { textOf } from "../value/convert.ts";
import { isKind, listOf, object } from "../value/value.ts";
import type { Cmdlet } from "./cmdlet.ts";

export const writeHost: Cmdlet = {
  name: "Write-Host",
  parameters: "Object*:0… NoNewline? Separator ForegroundColor BackgroundColor",
  run: (call) => {
    const values = call.has("Object") ? listOf(call.value("Object")) : call.input;
    call.runtime.host.finish();
    const text = values
      .map((each) =>
        isKind(each, "object") && each.members.$text === undefined ? formatValues([each]).trim() : textOf(each),
      )
      .join(call.has("Separator") ? call.text("Separator") : " ");
    call.runtime.host.write(call.flag("NoNewline") ? text : `${text}\n`);
  },
};

export const writeOutput: Cmdlet = {
  name: "Write-Output",
  aliases: ["echo", "write"],
  parameters: "InputObject*:0… NoEnumerate?",
  run: (call) => {
    for (const each of call.has("InputObject") ? listOf(call.value("InputObject")) : call.input) call.emit(each);
  },
};

const message = (name: string, variable: string, label: string, always: "Continue" | "SilentlyContinue"): Cmdlet => ({
  name,
  parameters: "Message=Msg:0",
  run: (call) => {
    const wanted = call.flag("Verbose") || preference(call.runtime, variable) === "continue";
    if (!wanted && always === "SilentlyContinue") return;
    if (preference(call.runtime, variable) === "silentlycontinue") return;
    call.runtime.host.finish();
    call.runtime.host.write(`${label}: ${call.text("Message")}\n`);
  },
});

export const writeVerbose = message("Write-Verbose", "verbosepreference", "VERBOSE", "SilentlyContinue");
export const writeDebug = message("Write-Debug", "debugpreference", "DEBUG", "SilentlyContinue");
export const writeWarning = message("Write-Warning", "warningpreference", "WARNING", "Continue");

export const writeInformation: Cmdlet = {
  name: "Write-Information",
  parameters: "MessageData=Msg:0 Tags*:1",
  run: () => {},
};
export const writeProgress: Cmdlet = {
  name: "Write-Progress",
  parameters: "Activity:0 Status:1 Id:2 PercentComplete SecondsRemaining CurrentOperation ParentId Completed? SourceId",
  run: () => {},
};

export const writeError: Cmdlet = {
  name: "Write-Error",
  parameters: "Message=Msg:0 Exception ErrorRecord Category ErrorId TargetObject RecommendedAction",
  run: (call) => {
    const record = call.value("ErrorRecord");
    if (isKind(record, "object")) throw new Raised(record);
    const exception = call.value("Exception");
    const text = call.has("Message")
      ? call.text("Message")
      : isKind(exception, "object")
        ? textOf(exception.members.Message ?? exception)
        : textOf(call.input[0] ?? "");
    call.complain({
      message: text,
      category: call.has("Category") ? call.text("Category") : "NotSpecified",
      exception: "Microsoft.PowerShell.Commands.WriteErrorException",
      id: call.has("ErrorId") ? call.text("ErrorId") : "Microsoft.PowerShell.Commands.WriteErrorException,",
      command: "Write-Error",
    });
    change(call.runtime, { ok: false });
  },
};

export const outNull: Cmdlet = { name: "Out-Null", parameters: "InputObject", run: () => {} };
export const outHost: Cmdlet = {
  name: "Out-Host",
  aliases: ["oh"],
  parameters: "InputObject Paging?",
  run: (call) => {
    for (const each of call.input) call.runtime.host.show(each);
  },
};
export const outDefault: Cmdlet = { ...outHost, name: "Out-Default", aliases: [] };

export const outString: Cmdlet = {
  name: "Out-String",
  parameters: "InputObject Stream? Width NoNewline?",
  run: (call) => {
    const text = formatValues(call.has("InputObject") ? listOf(call.value("InputObject")) : call.input);
    if (call.flag("Stream")) for (const line of text.replace(/\n$/, "").split("\n")) call.emit(line);
    else call.emit(text);
  },
};

export const clearHost: Cmdlet = {
  name: "Clear-Host",
  aliases: ["cls", "clear"],
  parameters: "",
  run: (call) => call.runtime.host.write("\f"),
};

export const readHost: Cmdlet = {
  name: "Read-Host",
  parameters: "Prompt:0 AsSecureString? MaskInput?",
  run: (call) => {
    call.runtime.host.finish();
    const line = call.runtime.system.readLine(call.has("Prompt") ? `${call.text("Prompt")}: ` : "");
    call.emit(
      call.flag("AsSecureString")
        ? object("System.Security.SecureString", { Length: line?.length ?? 0 })
        : (line ?? ""),
    );
  },
};
