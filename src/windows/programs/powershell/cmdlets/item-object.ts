import type { VisibleNode } from "#contract/file-tree/index.ts";
import { undated } from "../../common/moment.ts";
import { leafOf } from "../../common/path.ts";
import { date } from "../types/date.ts";
import { object, type PsObject } from "../value/value.ts";

/** `d-----`, `-a----`: directory, archive, read-only, hidden, system, link. */
export const modeOf = (node: VisibleNode): string => {
  const attributes = node.attributes ?? "";
  const directory = node.kind === "directory" || (node.kind === "link" && node.linkType === "junction");
  return [
    directory ? "d" : "-",
    directory || /N/.test(attributes) ? "-" : "a",
    attributes.includes("R") ? "r" : "-",
    attributes.includes("H") ? "h" : "-",
    attributes.includes("S") ? "s" : "-",
    node.kind === "link" ? "l" : "-",
  ].join("");
};

/** A file or a directory as an object. */
export const itemObject = (path: string, node: VisibleNode): PsObject => {
  const directory = node.kind === "directory" || (node.kind === "link" && node.linkType === "junction");
  return object(directory ? "System.IO.DirectoryInfo" : "System.IO.FileInfo", {
    Name: leafOf(path) === "" ? path : leafOf(path),
    FullName: path,
    Mode: modeOf(node),
    LastWriteTime: date(node.modified ?? undated),
    ...(node.kind === "file" ? { Length: node.size } : {}),
    Attributes: directory ? "Directory" : "Archive",
    ...(node.kind === "link"
      ? { Target: node.target, LinkType: node.linkType === "junction" ? "Junction" : "SymbolicLink" }
      : {}),
    ...(node.kind === "file" && node.version !== undefined
      ? {
          VersionInfo: object("System.Diagnostics.FileVersionInfo", {
            FileVersion: node.version,
            ProductVersion: node.version,
            $text: node.version,
          }),
        }
      : {}),
    $text: path,
  });
};
