import type { Layout } from "./layout.ts";

const git =
  "cmd\\git.exe:46 cmd\\git-lfs.exe:46 mingw64\\bin\\git.exe:3900 mingw64\\bin\\curl.exe:360 mingw64\\libexec\\git-core\\git.exe:3900 usr\\bin\\sh.exe:1300 usr\\bin\\bash.exe:1300 usr\\bin\\ssh.exe:860 usr\\bin\\tar.exe:450 etc\\gitconfig:1 LICENSE.txt:19";

const node =
  "node.exe:72000 npm:2 npm.cmd:1 npx:3 npx.cmd:1 corepack.cmd:1 nodevars.bat:1 README.md:39 LICENSE:90 CHANGELOG.md:50 node_modules\\npm\\package.json:6 node_modules\\npm\\bin\\npm-cli.js:1";

const dotnetHost =
  "dotnet.exe:140 LICENSE.txt:10 ThirdPartyNotices.txt:60 host\\fxr\\$1\\hostfxr.dll:390 shared\\Microsoft.NETCore.App\\$1\\System.Private.CoreLib.dll:11000 shared\\Microsoft.NETCore.App\\$1\\coreclr.dll:5000";

/** Archives that Dockerfiles fetch. Layouts: the projects' own downloads as their users describe them; sizes are assumptions. */
export const layouts: readonly Layout[] = [
  { name: /node-v?([\d.]*\d)-win-(x64|x86|arm64)/i, root: "node-v$1-win-$2", files: node, version: "$1" },
  {
    name: /\bgo([\d.]*\d)\.windows-amd64/i,
    root: "go",
    files:
      "bin\\go.exe:14000 bin\\gofmt.exe:3200 VERSION:1 LICENSE:2 README.md:2 api\\go1.txt:400 pkg\\tool\\windows_amd64\\compile.exe:24000 src\\fmt\\print.go:32 src\\net\\http\\server.go:110",
    version: "$1",
  },
  { name: /^go\.zip$/i, root: "go", files: "bin\\go.exe:14000 bin\\gofmt.exe:3200 VERSION:1 src\\fmt\\print.go:32" },
  { name: /mingit-([\d.]*\d)/i, root: "", files: git, version: "$1" },
  { name: /portablegit-([\d.]*\d)/i, root: "", files: git, version: "$1" },
  { name: /^(?:min)?git\.zip$/i, root: "", files: git },
  { name: /gitforwindows\/([\d.]*\d)/i, root: "", files: git.replace(/(^| )/g, "$1tools\\"), version: "$1" },
  {
    name: /git-lfs-windows-amd64-v([\d.]*\d)/i,
    root: "git-lfs-$1",
    files: "git-lfs.exe:10500 README.md:9 CHANGELOG.md:80",
    version: "$1",
  },
  {
    name: /consul_([\d.]*\d)_web_ui/i,
    root: "",
    files: "index.html:4 static\\application.min.js:600 static\\base.css:60",
  },
  {
    name: /(consul|vault|nomad|terraform|packer)_([\d.]*\d)_windows_/i,
    root: "",
    files: "$1.exe:64000",
    version: "$2",
  },
  {
    name: /caddy_v?([\d.]*\d)_windows_amd64/i,
    root: "",
    files: "caddy.exe:38000 README.md:8 LICENSE:11",
    version: "$1",
  },
  {
    name: /(mongodb-win32-[\w-]*-([\d.]*\d))\.zip/i,
    root: "$1",
    files:
      "bin\\mongod.exe:28000 bin\\mongo.exe:15000 bin\\mongos.exe:12000 bin\\mongodump.exe:12000 bin\\libeay32.dll:1900 bin\\ssleay32.dll:340 README:1",
    version: "$2",
  },
  {
    name: /(mysql-([\d.]*\d)-winx64)/i,
    root: "$1",
    files:
      "bin\\mysqld.exe:50000 bin\\mysql.exe:7000 bin\\mysqladmin.exe:6800 bin\\mysqldump.exe:6900 lib\\libmysql.dll:7000 share\\english\\errmsg.sys:400 LICENSE:270 README:1",
    version: "$2",
  },
  {
    name: /php-([\d.]*\d)(?:-nts)?-win32/i,
    root: "",
    files:
      "php.exe:130 php-cgi.exe:66 php-win.exe:36 php8ts.dll:9200 php.ini-production:72 php.ini-development:72 ext\\php_curl.dll:560 ext\\php_mysqli.dll:130 ext\\php_openssl.dll:130 ext\\php_opcache.dll:700",
    version: "$1",
  },
  {
    name: /httpd-([\d.]*\d)/i,
    root: "Apache24",
    files:
      "bin\\httpd.exe:29 bin\\ab.exe:110 bin\\libhttpd.dll:440 conf\\httpd.conf:21 conf\\mime.types:60 htdocs\\index.html:1 logs\\ modules\\mod_ssl.so:250",
    version: "$1",
  },
  {
    name: /nginx-([\d.]*\d)/i,
    root: "nginx-$1",
    files: "nginx.exe:3800 conf\\nginx.conf:3 conf\\mime.types:5 html\\index.html:1 html\\50x.html:1 logs\\ temp\\",
    version: "$1",
  },
  {
    name: /redis-x64-([\d.]*\d)/i,
    root: "",
    files:
      "redis-server.exe:1500 redis-cli.exe:480 redis-benchmark.exe:430 redis.windows.conf:45 redis.windows-service.conf:45",
    version: "$1",
  },
  {
    name: /\/docker-([\d.]+(?:-\w+)*)\.zip/i,
    root: "docker",
    files: "docker.exe:38000 dockerd.exe:68000 docker-proxy.exe:2000",
    version: "$1",
  },
  {
    name: /dotnet-sdk-([\d.]*\d)/i,
    root: "",
    files: `${dotnetHost} sdk\\$1\\dotnet.dll:1500 sdk\\$1\\MSBuild.dll:800 templates\\`,
    version: "$1",
  },
  {
    name: /(?:dotnet|aspnetcore)-runtime-([\d.]*\d)/i,
    root: "",
    files: `${dotnetHost} shared\\Microsoft.AspNetCore.App\\$1\\Microsoft.AspNetCore.dll:40`,
    version: "$1",
  },
  {
    name: /powershell-([\d.]*\d)-win/i,
    root: "",
    files:
      "pwsh.exe:280 pwsh.dll:80 System.Management.Automation.dll:7600 powershell.config.json:1 LICENSE.txt:2 Modules\\PSReadLine\\PSReadLine.psd1:1",
    version: "$1",
  },
  {
    name: /^powershell\.zip$/i,
    root: "",
    files: "pwsh.exe:280 pwsh.dll:80 System.Management.Automation.dll:7600 powershell.config.json:1",
  },
  {
    name: /microsoft\.net\.compilers[.-]([\d.]*\d)/i,
    root: "",
    files:
      "tools\\csc.exe:48 tools\\vbc.exe:48 tools\\VBCSCompiler.exe:84 tools\\Microsoft.CodeAnalysis.dll:2600 tools\\Microsoft.CodeAnalysis.CSharp.dll:4300 Microsoft.Net.Compilers.nuspec:2",
    version: "$1",
  },
  {
    name: /referenceassemblies\/(v[\d.]+)\.zip/i,
    root: "$1",
    files: "mscorlib.dll:3400 System.dll:1900 System.Core.dll:760 RedistList\\FrameworkList.xml:30",
  },
  {
    name: /(sqlite-tools-win(?:32|64)-x\d+-\d+)/i,
    root: "$1",
    files: "sqlite3.exe:1100 sqldiff.exe:580 sqlite3_analyzer.exe:2000",
  },
  { name: /sqlite-dll-win/i, root: "", files: "sqlite3.dll:2200 sqlite3.def:8" },
  {
    name: /diskspd-?v?([\d.]*\d)/i,
    root: "",
    files:
      "amd64fre\\diskspd.exe:300 x86fre\\diskspd.exe:250 armfre\\diskspd.exe:240 DiskSpd+documentation.docx:300 DiskSpd+documentation.pdf:900",
    version: "$1",
  },
  { name: /nanoserverapiscan/i, root: "", files: "NanoServerApiScan.exe:400 README.txt:2" },
  {
    name: /winmlrunner[._]v?([\d.]*\d)\.zip/i,
    root: "WinMLRunner+v$1",
    files: "x64\\WinMLRunner.exe:2400 x86\\WinMLRunner.exe:1900",
    version: "$1",
  },
  { name: /tiny_yolov2/i, root: "tiny_yolov2", files: "model.onnx:62000 test_data_set_0\\input_0.pb:2000" },
  {
    name: /apache-maven-([\d.]*\d)-bin/i,
    root: "apache-maven-$1",
    files:
      "bin\\mvn.cmd:6 bin\\mvn:6 boot\\plexus-classworlds-2.7.0.jar:60 conf\\settings.xml:11 lib\\maven-core-$1.jar:700",
  },
  {
    name: /gradle-([\d.]*\d)-bin/i,
    root: "gradle-$1",
    files: "bin\\gradle.bat:3 bin\\gradle:9 lib\\gradle-launcher-$1.jar:40",
  },
  {
    name: /apache-tomcat-([\d.]*\d)/i,
    root: "apache-tomcat-$1",
    files:
      "bin\\catalina.bat:16 bin\\startup.bat:2 conf\\server.xml:8 lib\\catalina.jar:1700 webapps\\ROOT\\index.jsp:13 logs\\ temp\\",
  },
  {
    name: /(?:open)?jdk-?([\d.]*\d)[\w.+-]*windows/i,
    root: "jdk-$1",
    files:
      "bin\\java.exe:46 bin\\javac.exe:15 bin\\jar.exe:15 bin\\server\\jvm.dll:13000 lib\\modules:130000 release:1",
    version: "$1",
  },
  { name: /nssm-([\d.]*\d)/i, root: "nssm-$1", files: "win32\\nssm.exe:290 win64\\nssm.exe:330 README.txt:40" },
  { name: /nuget\.commandline[.-/]([\d.]*\d)/i, root: "", files: "tools\\nuget.exe:8000", version: "$1" },
  {
    name: /github\.com\/[^/]+\/([^/]+)\/archive\/(?:refs\/(?:tags|heads)\/)?v?(.+)\.(?:zip|tar\.gz)/i,
    root: "$1-$2",
    files: "README.md:6 LICENSE:11",
    open: true,
  },
];
