import { isFailure } from "#core/failure.ts";
import { contentOf } from "../../common/content.ts";
import { followFile } from "../../common/follow-file.ts";
import { formatValues } from "../format/format.ts";
import { textOf, textsOf } from "../value/convert.ts";
import { listOf, object, unknownHash, type Value } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { pathsGiven, placeOf, targets } from "./path.ts";
import { withStream } from "./streams.ts";

const linesOf = (text: string): readonly string[] => {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
};

export const getContent: Cmdlet = {
  name: "Get-Content",
  aliases: ["gc", "cat", "type"],
  parameters:
    "Path*:0 LiteralPath=PSPath* TotalCount=Head=First Tail=Last ReadCount Raw? Encoding Wait? Delimiter Force? Filter Include* Exclude* Stream",
  run: (call) => {
    const { system } = call.runtime;
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const { path, node } of targets(call, written, call.has("LiteralPath"))) {
        const stream = call.has("Stream") ? system.readText(withStream(call, path)) : null;
        if (stream !== null && isFailure(stream)) {
          call.complain({
            message: `Could not open the alternate data stream '${call.text("Stream")}' of the file '${path}'.`,
            category: "ObjectNotFound",
            exception: "System.IO.FileNotFoundException",
            id: "GetContentReaderFileNotFoundError",
            target: path,
          });
          continue;
        }
        const text = stream ?? contentOf(system, { path, node, notModelled: node.notModelled ?? null });
        if (text === null && node.kind === "directory")
          call.complain({
            message: `Access to the path '${path}' is denied.`,
            category: "PermissionDenied",
            exception: "System.UnauthorizedAccessException",
            id: "GetContentReaderUnauthorizedAccessError",
            target: path,
          });
        // A file of checksums is taken to hold the right one.
        else if (text === null && /\.(?:sha\d+|md5)$/i.test(path))
          call.emit(object(unknownHash, { $text: "0".repeat(64), Length: 64 }));
        else if (text === null) {
          system.notModelled(`what is in ${path}`);
          if (!system.building) call.runtime.host.write(`Silo does not model what is in ${path}.\n`, true);
        } else if (call.flag("Raw")) call.emit(text);
        else {
          let lines = linesOf(text);
          if (call.has("TotalCount")) lines = lines.slice(0, Number(call.text("TotalCount")));
          if (call.has("Tail")) lines = Number(call.text("Tail")) === 0 ? [] : lines.slice(-Number(call.text("Tail")));
          for (const line of lines) call.emit(line);
          if (call.flag("Wait"))
            followFile(system, path, text, (more) => {
              for (const line of linesOf(more)) call.emit(line);
            });
        }
      }
  },
};

const save = (call: Call, written: string, text: string, append: boolean): void => {
  const path = withStream(call, placeOf(call.runtime, written).path);
  const failed = call.runtime.system.writeText(path, text, append);
  if (failed !== null)
    call.complain({
      message:
        failed.code === "5"
          ? `Access to the path '${path}' is denied.`
          : `Could not find a part of the path '${path}'.`,
      category: "WriteError",
      exception: failed.code === "5" ? "System.UnauthorizedAccessException" : "System.IO.DirectoryNotFoundException",
      id: "GetContentWriterDirectoryNotFoundError",
      target: path,
    });
};

const given = (call: Call): readonly Value[] => (call.has("Value") ? listOf(call.value("Value")) : call.input);

const body = (call: Call): string => {
  const end = call.flag("NoNewline") ? "" : "\n";
  return given(call)
    .map((each) => `${textOf(each)}${end}`)
    .join("");
};

const parameters =
  "Path*:0 Value*:1 LiteralPath=PSPath* Encoding Force? NoNewline? PassThru? Filter Include* Exclude* Stream";

export const setContent: Cmdlet = {
  name: "Set-Content",
  aliases: ["sc"],
  parameters,
  run: (call) => {
    for (const path of call.texts(call.has("Path") ? "Path" : "LiteralPath")) save(call, path, body(call), false);
  },
};

export const addContent: Cmdlet = {
  name: "Add-Content",
  aliases: ["ac"],
  parameters,
  run: (call) => {
    for (const path of call.texts(call.has("Path") ? "Path" : "LiteralPath")) save(call, path, body(call), true);
  },
};

export const outFile: Cmdlet = {
  name: "Out-File",
  parameters: "FilePath=Path:0 Encoding:1 LiteralPath=PSPath Append? Force? NoClobber? NoNewline? Width InputObject",
  run: (call) => {
    const values = call.has("InputObject") ? listOf(call.value("InputObject")) : call.input;
    save(
      call,
      call.text(call.has("FilePath") ? "FilePath" : "LiteralPath"),
      call.flag("NoNewline") ? values.map(textOf).join("") : formatValues(values),
      call.flag("Append"),
    );
  },
};

export const teeObject: Cmdlet = {
  name: "Tee-Object",
  aliases: ["tee"],
  parameters: "FilePath=Path:0 InputObject Append? Variable LiteralPath",
  run: (call) => {
    if (call.has("FilePath")) save(call, call.text("FilePath"), formatValues(call.input), call.flag("Append"));
    for (const each of call.input) call.emit(each);
  },
};

interface Hit {
  readonly line: string;
  readonly number: number;
  readonly path: string;
}

export const selectString: Cmdlet = {
  name: "Select-String",
  aliases: ["sls"],
  parameters:
    "Pattern*:0 Path*:1 LiteralPath=PSPath* InputObject SimpleMatch? CaseSensitive? Quiet? List? NotMatch? AllMatches? Include* Exclude* Encoding Context",
  run: (call) => {
    const flags = call.flag("CaseSensitive") ? "" : "i";
    const patterns = call.texts("Pattern").map((each) => {
      try {
        return new RegExp(call.flag("SimpleMatch") ? each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") : each, flags);
      } catch {
        return new RegExp(each.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"), flags);
      }
    });
    const hits: Hit[] = [];
    const search = (lines: readonly string[], path: string): void =>
      lines.forEach((line, at) => {
        if (patterns.some((each) => each.test(line)) !== call.flag("NotMatch"))
          hits.push({ line, number: at + 1, path });
      });
    if (call.has("Path") || call.has("LiteralPath"))
      for (const written of pathsGiven(call, "Path", "LiteralPath"))
        for (const { path } of targets(call, written)) {
          const text = call.runtime.system.readText(path);
          if (!isFailure(text)) search(linesOf(text), path);
        }
    else
      search(
        (call.has("InputObject") ? textsOf(call.value("InputObject")) : call.input.map(textOf)).flatMap((each) =>
          each.split("\n"),
        ),
        "InputStream",
      );
    if (call.flag("Quiet")) call.emit(hits.length > 0);
    else
      for (const { line, number, path } of hits)
        call.emit({
          kind: "object",
          type: "Microsoft.PowerShell.Commands.MatchInfo",
          members: {
            Line: line,
            LineNumber: number,
            Path: path,
            Filename: path.slice(path.lastIndexOf("\\") + 1),
            Matches: [],
            $text: path === "InputStream" ? line : `${path}:${number}:${line}`,
          },
        });
  },
};
