import { defineProcedure } from "#core/procedure.ts";
import type { PathCall } from "./call.ts";
import { copyUpFirst } from "./copy-up.ts";
import { type ChangeMetadata, changeAttributes } from "./metadata.ts";
import { closeFile, openFile } from "./open.ts";
import { linkPath, renamePath, type TwoPaths } from "./two-paths.ts";
import { type Written, writeOpen } from "./write.ts";

export interface WritePath extends PathCall {
  readonly written: Written;
  /** At the end of what is there, instead of in its place. */
  readonly append: boolean;
}

/** What `echo text > path` does: open, write, close; a layer's file that is appended to is copied up before. */
export const writePath = defineProcedure<WritePath>("linux.write-path", (steps, { written, append, ...call }) => {
  copyUpFirst(steps, call, true, append ? "all" : "without data");
  const { process } = call;
  const file = steps.do(openFile, { ...call, flags: ["O_WRONLY", "O_CREAT", append ? "O_APPEND" : "O_TRUNC"] });
  const done = steps.attempt(() => steps.do(writeOpen, { process, file, written }));
  steps.do(closeFile, { process, file });
  if (!done.ok) steps.fail(done.failure);
});

export const renameAfterCopy = defineProcedure<TwoPaths>("linux.rename-path", (steps, call) => {
  copyUpFirst(steps, call, false);
  steps.do(renamePath, call);
});

export const linkAfterCopy = defineProcedure<TwoPaths>("linux.link-path", (steps, call) => {
  copyUpFirst(steps, call, false);
  steps.do(linkPath, call);
});

export const changeAfterCopy = defineProcedure<ChangeMetadata>("linux.change-path", (steps, call) => {
  copyUpFirst(steps, call, true);
  steps.do(changeAttributes, call);
});
