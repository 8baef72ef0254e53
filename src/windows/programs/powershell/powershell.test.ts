// Source: transcripts of Windows PowerShell 5.1 as documented at learn.microsoft.com (about_* topics, cmdlet references).
import { describe, expect, it } from "vitest";
import { findIn, fromText, withNode } from "#contract/file-tree/index.ts";
import { cmd } from "../cmd/cmd.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { powershell, pwsh } from "./powershell.ts";

const programs = [cmd, powershell, pwsh];
const quote = (text: string) => text.replace(/(\\*)"/g, '$1$1\\"');
const shell = (text: string, machine = fakeMachine(programs), env = {}) =>
  runOn(machine, `powershell -NoProfile -Command "${quote(text)}"`, { env });
const output = (text: string) => shell(text).out;

describe("the language", () => {
  it.each([
    ["1 + 2 * 3", "7\n"],
    ["'a' + 1", "a1\n"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is PowerShell's own
    ['"x=$(1+1) ${env:OS} $env:OS`t."', "x=2 Windows_NT Windows_NT\t.\n"],
    ["$a = 1, 2, 3; $a.Count; $a[-1]; $a[0..1] -join '+'", "3\n3\n1+2\n"],
    ["@{a=1;b=@(1,2)}.b.Length", "2\n"],
    ["'{0}-{1:N1}' -f 'a', 1234.56", "a-1,234.6\n"],
    ["'a,b;c' -split '[,;]' | ForEach-Object { \"<$_>\" }", "<a>\n<b>\n<c>\n"],
    ["if ('abc' -match '^a(.)') { $Matches[1] } else { 'no' }", "b\n"],
    ["foreach ($i in 1..3) { if ($i -eq 2) { continue }; $i }", "1\n3\n"],
    ["$i = 0; while ($true) { $i++; if ($i -gt 4) { break } }; $i", "5\n"],
    ["function Add([int]$a, $b = 5) { return $a + $b } Add 1; Add -b 2 -a 3", "6\n5\n"],
    ["switch ('b') { 'a' { 1 } 'b' { 2 } default { 3 } }", "2\n"],
    ["try { throw 'oops' } catch { \"caught $_\" } finally { 'done' }", "caught oops\ndone\n"],
    [
      "try { Get-Item C:\\nope -ErrorAction Stop } catch [System.Management.Automation.ItemNotFoundException] { 'missing' }",
      "missing\n",
    ],
    ["1..5 | Where-Object { $_ % 2 } | Measure-Object -Sum | Select-Object -ExpandProperty Sum", "9\n"],
    ["'b','a' | Sort-Object", "a\nb\n"],
    ["[string]::Join('-', 'a', 'b'); [Math]::Max(2, 7); 'AbC'.ToLower().Replace('b', 'x')", "a-b\n7\naxc\n"],
    ["& { param($x) $x * 2 } 21", "42\n"],
    ["$x = if ($true) { 'yes' } else { 'no' }; $x", "yes\n"],
    ["(Get-Date '2024-02-03').AddDays(1).ToString('yyyy-MM-dd')", "2024-02-04\n"],
    ['\'[{"a":1},{"a":2}]\' | ConvertFrom-Json | ForEach-Object { $_.a }', "1\n2\n"],
    ["[PSCustomObject]@{ Name = 'n'; Size = 3 }", "\nName Size\n---- ----\nn       3\n\n\n"],
    ["$null -eq $undefined; -not $false; 5 -in 1..6", "True\nTrue\nTrue\n"],
    ["& 'Write-Output' a b", "a\nb\n"],
    ["$h = @{}; $h['k'] = 1; $h.k += 2; $h.ContainsKey('K'); $h.k", "True\n3\n"],
    ["@'\na $b\n'@", "a $b\n"],
    ["$p = @{ Path = 'C:\\'; ChildPath = 'x' }; Join-Path @p", "C:\\x\n"],
    ["cmd /c echo hi there", "hi there\n"],
    ["$r = cmd /c 'echo a& echo b'; $r.Count; $r[1]", "2\nb\n"],
    ["cmd /c exit 3; $LASTEXITCODE; $?", "3\nTrue\n"],
  ])("%s", (text, expected) => {
    expect(output(text)).toBe(expected);
  });
});

describe("errors", () => {
  it("knows no such command", () => {
    expect(shell("nosuch -x")).toEqual({
      exitCode: 1,
      out: "",
      err: "nosuch : The term 'nosuch' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the spelling of the name, or if a path was included, verify that the path is correct and try again.\nAt line:1 char:1\n+ nosuch -x\n+ ~~~~~~~~~\n    + CategoryInfo          : ObjectNotFound: (nosuch:String) [], CommandNotFoundException\n    + FullyQualifiedErrorId : CommandNotFoundException\n \n",
    });
  });
  it("finds no such file, and goes on", () => {
    const { err, out, exitCode } = shell("Get-Content C:\\x; 'next'");
    expect(err).toBe(
      "Get-Content : Cannot find path 'C:\\x' because it does not exist.\nAt line:1 char:1\n+ Get-Content C:\\x; 'next'\n+ ~~~~~~~~~~~~~~~~\n    + CategoryInfo          : ObjectNotFound: (C:\\x:String) [Get-Content], ItemNotFoundException\n    + FullyQualifiedErrorId : PathNotFound,Microsoft.PowerShell.Commands.GetContentCommand\n \n",
    );
    expect([out, exitCode]).toEqual(["next\n", 0]);
  });
  it("stops at the first where it is told to", () => {
    expect(shell("$ErrorActionPreference = 'Stop'; Get-Content C:\\x; 'next'")).toMatchObject({ exitCode: 1, out: "" });
  });
  it("ends with the code of exit, with 1 after a throw", () => {
    expect(shell("exit 7").exitCode).toBe(7);
    expect(shell("throw 'x'").exitCode).toBe(1);
    expect(shell("cmd /c exit 5").exitCode).toBe(1);
    expect(shell("cmd /c exit 5; exit $LASTEXITCODE").exitCode).toBe(5);
  });
  it("says where a script breaks off", () => {
    expect(shell("if (1").err).toContain("Missing ')' after expression in 'if' statement.\nAt line:1 char:6");
  });
  it("prints one line in PowerShell 7", () => {
    expect(runOn(fakeMachine(programs), "pwsh -c Get-Content C:\\x").err).toBe(
      "Get-Content: Cannot find path 'C:\\x' because it does not exist.\n",
    );
  });
});

describe("files", () => {
  it("lists a directory", () => {
    const machine = fakeMachine(programs);
    shell("mkdir C:\\app\\sub | Out-Null; Set-Content C:\\app\\a.txt 'hello'", machine);
    expect(shell("Get-ChildItem C:\\app", machine).out).toBe(
      "\n\n    Directory: C:\\app\n\n\nMode                 LastWriteTime         Length Name\n----                 -------------         ------ ----\nd-----        12/11/2024   8:30 AM                sub\n-a----        12/11/2024   8:30 AM              6 a.txt\n\n\n",
    );
  });
  it("copies, moves, renames, removes", () => {
    const machine = fakeMachine(programs);
    const { err } = shell(
      "$ErrorActionPreference='Stop'; ni -ItemType Directory C:\\a > $null; 'x' > C:\\a\\1.txt; cp C:\\a\\*.txt C:\\a\\2.txt; mv C:\\a\\1.txt C:\\b.txt; ren C:\\b.txt c.txt; cp -Recurse C:\\a C:\\d; rm -Recurse -Force C:\\a; if (Test-Path C:\\a) { throw 'there' }",
      machine,
    );
    expect(err).toBe("");
    expect(findIn(machine.tree, ["d", "2.txt"])).toMatchObject({ kind: "file", size: 2 });
    expect(findIn(machine.tree, ["c.txt"])).toMatchObject({ kind: "file" });
  });
  it("runs a script with parameters", () => {
    const machine = fakeMachine(programs);
    machine.tree = withNode(
      machine.tree,
      ["s.ps1"],
      fromText(
        "s.ps1",
        'param([string]$Name = \'you\', [switch]$Loud)\nif ($Loud) { "HELLO $Name" } else { "hello $Name" }\nexit 4',
      ),
    );
    expect(runOn(machine, "powershell -ExecutionPolicy Bypass -File C:\\s.ps1 -Name me -Loud")).toEqual({
      exitCode: 4,
      out: "HELLO me\n",
      err: "",
    });
    expect(shell(".\\s.ps1; $LASTEXITCODE", machine).out).toBe("hello you\n4\n");
  });
  it("decodes an encoded command", () => {
    expect(runOn(fakeMachine(programs), "powershell -enc MQArADEA").out).toBe("2\n");
  });
});

describe("machine-wide changes", () => {
  it("sets variables of the machine", () => {
    const machine = fakeMachine(programs);
    shell(
      "[Environment]::SetEnvironmentVariable('PATH', 'C:\\x;' + $env:PATH, [EnvironmentVariableTarget]::Machine)",
      machine,
    );
    expect(
      machine.registry.get("HKLM\\SYSTEM\\CURRENTCONTROLSET\\CONTROL\\SESSION MANAGER\\ENVIRONMENT\\PATH"),
    ).toMatch(/^C:\\x;C:\\Windows/);
  });
  it("downloads, checks and unpacks, all of it marked as assumed", () => {
    const machine = fakeMachine(programs);
    const { exitCode, out } = shell(
      "$ErrorActionPreference = 'Stop'; (New-Object Net.WebClient).DownloadFile('https://nodejs.org/dist/v20.1.0/node-v20.1.0-win-x64.zip', 'C:\\node.zip'); if ((Get-FileHash node.zip -Algorithm sha256).Hash -ne 'e4c5a82cf481c1eb6ea7db109d70c43a0169203eae7608e2140863efc42c25ce') { exit 1 }; Expand-Archive node.zip -DestinationPath C:\\; Rename-Item C:\\node-v20.1.0-win-x64 C:\\nodejs; Remove-Item node.zip; Test-Path C:\\nodejs\\node.exe",
      machine,
    );
    expect([exitCode, out]).toEqual([0, "True\n"]);
    expect(findIn(machine.tree, ["nodejs", "node.exe"])).toMatchObject({ mark: "assumption", version: "20.1.0" });
    expect(machine.notModelled).toEqual([]);
  });
  it("installs a web server", () => {
    const machine = fakeMachine(programs);
    expect(shell("Install-WindowsFeature Web-WebSockets", machine).out).toBe(
      "\nSuccess Restart Needed Exit Code      Feature Result\n------- -------------- ---------      --------------\nTrue    No             Success        {WebSocket Protocol}\n\n\n",
    );
    shell("Add-WindowsFeature Web-Server", machine);
    expect(findIn(machine.tree, ["inetpub", "wwwroot", "iisstart.htm"])).toMatchObject({ kind: "file" });
    expect(machine.registry.get("HKLM\\SYSTEM\\CURRENTCONTROLSET\\SERVICES\\W3SVC\\START")).toBe("2");
    expect(shell("Install-WindowsFeature No-Such", machine).err).toContain(
      "The role, role service, or feature name is not valid: 'No-Such'. The name was not found.",
    );
  });
});

describe("at its prompt", () => {
  it("greets, prompts, and keeps variables and directory", () => {
    const machine = fakeMachine(programs, { typed: ["$x = 5", "cd Windows", "$x + 1", "exit 2"] });
    expect(runOn(machine, "powershell")).toEqual({
      exitCode: 2,
      out: "Windows PowerShell\nCopyright (C) Microsoft Corporation. All rights reserved.\n\nInstall the latest PowerShell for new features and improvements! https://aka.ms/PSWindows\n\nPS C:\\> $x = 5\nPS C:\\> cd Windows\nPS C:\\Windows> $x + 1\n6\nPS C:\\Windows> exit 2\n",
      err: "",
    });
  });
});
