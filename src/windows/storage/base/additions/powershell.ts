import { filesOf, type Origin } from "../file-table.ts";
import { assembly } from "../fill/names.ts";
import { unlistedFiles } from "../fill/unlisted.ts";
import { type Generator, treeOf } from "../generator.ts";

// Sizes and what is unlisted are assumptions.
const origin = (version: string): Origin => ({ version, modified: Date.parse("2024-10-22T00:00:00Z") });

const listed =
  "pwsh.exe:280 pwsh.dll:60 System.Management.Automation.dll:19000 Microsoft.PowerShell.ConsoleHost.dll:600 Microsoft.PowerShell.Commands.Utility.dll:3000 pwsh.runtimeconfig.json:1";

/** `powershell/7.4.6`: PowerShell with its own runtime. */
export const powershell: Generator = {
  tree: (version) =>
    treeOf({
      path: "Program Files\\PowerShell",
      nodes: () => [
        ...filesOf(`${listed} coreclr.dll:5000 System.Private.CoreLib.dll:12700`, origin(version)),
        ...unlistedFiles(330, 640_000, assembly("System"), origin(version)),
      ],
    }),
};

/** `powershell-tool/7.4.6`: PowerShell as the .NET tool that SDK images carry. */
export const powershellTool: Generator = {
  tree: (version) =>
    treeOf(
      { path: "Program Files\\powershell", nodes: () => filesOf("pwsh.exe:160", origin(version)) },
      {
        path: `Program Files\\powershell\\.store\\powershell.windows.x64\\${version}\\tools`,
        nodes: () => [
          ...filesOf(listed, origin(version)),
          ...unlistedFiles(220, 430_000, assembly("System"), origin(version)),
        ],
      },
    ),
};
