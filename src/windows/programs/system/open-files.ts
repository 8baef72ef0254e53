import { bytesOfPiped, isPipedBytes, toBase64 } from "#contract/file-tree/index.ts";
import { type Failure, failure } from "#core/failure.ts";
import type { System } from "#shell/system.ts";
import {
  closeFile,
  type FileObjectId,
  fileObjects,
  openFile,
  type Target,
  writeOpen,
} from "../../storage/calls/index.ts";
import { splitStream } from "../common/path.ts";
import type { Asker } from "./base.ts";

export interface Ways {
  readonly absolute: (path: string) => string;
  /** Does something at a path, after what it needs first. */
  readonly at: (path: string, act: (target: Target) => unknown, how: { readonly copies: boolean }) => Failure | null;
  readonly writeText: System["writeText"];
}

// Source: observed with cmd.exe: while a command's output goes to a file, others can read it, and no more.
const share = ["read"] as const;

const notOpen = failure("6", "The handle is invalid.");

/** Files that a process holds open. */
export const openFiles = (
  { steps, ref }: Pick<Asker, "steps" | "ref">,
  { absolute, at, writeText }: Ways,
): Pick<System, "open" | "writeOpen" | "close"> => {
  const held = (object: number) =>
    steps.look((world) => {
      const row = world.get(fileObjects, object as FileObjectId);
      return row === undefined ? null : { volume: row.volume, segments: row.segments, readOnly: false, object: row.id };
    });
  return {
    open: (name, append) => {
      const { path, stream } = splitStream(absolute(name));
      if (stream !== null) return writeText(name, "", append) ?? { path: absolute(name), object: null };
      let object: number | null = null;
      const access = append ? "append" : "write";
      const failed = at(
        path,
        (target) => {
          object = steps.do(openFile, { process: ref, ...target, access, share });
        },
        { copies: append },
      );
      return failed ?? { path, object };
    },
    writeOpen: ({ path, object }, text) => {
      if (object === null) return writeText(path, text, true);
      const open = held(object);
      if (open === null) return notOpen;
      const more = isPipedBytes(text)
        ? ({ kind: "bytes", base64: toBase64(bytesOfPiped(text)) } as const)
        : ({ kind: "text", text } as const);
      const done = steps.attempt(() => steps.do(writeOpen, { process: ref, ...open, more }));
      return done.ok ? null : done.failure;
    },
    close: ({ object }) => {
      const open = object === null ? null : held(object);
      if (open !== null) steps.do(closeFile, { process: ref, ...open });
    },
  };
};
