// Source: transcripts of cmd.exe 10.0.20348 as documented at learn.microsoft.com, "Windows commands" (dir, copy, for, if, set, mklink).
import { describe, expect, it } from "vitest";
import { findIn } from "#contract/file-tree/index.ts";
import { fakeMachine } from "../fake-host.ts";
import { runOn } from "../fake-run.ts";
import { cmd } from "./cmd.ts";

const shell = (line: string, env = {}) => runOn(fakeMachine([cmd]), `cmd /S /C ${line}`, { env });
const output = (line: string, env = {}) => shell(line, env).out;

describe("a line of cmd", () => {
  it.each([
    ["echo hello", "hello\n"],
    ["echo a & echo b", "a \nb\n"],
    ["echo a&& echo b|| echo c", "a\nb\n"],
    ["(echo a& echo b)", "a\nb\n"],
    ["echo ^& ^%OS^% %OS% %NOPE%", "& %OS% Windows_NT %NOPE%\n"],
    ["echo %OS:Windows=Win% %OS:~0,3% %OS:~-2%", "Win_NT Win NT\n"],
    ['if "a"=="a" (echo same) else echo other', "same\n"],
    ["if /i A==b (echo same) else echo other", "other\n"],
    ["if not exist C:\\nope echo none", "none\n"],
    ["if 1==2 echo x & echo y", ""],
    ["if 5 GTR 12 (echo text) else (echo number)", "number\n"],
    ["for %i in (a b c) do @echo [%i]", "[a]\n[b]\n[c]\n"],
    ["for /L %i in (1,2,5) do @echo %i", "1\n3\n5\n"],
    ['for /f "tokens=2 delims=," %a in ("x,y,z") do @echo %a', "y\n"],
    ["for /f \"tokens=*\" %i in ('echo one two') do @echo <%i>".replace("<%i>", "[%i]"), "[one two]\n"],
    ["for %i in (C:\\a\\b.txt) do @echo %~nxi %~dpi", "b.txt C:\\a\\\n"],
    ["set /a 2+3*4", "14"],
    ["ver", "\nMicrosoft Windows [Version 10.0.20348.2966]\n"],
    ["cd", "C:\\\n"],
    ["cd Windows & cd", "C:\\Windows\n"],
    ["echo.", "\n"],
    ["echo one> C:\\x.txt& type C:\\x.txt", "one\n"],
    ["echo one>x & echo two>>x& type x", "one \ntwo\n"],
    [
      "dir C:\\nope 2>nul || echo failed",
      " Volume in drive C has no label.\n Volume Serial Number is 2E4A-91D6\n\n Directory of C:\\\n\nfailed\n",
    ],
    ["rem anything & echo no", ""],
    ["echo a | echo b", "b\n"],
    ['mkdir "C:\\a b\\c" && dir /b "C:\\a b"', "c\n"],
    ["date /t & time /t", "Wed 12/11/2024\n08:30 AM\n"],
  ])("%s", (line, expected) => {
    expect(output(line)).toBe(expected);
  });

  it("tells of an unknown command", () => {
    expect(shell("foo bar")).toEqual({
      exitCode: 1,
      out: "",
      err: "'foo' is not recognized as an internal or external command,\noperable program or batch file.\n",
    });
  });
  it("gives the exit code of exit and of the last command", () => {
    expect(shell("exit /b 7").exitCode).toBe(7);
    expect(shell("exit -1").exitCode).toBe(0xffffffff);
    expect(shell("type nope").exitCode).toBe(1);
    expect(shell("type nope & echo x").exitCode).toBe(0);
  });
  it("says where a line breaks off", () => {
    expect(shell("echo a & & echo b").err).toBe("& was unexpected at this time.\n");
    expect(shell("if").err).toBe("The syntax of the command is incorrect.\n");
  });
  it("takes off the quotes around a line with /S", () => {
    expect(output('"echo "a b" & echo c"')).toBe('"a b" \nc\n');
  });
});

describe("files", () => {
  it("lists a directory as cmd does", () => {
    const machine = fakeMachine([cmd]);
    runOn(machine, "cmd /c mkdir C:\\app & echo 12345678>C:\\app\\a.txt& mkdir C:\\app\\sub");
    expect(runOn(machine, "cmd /c dir C:\\app").out).toBe(
      [
        " Volume in drive C has no label.",
        " Volume Serial Number is 2E4A-91D6",
        "",
        " Directory of C:\\app",
        "",
        "12/11/2024  08:30 AM    <DIR>          .",
        "12/11/2024  08:30 AM    <DIR>          ..",
        "12/11/2024  08:30 AM                10 a.txt",
        "12/11/2024  08:30 AM    <DIR>          sub",
        "               1 File(s)             10 bytes",
        "               3 Dir(s)  21,302,112,256 bytes free",
        "",
      ].join("\n"),
    );
  });
  it("copies, moves, renames, deletes", () => {
    const machine = fakeMachine([cmd]);
    const lines = [
      "md C:\\w & cd C:\\w & echo a>a.txt & echo b>b.txt & copy *.txt C:\\Users & ren a.txt c.md & move c.md C:\\Users & del *.txt",
      "rd /s /q C:\\w",
    ];
    expect(lines.map((line) => runOn(machine, `cmd /c ${line}`).out)).toEqual([
      "a.txt\nb.txt\n        2 file(s) copied.\n        1 file(s) moved.\n",
      "",
    ]);
    expect(runOn(machine, "cmd /c dir /b /a-d C:\\Users").out).toBe("a.txt\nb.txt\nc.md\n");
    expect(findIn(machine.tree, ["w"])).toBeUndefined();
  });
  it("makes links", () => {
    const machine = fakeMachine([cmd]);
    expect(runOn(machine, "cmd /c mklink C:\\l.exe Windows\\System32\\cmd.exe").out).toBe(
      "symbolic link created for C:\\l.exe <<===>> Windows\\System32\\cmd.exe\n",
    );
    expect(findIn(machine.tree, ["l.exe"])).toMatchObject({ kind: "link", target: "Windows\\System32\\cmd.exe" });
  });
});

describe("scripts", () => {
  const script = (text: string, call: string) => {
    const machine = fakeMachine([cmd]);
    const lines = text.split("\n").map((line) => line.replace(/[\^&|<>()]/g, "^$&"));
    runOn(machine, `cmd /c (${lines.map((line) => (line === "" ? "echo." : `echo ${line}`)).join("&")})>C:\\t.cmd`);
    return runOn(machine, `cmd /c ${call}`);
  };
  it("goes to labels, calls them, keeps set variables local", () => {
    const text =
      "@echo off\nsetlocal\nset X=1\ncall :sub two\nif %X%==2 goto end\necho never\n:end\necho done %1\nexit /b 5\n:sub\necho in %1\nset X=2\ngoto :eof";
    expect(script(text, "C:\\t.cmd arg")).toEqual({ exitCode: 5, out: "in two\ndone arg\n", err: "" });
  });
  it("shows its lines while echo is on", () => {
    expect(script("echo hi", "t").out).toBe("\nC:\\>echo hi\nhi\n");
  });
  it("hands its arguments on as they were written", () => {
    expect(script("@shift\n@echo %1 %*", 't.cmd a=b  --c="d e",f').out).toBe('b a=b  --c="d e",f\n');
  });
  it("names a missing label", () => {
    expect(script("@goto nope", "t").err).toBe("The system cannot find the batch label specified - nope\n");
  });
});

describe("at its prompt", () => {
  it("greets, prompts and keeps its directory", () => {
    const machine = fakeMachine([cmd], { typed: ["cd Windows", "set A=1", "echo %A%", "exit 3"] });
    expect(runOn(machine, "cmd")).toEqual({
      exitCode: 3,
      out: "Microsoft Windows [Version 10.0.20348.2966]\n(c) Microsoft Corporation. All rights reserved.\n\nC:\\>cd Windows\n\nC:\\Windows>set A=1\n\nC:\\Windows>echo %A%\n1\n\nC:\\Windows>exit 3\n",
      err: "",
    });
  });
});
