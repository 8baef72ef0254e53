import type { Installer } from "./installer.ts";

const node = "node.exe:72000 npm.cmd:1 npm:2 npx.cmd:1 nodevars.bat:1 node_modules\\npm\\package.json:6";
const git =
  "cmd\\git.exe:46 bin\\git.exe:46 bin\\sh.exe:46 bin\\bash.exe:46 mingw64\\bin\\git.exe:3900 usr\\bin\\ssh.exe:860 usr\\bin\\tar.exe:450";
const inetsrv = "C:\\Windows\\System32\\inetsrv";

/** Packages that Dockerfiles install. */
export const installers: readonly Installer[] = [
  {
    name: /vc_?redist/i,
    product: "Microsoft Visual C++ Redistributable",
    directory: "C:\\Windows\\System32",
    files:
      "msvcp140.dll:560 vcruntime140.dll:96 vcruntime140_1.dll:38 vccorlib140.dll:330 concrt140.dll:310 vcomp140.dll:180",
  },
  {
    name: /python-?(\d)\.(\d+)([\d.]*)/i,
    product: "Python",
    directory: "C:\\Program Files\\Python$1$2",
    files:
      "python.exe:100 pythonw.exe:99 python3.dll:67 python$1$2.dll:6800 Lib\\os.py:40 Lib\\site-packages\\ Scripts\\pip.exe:110 DLLs\\_ssl.pyd:170",
    version: "$1.$2$3",
    path: ". Scripts",
  },
  {
    name: /^python\.exe$/i,
    product: "Python",
    directory: "C:\\Program Files\\Python",
    files: "python.exe:100 pythonw.exe:99 python3.dll:67 Lib\\os.py:40 Lib\\site-packages\\ Scripts\\pip.exe:110",
    path: ". Scripts",
  },
  {
    name: /node-v?([\d.]*\d)|^node(?:js)?\.msi$/i,
    product: "Node.js",
    directory: "C:\\Program Files\\nodejs",
    files: node,
    version: "$1",
    path: ".",
  },
  {
    name: /^git[-.]([\d.]*\d)?.*(?:exe)$/i,
    product: "Git",
    directory: "C:\\Program Files\\Git",
    files: git,
    version: "$1",
    path: "cmd",
  },
  {
    name: /^go([\d.]*\d).*\.msi$/i,
    product: "Go",
    directory: "C:\\Program Files\\Go",
    files: "bin\\go.exe:14000 bin\\gofmt.exe:3200 VERSION:1 src\\fmt\\print.go:32",
    version: "$1",
    path: "bin",
  },
  {
    name: /(?:open)?jdk|temurin|zulu|corretto/i,
    product: "OpenJDK",
    directory: "C:\\Program Files\\Eclipse Adoptium\\jdk",
    files:
      "bin\\java.exe:46 bin\\javac.exe:15 bin\\jar.exe:15 bin\\server\\jvm.dll:13000 conf\\net.properties:8 lib\\modules:130000 legal\\java.base\\LICENSE:19 release:1",
    path: "bin",
    environment: { JAVA_HOME: "{dir}" },
  },
  {
    name: /vs_(buildtools|testagent|community|enterprise|professional)/i,
    product: "Visual Studio",
    directory: "C:\\Program Files (x86)\\Microsoft Visual Studio\\2022\\$1",
    files:
      "MSBuild\\Current\\Bin\\MSBuild.exe:330 MSBuild\\Current\\Bin\\Roslyn\\csc.exe:64 MSBuild\\Current\\Bin\\amd64\\MSBuild.exe:330 Common7\\Tools\\VsDevCmd.bat:17 Common7\\IDE\\CommonExtensions\\Microsoft\\TestWindow\\vstest.console.exe:160",
    also: "Program+Files\\dotnet\\dotnet.exe:140 Program+Files\\dotnet\\sdk\\8.0.404\\dotnet.dll:1500 Program+Files+(x86)\\Microsoft+Visual+Studio\\Installer\\vswhere.exe:460 ProgramData\\Package+Cache\\ Program+Files+(x86)\\Microsoft+SDKs\\Windows\\v10.0A\\bin\\NETFX+4.8+Tools\\sn.exe:180",
  },
  {
    name: /^sql(?:express|expr\w*|server\w*)?\.exe$/i,
    product: "Microsoft SQL Server",
    directory: "C:\\Program Files\\Microsoft SQL Server",
    files: "160\\Setup+Bootstrap\\setup.exe:100",
  },
  {
    name: /wincache/i,
    product: "Windows Cache Extension for PHP",
    directory: "C:\\Program Files\\IIS\\Windows Cache for PHP",
    files: "php_wincache.dll:200",
  },
  {
    name: /sdksetup|winsdksetup/i,
    product: "Windows Software Development Kit",
    directory: "C:\\Program Files (x86)\\Windows Kits\\10",
    files:
      "bin\\x64\\mc.exe:140 bin\\x64\\rc.exe:60 bin\\x64\\signtool.exe:450 Include\\10.0.20348.0\\um\\windows.h:8 Lib\\10.0.20348.0\\um\\x64\\kernel32.lib:300",
  },
  {
    name: /^windows sdk|winappdeploy|windowsphonesdk/i,
    product: "Windows Software Development Kit",
    directory: "C:\\Program Files (x86)\\Windows Kits\\10",
    files: "bin\\x64\\mc.exe:140 bin\\x64\\rc.exe:60 Include\\um\\windows.h:8",
  },
  {
    name: /ndp\d+|dotnet-framework-installer|dotnetfx/i,
    product: "Microsoft .NET Framework",
    directory: "C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319",
    files: "clr.dll:10900 mscorlib.dll:5600 System.dll:3500 System.Web.dll:5200 ngen.exe:170",
    version: "4.8.4161.0",
  },
  {
    name: /dotnet-(?:sdk|runtime)-([\d.]*\d)|dotnet-hosting-([\d.]*\d)/i,
    product: "Microsoft .NET",
    directory: "C:\\Program Files\\dotnet",
    files:
      "dotnet.exe:140 host\\fxr\\$1\\hostfxr.dll:390 shared\\Microsoft.NETCore.App\\$1\\coreclr.dll:5000 sdk\\$1\\dotnet.dll:1500",
    version: "$1",
    path: ".",
  },
  {
    name: /rewrite/i,
    product: "IIS URL Rewrite Module 2",
    directory: inetsrv,
    files: "rewrite.dll:380 config\\schema\\rewrite_schema.xml:10",
  },
  {
    name: /requestrouter|\barr\b/i,
    product: "Microsoft Application Request Routing 3.0",
    directory: "C:\\Program Files\\IIS\\Application Request Routing",
    files: "requestRouter.dll:400 arr_schema.xml:8",
  },
  {
    name: /webfarm/i,
    product: "Microsoft Web Farm Framework",
    directory: "C:\\Program Files\\IIS\\Microsoft Web Farm Framework",
    files: "WebFarmService.exe:60 Microsoft.Web.Farm.dll:300",
  },
  {
    name: /externaldiskcache/i,
    product: "Microsoft External Cache",
    directory: "C:\\Program Files\\IIS\\External Disk Cache",
    files: "ecache.dll:120",
  },
  {
    name: /iisnode/i,
    product: "iisnode for iis 7.x (x64) full",
    directory: "C:\\Program Files\\iisnode",
    files: "iisnode.dll:300 interceptor.js:2 setupsamples.bat:2 www\\index.html:1",
  },
  {
    name: /webdeploy/i,
    product: "Microsoft Web Deploy",
    directory: "C:\\Program Files\\IIS\\Microsoft Web Deploy V3",
    files: "msdeploy.exe:120 Microsoft.Web.Deployment.dll:900",
  },
  {
    name: /mongodb-win32.*-([\d.]*\d)/i,
    product: "MongoDB",
    directory: "C:\\Program Files\\MongoDB\\Server",
    files: "bin\\mongod.exe:28000 bin\\mongo.exe:15000",
    version: "$1",
  },
  {
    name: /sqlncli|msodbcsql/i,
    product: "Microsoft ODBC Driver for SQL Server",
    directory: "C:\\Windows\\System32",
    files: "msodbcsql17.dll:2000",
  },
  {
    name: /7z(\d+)?/i,
    product: "7-Zip",
    directory: "C:\\Program Files\\7-Zip",
    files: "7z.exe:550 7z.dll:1800 7zFM.exe:950",
  },
  {
    name: /amazon-?cli|awscli/i,
    product: "AWS Command Line Interface v2",
    directory: "C:\\Program Files\\Amazon\\AWSCLIV2",
    files: "aws.exe:20000",
    path: ".",
  },
  {
    name: /powershell-([\d.]*\d)-win/i,
    product: "PowerShell 7-x64",
    directory: "C:\\Program Files\\PowerShell\\7",
    files: "pwsh.exe:280 pwsh.dll:80 System.Management.Automation.dll:7600",
    version: "$1",
    path: ".",
  },
];
