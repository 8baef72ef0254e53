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

/** What busybox-w32 offers; links of these names start it. An assumption: builds differ. */
const applets =
  "ar arch ash awk base64 basename bash bunzip2 bzcat bzip2 cal cat chmod cksum clear cmp comm cp cpio cut date dc dd df diff dirname dos2unix du echo ed egrep env expand expr false fgrep find fold fsync getopt grep groups gunzip gzip hd head hexdump id ipcalc kill killall less link ln logname ls lzcat lzma man md5sum mkdir mktemp mv nc nl od paste patch pgrep pidof pipe_progress pkill printenv printf ps pwd readlink realpath rev rm rmdir sed seq sh sha1sum sha256sum sha512sum shred shuf sleep sort split stat strings su sum sync tac tail tar tee test timeout touch tr true truncate ts ttysize uname uncompress unexpand uniq unix2dos unlink unlzma unxz unzip usleep uudecode uuencode vi wc wget which whoami whois xargs xxd xz xzcat yes zcat";

const busybox: Program = {
  image: "busybox.exe",
  main: (system) => {
    if (system.args[0] === "--list") system.out(`${applets.split(" ").join("\n")}\n`);
    else system.notModelled(`busybox ${system.args.join(" ")}`);
    return 0;
  },
};

/** Programs of which only the words are modelled. */
export const quiet: readonly Program[] = [
  busybox,
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
