import type { Package } from "./package.ts";

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
  {
    names: ["ninja"],
    version: "1.12.1",
    directory: "C:\\ProgramData\\chocolatey\\lib\\ninja\\tools",
    files: "ninja.exe:550",
    shims: "ninja.exe",
  },
  {
    names: ["mingw"],
    version: "14.2.0",
    directory: "C:\\ProgramData\\mingw64\\mingw64",
    files: "bin\\gcc.exe:2700 bin\\g++.exe:2700 bin\\ld.exe:1600 bin\\mingw32-make.exe:230",
    path: "bin",
  },
  {
    names: ["make"],
    version: "4.4.1",
    directory: "C:\\ProgramData\\chocolatey\\lib\\make\\tools\\install",
    files: "bin\\make.exe:240",
    shims: "make.exe",
  },
  {
    names: ["curl"],
    version: "8.11.1",
    directory: "C:\\ProgramData\\chocolatey\\lib\\curl\\tools\\curl-{version}-win64-mingw",
    files: "bin\\curl.exe:3500",
    shims: "curl.exe",
  },
  {
    names: ["wget"],
    version: "1.21.4",
    directory: "C:\\ProgramData\\chocolatey\\lib\\wget\\tools",
    files: "wget.exe:6600",
    shims: "wget.exe",
  },
  {
    names: ["jq"],
    version: "1.7.1",
    directory: "C:\\ProgramData\\chocolatey\\lib\\jq\\tools",
    files: "jq.exe:960",
    shims: "jq.exe",
  },
  {
    names: ["nssm"],
    version: "2.24.101.20180116",
    directory: "C:\\ProgramData\\chocolatey\\lib\\NSSM\\tools",
    files: "nssm.exe:330",
    shims: "nssm.exe",
  },
  {
    names: ["rsync"],
    version: "6.3.0",
    directory: "C:\\ProgramData\\chocolatey\\lib\\rsync\\tools",
    files: "bin\\rsync.exe:520 bin\\ssh.exe:860",
    shims: "rsync.exe",
  },
  {
    names: ["openssl.light", "openssl"],
    version: "3.1.4",
    directory: "C:\\Program Files\\OpenSSL",
    files: "bin\\openssl.exe:740 bin\\libcrypto-3-x64.dll:5000 bin\\libssl-3-x64.dll:780",
    path: "bin",
  },
  {
    names: ["cygwin"],
    version: "3.5.4",
    directory: "C:\\tools\\cygwin",
    files: "cygwinsetup.exe:1500 bin\\bash.exe:770 bin\\cygwin1.dll:3500 bin\\ls.exe:130 etc\\profile:6",
  },
  {
    names: ["msys2"],
    version: "20241208.0.0",
    directory: "C:\\tools\\msys64",
    files: "msys2_shell.cmd:8 usr\\bin\\bash.exe:2300 usr\\bin\\pacman.exe:150",
  },
  {
    names: ["ruby"],
    version: "3.3.6.1",
    directory: "C:\\tools\\ruby33",
    files: "bin\\ruby.exe:57 bin\\gem.cmd:1 bin\\irb.cmd:1 lib\\ruby\\3.3.0\\set.rb:20",
    path: "bin",
  },
  {
    names: ["strawberryperl"],
    version: "5.40.0.1",
    directory: "C:\\Strawberry",
    files: "perl\\bin\\perl.exe:46 c\\bin\\gcc.exe:2000",
    path: "c\\bin;perl\\site\\bin;perl\\bin",
  },
  {
    names: ["php"],
    version: "8.4.1",
    directory: "C:\\tools\\php84",
    files: "php.exe:140 php8ts.dll:9500 php.ini-production:72",
    path: ".",
  },
  {
    names: ["rust"],
    version: "1.83.0",
    directory: "C:\\ProgramData\\chocolatey\\lib\\rust\\tools",
    files: "bin\\rustc.exe:4 bin\\cargo.exe:28000 bin\\rustdoc.exe:12000",
    path: "bin",
  },
  {
    names: ["docker-cli"],
    version: "27.4.0",
    directory: "C:\\ProgramData\\chocolatey\\lib\\docker-cli\\tools",
    files: "docker\\docker.exe:38000",
    shims: "docker.exe",
  },
  {
    names: ["kubernetes-cli"],
    version: "1.31.3",
    directory: "C:\\ProgramData\\chocolatey\\lib\\kubernetes-cli\\tools",
    files: "kubernetes\\client\\bin\\kubectl.exe:57000",
    shims: "kubectl.exe",
  },
  {
    names: ["powershell-core", "pwsh"],
    version: "7.4.6",
    directory: "C:\\Program Files\\PowerShell\\7",
    files: "pwsh.exe:280 pwsh.dll:80 System.Management.Automation.dll:7600",
    path: ".",
  },
  {
    names: ["awscli"],
    version: "2.22.12",
    directory: "C:\\Program Files\\Amazon\\AWSCLIV2",
    files: "aws.exe:20000",
    path: ".",
  },
  {
    names: ["azure-cli"],
    version: "2.67.0",
    directory: "C:\\Program Files\\Microsoft SDKs\\Azure\\CLI2",
    files: "wbin\\az.cmd:1 python.exe:100 Lib\\site-packages\\azure\\cli\\__main__.py:3",
    path: "wbin",
  },
  {
    names: ["wixtoolset"],
    version: "3.14.1",
    directory: "C:\\Program Files (x86)\\WiX+Toolset+v3.14".replaceAll("+", " "),
    files: "bin\\candle.exe:28 bin\\light.exe:28 bin\\heat.exe:28",
    environment: { WIX: "{directory}\\" },
  },
  {
    names: ["urlrewrite"],
    version: "2.1.20190828",
    directory: "C:\\Windows\\System32\\inetsrv",
    files: "rewrite.dll:380 config\\schema\\rewrite_schema.xml:10",
  },
];
