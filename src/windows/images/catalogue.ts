import { nanoserver } from "./base/nanoserver.ts";
import { server } from "./base/server.ts";
import { servercore } from "./base/servercore.ts";
import { windows } from "./base/windows.ts";
import { dotnet } from "./dotnet/dotnet.ts";
import { framework } from "./dotnet/framework.ts";
import type { Repository } from "./image.ts";
import { linuxOnly } from "./linux-only.ts";
import { dotnetCore } from "./old/dotnet-core.ts";
import { microsoft } from "./old/microsoft.ts";
import { golang } from "./tools/golang.ts";
import { helloWorld } from "./tools/hello-world.ts";
import { iis } from "./tools/iis.ts";
import { java } from "./tools/java.ts";
import { powershell } from "./tools/powershell.ts";
import { python } from "./tools/python.ts";

/** Every repository that Silo knows. The state is that of January 2025. */
export const catalogue: readonly Repository[] = [
  nanoserver,
  servercore,
  windows,
  server,
  iis,
  powershell,
  ...dotnet,
  ...framework,
  ...dotnetCore,
  ...microsoft,
  golang,
  python,
  ...java,
  helloWorld,
  ...linuxOnly,
];
