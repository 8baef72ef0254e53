import type { Program } from "#shell/system.ts";
import { attrib } from "./attrib/attrib.ts";
import { cmd } from "./cmd/cmd.ts";
import { find } from "./find/find.ts";
import { findstr } from "./findstr/findstr.ts";
import { fsutil } from "./fsutil/fsutil.ts";
import { hostname } from "./hostname/hostname.ts";
import { icacls } from "./icacls/icacls.ts";
import { installed } from "./installed.ts";
import { ipconfig } from "./ipconfig/ipconfig.ts";
import { more } from "./more/more.ts";
import { net } from "./net/net.ts";
import { ping } from "./ping/ping.ts";
import { powershell, pwsh } from "./powershell/powershell.ts";
import { quiet } from "./quiet/quiet.ts";
import { reg } from "./reg/reg.ts";
import { robocopy } from "./robocopy/robocopy.ts";
import { sc } from "./sc/sc.ts";
import { setx } from "./setx/setx.ts";
import { sort } from "./sort/sort.ts";
import { takeown } from "./takeown/takeown.ts";
import { taskkill } from "./taskkill/taskkill.ts";
import { tasklist } from "./tasklist/tasklist.ts";
import { timeout } from "./timeout/timeout.ts";
import { where } from "./where/where.ts";
import { whoami } from "./whoami/whoami.ts";
import { xcopy } from "./xcopy/xcopy.ts";

/** Every program that a person or a build calls by its name. */
export const tools: readonly Program[] = [
  attrib,
  cmd,
  find,
  findstr,
  fsutil,
  hostname,
  icacls,
  ipconfig,
  more,
  net,
  ping,
  powershell,
  pwsh,
  reg,
  robocopy,
  sc,
  setx,
  sort,
  takeown,
  taskkill,
  tasklist,
  timeout,
  where,
  whoami,
  xcopy,
  ...installed,
  ...quiet,
];
