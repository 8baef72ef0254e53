import type { Program } from "#shell/system.ts";

/** Programs whose work leaves nothing that is modelled: name, what they print, exit code 0. Texts: their own, seen in use; assumptions where they differ by argument. */
const list: readonly (readonly [image: string, text: string])[] = [
  [
    "aspnet_regiis.exe",
    "Microsoft (R) ASP.NET RegIIS version 4.0.30319.0\nAdministration utility to install and uninstall ASP.NET on the local machine.\nCopyright (C) Microsoft Corporation.  All rights reserved.\nFinished installing ASP.NET (4.0.30319.0).\n",
  ],
  ["regsvr32.exe", ""],
  ["wevtutil.exe", ""],
  ["powercfg.exe", ""],
  ["cacls.exe", ""],
  ["bcdedit.exe", "The operation completed successfully.\n"],
  ["netsh.exe", "Ok.\n\n"],
  ["schtasks.exe", "SUCCESS: The operation completed.\n"],
  ["w32tm.exe", "The command completed successfully.\n"],
  ["fsutil.exe", ""],
  ["chcp.com", "Active code page: 65001\n"],
  ["tzutil.exe", ""],
  ["wusa.exe", ""],
  [
    "gpupdate.exe",
    "Updating policy...\n\nComputer Policy update has completed successfully.\nUser Policy update has completed successfully.\n\n",
  ],
  [
    "regasm.exe",
    "Microsoft .NET Framework Assembly Registration Utility version 4.8.4161.0\nfor Microsoft .NET Framework version 4.8.4161.0\nCopyright (C) Microsoft Corporation.  All rights reserved.\n\nTypes registered successfully\n",
  ],
  ["gacutil.exe", "Assembly successfully added to the cache\n"],
  [
    "installutil.exe",
    "Microsoft (R) .NET Framework Installation utility Version 4.8.4161.0\nCopyright (C) Microsoft Corporation.  All rights reserved.\n\nThe transacted install has completed.\n",
  ],
  ["compact.exe", ""],
  ["cleanmgr.exe", ""],
  ["mofcomp.exe", "Done!\n"],
];

/** Programs of which only the words are modelled. */
export const quiet: readonly Program[] = [
  appcmd,
  ...list.map(
    ([image, text]): Program => ({
      image,
      main: (system) => {
        system.sleep(500_000);
        if (text !== "") system.out(text);
        return 0;
      },
    }),
  ),
];
