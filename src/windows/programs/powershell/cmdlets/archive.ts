import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { opaqueFile } from "#contract/file-tree/index.ts";
import { isFailure } from "#core/failure.ts";
import type { PathInfo } from "#shell/system.ts";
import { unpack } from "../../common/archives/unpack.ts";
import { contentOf } from "../../common/content.ts";
import { joinTo, leafOf, resolvePath, stemOf } from "../../common/path.ts";
import { isTaken } from "../../common/taken.ts";
import { object, unknownHash, type Value } from "../value/value.ts";
import type { Call, Cmdlet } from "./cmdlet.ts";
import { pathsGiven, targets } from "./path.ts";

export const expandArchive: Cmdlet = {
  name: "Expand-Archive",
  parameters: "Path:0 DestinationPath:1 LiteralPath=PSPath Force? PassThru?",
  run: (call) => {
    const { runtime } = call;
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const { path } of targets(call, written)) {
        if (!/\.zip$/i.test(path) && runtime.edition === "Desktop") {
          const extension = /\.[^.\\]*$/.exec(path)?.[0] ?? "";
          call.complain({
            message: `${extension} is not a supported archive file format. .zip is the only supported archive file format.`,
            category: "InvalidArgument",
            exception: "System.IO.IOException",
            id: "NotSupportedArchiveFileExtension",
            target: extension,
          });
          continue;
        }
        const to = resolvePath(
          runtime.session.cwd,
          call.has("DestinationPath") ? call.text("DestinationPath") : stemOf(path),
        );
        const failed = unpack(runtime.system, path, to, runtime.session.downloads[path.toUpperCase()] ?? null);
        if (failed !== null) call.complain({ message: failed.message, category: "ReadError", id: "ExpandArchive" });
      }
  },
};

const sizeOf = (call: Call, { path, node }: PathInfo): number => {
  if (node.kind === "file") return node.size;
  const nodes = node.kind === "directory" ? call.runtime.system.list(path) : [];
  return isFailure(nodes)
    ? 0
    : nodes.reduce(
        (sum, each) => sum + sizeOf(call, { path: joinTo(path, each.name), node: each, notModelled: null }),
        0,
      );
};

/** How much smaller an archive is than what is in it. An assumption. */
const ratio = 0.4;

export const compressArchive: Cmdlet = {
  name: "Compress-Archive",
  parameters: "Path*:0 DestinationPath:1 LiteralPath=PSPath* CompressionLevel Update? Force? PassThru?",
  run: (call) => {
    const { runtime } = call;
    const written = resolvePath(runtime.session.cwd, call.text("DestinationPath"));
    const to = /\.zip$/i.test(written) ? written : `${written}.zip`;
    if (isTaken(runtime.system, to) && !call.flag("Force") && !call.flag("Update")) {
      call.complain({
        message: `The archive file ${to} already exists. Use the -Update parameter to update the existing archive file or use the -Force parameter to overwrite the existing archive file.`,
        category: "InvalidArgument",
        exception: "System.IO.IOException",
        id: "ArchiveFileExists",
        target: to,
      });
      return;
    }
    const size = pathsGiven(call, "Path", "LiteralPath")
      .flatMap((each) => targets(call, each))
      .reduce((sum, each) => sum + sizeOf(call, each), 0);
    const node = opaqueFile(leafOf(to), Math.max(22, Math.round(size * ratio)), {
      modified: runtime.system.wallClock(),
      mark: "assumption",
    });
    runtime.system.install([{ path: to, node }], `Compress-Archive ${leafOf(to)}`);
  },
};

/** Hexadecimal digits by algorithm. */
const digits: Readonly<Record<string, number>> = { MD5: 32, SHA1: 40, SHA256: 64, SHA384: 96, SHA512: 128 };

export const getFileHash: Cmdlet = {
  name: "Get-FileHash",
  parameters: "Path*:0 Algorithm:1 LiteralPath=PSPath* InputStream",
  run: (call) => {
    const algorithm = call.has("Algorithm") ? call.text("Algorithm").toUpperCase() : "SHA256";
    for (const written of pathsGiven(call, "Path", "LiteralPath"))
      for (const info of targets(call, written, call.has("LiteralPath"))) {
        const { path, node } = info;
        if (node.kind === "directory") continue;
        call.emit(
          object("Microsoft.PowerShell.Commands.FileHashInfo", {
            Algorithm: algorithm,
            Hash: hashOf(call, info, digits[algorithm] ?? 64),
            Path: path,
          }),
        );
      }
  },
};

const hashOf = (call: Call, info: PathInfo, length: number): Value => {
  const text = contentOf(call.runtime.system, info);
  if (text === null || length !== 64) return object(unknownHash, { $text: "0".repeat(length), Length: length });
  return bytesToHex(sha256(utf8ToBytes(text))).toUpperCase();
};
