// Source: learn.microsoft.com, about_Parsing, about_Operator_Precedence, about_Quoting_Rules; laws of a total parser.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "./parse.ts";

const pieces = fc.array(
  fc.constantFrom(
    ..."abx01 $@(){}[]\"'`|;&,.:-+*/%=!<>#?\\\n",
    "if ",
    "else",
    "foreach",
    " in ",
    "-eq ",
    "$x",
    "$(",
    "@'",
    "try",
    "catch",
    "param",
    "function f",
    "switch",
    "::",
    "\u2018",
  ),
  { maxLength: 60 },
);

const body = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.at}`);
  return parsed.script.body;
};

describe("the parser", () => {
  it("never throws", () => {
    fc.assert(
      fc.property(pieces, (all) => {
        expect(typeof parse(all.join("")).ok).toBe("boolean");
      }),
      { numRuns: 3000 },
    );
  });
  it.each(["(", "$(", "a;", "{", '"', "'x'", "@(", "a|", "[x]", "-", "if(1){", "`", "a,", "#", "$a.b"])(
    "takes five million characters of %s",
    (piece) => {
      expect(typeof parse(piece.repeat(Math.ceil(5_000_000 / piece.length))).ok).toBe("boolean");
    },
    120_000,
  );
  it.each([
    "iex ((new-object net.webclient).DownloadString('https://chocolatey.org/install.ps1')); choco install -y openssl.light",
    "if ((Get-FileHash node.zip -Algorithm sha256).Hash -ne $env:NODE_SHA256) {exit 1} ; Expand-Archive node.zip -DestinationPath C:\\ ;",
    "New-Item $($env:APPDATA + '\\npm') ; $env:PATH = 'C:\\nodejs;{0}\\npm;{1}' -f $env:APPDATA, $env:PATH ;",
    "$downloads = @( @{ uri = 'a'; outFile = 'b' }, @{ uri = 'c' } ); $downloads.ForEach({ iwr -Uri $psitem.uri -OutFile $psitem.outFile })",
    "Function Test-Nano() { return (($a -eq 'x') -or ($b -eq 'y')); } Function D([string] $s, [string] $t) { $s }",
    "if($env:X){ $u = 1 } else { $u = 2 } Write-Host \"u: $u\"; 'a','b' | ForEach-Object -Process { $_ }",
    "busybox.exe --list |%{$nul = cmd /c mklink C:\\bin\\$_.exe busybox.exe}",
    "stop-service MSSQL`$SQLEXPRESS ; set-itemproperty -path 'HKLM:\\a b\\' -name x -value '' ;",
    "&$Env:windir\\Microsoft.NET\\Framework64\\v4.0.30319\\ngen update",
    "$e = (Start-Process python.exe -Wait -PassThru -ArgumentList @( '/quiet', 'A=1' ) ).ExitCode; if ($e -ne 0) { exit $e } $env:PATH = 1",
    "while ((Get-ItemProperty HKLM:\\X\\ -Name N -ErrorAction Ignore) -ne $null) {sleep 1}",
    "try { a } catch [System.IO.IOException] { $_.Exception; exit 1; } finally { b }",
    "$x = if ($a -eq 1) { 'b' } else { 'c' -f $d.Replace('+', '%2B') } ; [Net.X]::P = [Net.X]::P -bor [Net.Y]::Tls12",
    "New-Item -Path c:\\s -Type Directory -Force|out-null ; $p=@(('/i '+[char]0x0022+'c:\\'+$_), '/qn')",
  ])("%s", (text) => {
    expect(parse(text)).toMatchObject({ ok: true });
  });
  it("binds -f tighter than +, and a comma tighter than both", () => {
    expect(body("'a{0}' -f 1, 2 + 'b'")).toMatchObject([
      { elements: [{ value: { operator: "+", left: { operator: "-f", right: { kind: "list" } } } }] },
    ]);
  });
  it("says what is missing", () => {
    expect(parse("foo (1")).toMatchObject({ ok: false, message: "Missing closing ')' in expression." });
    expect(parse("'abc")).toMatchObject({ ok: false, message: "The string is missing the terminator: '." });
  });
});
