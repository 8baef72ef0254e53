import type { Builtin } from "./builtin.ts";
import { changeDirectory, popDirectory, pushDirectory } from "./change-directory.ts";
import { call, endLocal, exit, goTo, remark, setLocal, shift } from "./control.ts";
import { copy } from "./copy.ts";
import { deleteFiles } from "./delete.ts";
import { makeDirectory, removeDirectory } from "./directories.ts";
import { directory } from "./directory.ts";
import { echo } from "./echo.ts";
import { breakCommand, cls, color, date, path, pause, prompt, time, title, ver, verify, vol } from "./information.ts";
import { link } from "./link.ts";
import { move, rename } from "./move.ts";
import { set } from "./set.ts";
import { start } from "./start.ts";
import { type } from "./type.ts";

export type { Builtin } from "./builtin.ts";

export const builtins: readonly Builtin[] = [
  breakCommand,
  call,
  changeDirectory,
  cls,
  color,
  copy,
  date,
  deleteFiles,
  directory,
  echo,
  endLocal,
  exit,
  goTo,
  link,
  makeDirectory,
  move,
  path,
  pause,
  popDirectory,
  prompt,
  pushDirectory,
  remark,
  removeDirectory,
  rename,
  set,
  setLocal,
  shift,
  start,
  time,
  title,
  type,
  ver,
  verify,
  vol,
];
