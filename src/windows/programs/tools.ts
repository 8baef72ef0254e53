import type { Program } from "#shell/system.ts";
import { appcmd } from "./appcmd/appcmd.ts";
import { attrib } from "./attrib/attrib.ts";
import { certutil } from "./certutil/certutil.ts";
import { choco, cinst } from "./choco/choco.ts";
import { cmd } from "./cmd/cmd.ts";
import { curl } from "./curl/curl.ts";
import { dism } from "./dism/dism.ts";
import { dotnet } from "./dotnet/dotnet.ts";
import { expand } from "./expand/expand.ts";
import { find } from "./find/find.ts";
import { findstr } from "./findstr/findstr.ts";
import { git } from "./git/git.ts";
import { go } from "./go/go.ts";
import { hostname } from "./hostname/hostname.ts";
import { icacls } from "./icacls/icacls.ts";
import { ipconfig } from "./ipconfig/ipconfig.ts";
import { java, javac } from "./java/java.ts";
import { logMonitor } from "./log-monitor/log-monitor.ts";
import { more } from "./more/more.ts";
import { msbuild } from "./msbuild/msbuild.ts";
import { msiexec } from "./msiexec/msiexec.ts";
import { net } from "./net/net.ts";
import { ngen } from "./ngen/ngen.ts";
import { node } from "./node/node.ts";
import { nuget } from "./nuget/nuget.ts";
import { ping } from "./ping/ping.ts";
import { powershell, pwsh } from "./powershell/powershell.ts";
import { pip, pip3, python } from "./python/python.ts";
import { quiet } from "./quiet/quiet.ts";
import { reg } from "./reg/reg.ts";
import { robocopy } from "./robocopy/robocopy.ts";
import { sc } from "./sc/sc.ts";
import { servers } from "./servers/index.ts";
import { serviceMonitor } from "./service-monitor/service-monitor.ts";
import { setx } from "./setx/setx.ts";
import { sort } from "./sort/sort.ts";
import { takeown } from "./takeown/takeown.ts";
import { tar } from "./tar/tar.ts";
import { taskkill } from "./taskkill/taskkill.ts";
import { tasklist } from "./tasklist/tasklist.ts";
import { timeout } from "./timeout/timeout.ts";
import { where } from "./where/where.ts";
import { whoami } from "./whoami/whoami.ts";
import { xcopy } from "./xcopy/xcopy.ts";

/** Every program that a person or a build calls by its name. */
export const tools: readonly Program[] = [
  appcmd,
  attrib,
  certutil,
  choco,
  cinst,
  cmd,
  curl,
  dism,
  dotnet,
  expand,
  find,
  findstr,
  git,
  go,
  hostname,
  icacls,
  ipconfig,
  java,
  javac,
  logMonitor,
  more,
  msbuild,
  msiexec,
  net,
  ngen,
  node,
  nuget,
  ping,
  pip,
  pip3,
  powershell,
  pwsh,
  python,
  reg,
  robocopy,
  sc,
  serviceMonitor,
  setx,
  sort,
  takeown,
  tar,
  taskkill,
  tasklist,
  timeout,
  where,
  whoami,
  xcopy,
  ...quiet,
  ...servers,
];
