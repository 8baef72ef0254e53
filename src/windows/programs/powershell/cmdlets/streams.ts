import type { StreamNode } from "#contract/file-tree/index.ts";
import type { PathInfo } from "#shell/system.ts";
import { leafOf, parentOf } from "../../common/path.ts";
import { object, type PsObject } from "../value/value.ts";
import { isPattern, like } from "../value/wildcard.ts";
import type { Call } from "./cmdlet.ts";

const provider = "Microsoft.PowerShell.Core\\FileSystem";

const streamObject = (path: string, { name, size }: Pick<StreamNode, "name" | "size">): PsObject =>
  object("Microsoft.PowerShell.Commands.AlternateStreamData", {
    PSPath: `${provider}::${path}:${name}`,
    PSParentPath: `${provider}::${parentOf(path)}`,
    PSChildName: `${leafOf(path)}:${name}`,
    PSDrive: path.charAt(0),
    PSProvider: provider,
    PSIsContainer: false,
    FileName: path,
    Stream: name,
    Length: size,
  });

/** What `-Stream` gives of a file: its own data is the stream `:$DATA`. Source: learn.microsoft.com, Get-Item, parameter Stream. */
export const emitStreams = (call: Call, { path, node }: PathInfo): void => {
  if (node.kind !== "file") return;
  const all = [{ name: ":$DATA", size: node.size }, ...(node.streams ?? [])];
  for (const wanted of call.texts("Stream")) {
    const found = all.filter(({ name }) => like(wanted, name));
    for (const each of found) call.emit(streamObject(path, each));
    if (found.length === 0 && !isPattern(wanted))
      call.complain({
        message: `Could not open the alternate data stream '${wanted}' of the file '${path}'.`,
        category: "ObjectNotFound",
        exception: "System.IO.FileNotFoundException",
        id: "AlternateDataStreamNotFound",
        target: path,
      });
  }
};

/** A path with the stream that `-Stream` names, if it does. */
export const withStream = (call: Call, path: string): string =>
  call.has("Stream") ? `${path}:${call.text("Stream")}` : path;
