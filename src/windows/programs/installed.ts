import type { Program } from "#shell/system.ts";
import { appcmd } from "./appcmd/appcmd.ts";
import { certutil } from "./certutil/certutil.ts";
import { choco, cinst } from "./choco/choco.ts";
import { curl } from "./curl/curl.ts";
import { dism } from "./dism/dism.ts";
import { dotnet } from "./dotnet/dotnet.ts";
import { expand } from "./expand/expand.ts";
import { git } from "./git/git.ts";
import { gitLfs } from "./git/lfs.ts";
import { go } from "./go/go.ts";
import { java } from "./java/java.ts";
import { javac } from "./java/javac.ts";
import { logMonitor } from "./log-monitor/log-monitor.ts";
import { msbuild } from "./msbuild/msbuild.ts";
import { msiexec } from "./msiexec/msiexec.ts";
import { ngen } from "./ngen/ngen.ts";
import { node } from "./node/node.ts";
import { nuget } from "./nuget/nuget.ts";
import { pip, pip3, python } from "./python/python.ts";
import { servers } from "./servers/index.ts";
import { serviceMonitor } from "./service-monitor/service-monitor.ts";
import { tar } from "./tar/tar.ts";

/** Programs that install, fetch, build and serve: what they work on is not modelled, what they leave is. */
export const installed: readonly Program[] = [
  appcmd,
  certutil,
  choco,
  cinst,
  curl,
  dism,
  dotnet,
  expand,
  git,
  gitLfs,
  go,
  java,
  javac,
  logMonitor,
  msbuild,
  msiexec,
  ngen,
  node,
  nuget,
  pip,
  pip3,
  python,
  ...servers,
  serviceMonitor,
  tar,
];
