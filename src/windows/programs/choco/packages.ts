import type { Package } from "./package.ts";
import { smallPackages } from "./small-packages.ts";

const git =
  "cmd\\git.exe:46 cmd\\gitk.exe:46 bin\\git.exe:46 bin\\sh.exe:46 bin\\bash.exe:46 mingw64\\bin\\git.exe:3900 usr\\bin\\ssh.exe:860 usr\\bin\\tar.exe:450 etc\\gitconfig:1";
const node =
  "node.exe:72000 npm:2 npm.cmd:1 npx:3 npx.cmd:1 corepack.cmd:1 nodevars.bat:1 node_modules\\npm\\package.json:6 node_modules\\npm\\bin\\npm-cli.js:1 node_modules\\npm\\bin\\npx-cli.js:1";
const jdk =
  "bin\\java.exe:46 bin\\javac.exe:15 bin\\jar.exe:15 bin\\keytool.exe:15 bin\\server\\jvm.dll:13000 conf\\net.properties:8 lib\\modules:130000 release:1";
const msbuild =
  "MSBuild\\Current\\Bin\\MSBuild.exe:330 MSBuild\\Current\\Bin\\Roslyn\\csc.exe:64 MSBuild\\Current\\Bin\\amd64\\MSBuild.exe:330 Common7\\Tools\\VsDevCmd.bat:17";
const studio = "C:\\Program Files (x86)\\Microsoft Visual Studio\\2022\\BuildTools";

const adoptium = (major: string, version: string): Package => ({
  names: [`temurin${major}`, `openjdk${major}`, `temurin${major}jdk`],
  version,
  directory: `C:\\Program Files\\Eclipse Adoptium\\jdk-{version}-hotspot`,
  files: jdk,
  path: "bin",
  environment: { JAVA_HOME: "{directory}\\" },
});

/** Packages that Dockerfiles install. Folders: what the packages' own scripts name; versions: those of late 2024. */
export const packages: readonly Package[] = [
  {
    names: ["nodejs-lts", "nodejs"],
    version: "22.12.0",
    directory: "C:\\Program Files\\nodejs",
    files: node,
    path: ".",
  },
  { names: ["git"], version: "2.47.1", directory: "C:\\Program Files\\Git", files: git, path: "cmd" },
  {
    names: ["python3", "python", "python313", "python312", "python311", "python310"],
    version: "3.13.1",
    directory: "C:\\Python{short}",
    files:
      "python.exe:105 pythonw.exe:103 python3.dll:70 python{short}.dll:5900 Lib\\os.py:40 Lib\\site-packages\\pip\\__init__.py:1 Scripts\\pip.exe:106 Scripts\\pip3.exe:106 DLLs\\_ssl.pyd:170",
    path: "Scripts;.",
    needs: ["vcredist140"],
  },
  {
    names: ["7zip"],
    version: "24.9.0",
    directory: "C:\\Program Files\\7-Zip",
    files: "7z.exe:550 7z.dll:1800 7zFM.exe:950",
    shims: "7z.exe",
  },
  {
    names: ["golang", "go"],
    version: "1.23.4",
    directory: "C:\\Program Files\\Go",
    files:
      "bin\\go.exe:14000 bin\\gofmt.exe:3200 VERSION:1 src\\fmt\\print.go:32 pkg\\tool\\windows_amd64\\compile.exe:24000",
    path: "bin",
  },
  {
    names: ["dotnet-sdk", "dotnet-9.0-sdk"],
    version: "9.0.101",
    directory: "C:\\Program Files\\dotnet",
    files:
      "dotnet.exe:142 host\\fxr\\{version}\\hostfxr.dll:390 sdk\\{version}\\dotnet.dll:2600 sdk\\{version}\\MSBuild.dll:680 shared\\Microsoft.NETCore.App\\9.0.0\\coreclr.dll:5000",
    path: ".",
    needs: ["vcredist140"],
  },
  {
    names: ["dotnet-8.0-sdk", "dotnetcore-sdk"],
    version: "8.0.404",
    directory: "C:\\Program Files\\dotnet",
    files:
      "dotnet.exe:142 host\\fxr\\8.0.11\\hostfxr.dll:390 sdk\\{version}\\dotnet.dll:2600 sdk\\{version}\\MSBuild.dll:680 shared\\Microsoft.NETCore.App\\8.0.11\\coreclr.dll:5000",
    path: ".",
  },
  adoptium("17", "17.0.13.1100"),
  adoptium("21", "21.0.5.1100"),
  adoptium("11", "11.0.25.900"),
  {
    names: ["openjdk"],
    version: "22.0.2",
    directory: "C:\\Program Files\\OpenJDK\\jdk-{version}",
    files: jdk,
    path: "bin",
    environment: { JAVA_HOME: "{directory}" },
  },
  {
    names: ["jdk8", "jre8", "javaruntime"],
    version: "8.0.211",
    directory: "C:\\Program Files\\Java\\jdk1.8.0_211",
    files: "bin\\java.exe:206 bin\\javac.exe:17 bin\\jar.exe:17 jre\\lib\\rt.jar:63000 lib\\tools.jar:18000",
    path: "bin",
    environment: { JAVA_HOME: "{directory}" },
  },
  {
    names: ["maven"],
    version: "3.9.9",
    directory: "C:\\ProgramData\\chocolatey\\lib\\maven\\apache-maven-{version}",
    files:
      "bin\\mvn.cmd:6 bin\\mvn:6 boot\\plexus-classworlds-2.8.0.jar:60 conf\\settings.xml:11 lib\\maven-core-{version}.jar:700",
    path: "bin",
    environment: { M2_HOME: "{directory}" },
  },
  {
    names: ["gradle"],
    version: "8.11.1",
    directory: "C:\\ProgramData\\chocolatey\\lib\\gradle\\tools\\gradle-{version}",
    files: "bin\\gradle.bat:3 bin\\gradle:9 lib\\gradle-launcher-{version}.jar:40",
    path: "bin",
  },
  {
    names: ["yarn"],
    version: "1.22.22",
    directory: "C:\\Program Files (x86)\\Yarn",
    files: "bin\\yarn.cmd:1 bin\\yarn.js:5300 lib\\cli.js:5300 package.json:2",
    path: "bin",
  },
  {
    names: ["nuget.commandline"],
    version: "6.12.1",
    directory: "C:\\ProgramData\\chocolatey\\lib\\nuget.commandline\\tools",
    files: "nuget.exe:8300",
    shims: "nuget.exe",
  },
  { names: ["visualstudio2022buildtools"], version: "117.12.3", directory: studio, files: msbuild },
  {
    names: ["visualstudio2022-workload-vctools"],
    version: "1.0.0",
    directory: studio,
    files:
      "VC\\Tools\\MSVC\\14.42.34433\\bin\\Hostx64\\x64\\cl.exe:800 VC\\Tools\\MSVC\\14.42.34433\\bin\\Hostx64\\x64\\link.exe:2300 VC\\Auxiliary\\Build\\vcvars64.bat:1",
    needs: ["visualstudio2022buildtools"],
  },
  {
    names: ["visualstudio2019buildtools"],
    version: "16.11.42",
    directory: studio.replace("2022", "2019"),
    files: msbuild,
  },
  {
    names: ["visualstudio2019-workload-vctools"],
    version: "1.0.1",
    directory: studio.replace("2022", "2019"),
    files: "VC\\Tools\\MSVC\\14.29.30133\\bin\\Hostx64\\x64\\cl.exe:700 VC\\Auxiliary\\Build\\vcvars64.bat:1",
    needs: ["visualstudio2019buildtools"],
  },
  {
    names: ["vcredist140", "vcredist2015", "vcredist2017"],
    version: "14.42.34433",
    directory: "C:\\Windows\\System32",
    files: "msvcp140.dll:560 vcruntime140.dll:96 vcruntime140_1.dll:38 concrt140.dll:310",
  },
  {
    names: ["cmake"],
    version: "3.31.2",
    directory: "C:\\Program Files\\CMake",
    files:
      "bin\\cmake.exe:12000 bin\\ctest.exe:12000 bin\\cpack.exe:12000 share\\cmake-3.31\\Modules\\CMakeDetermineSystem.cmake:10",
  },
  ...smallPackages,
];
