// Source: design, "Forty commands fit in about 620 characters"; RFC 1951, RFC 4648 §5.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, encode } from "./codec.ts";
import { pack, unpack } from "./packed.ts";
import type { SessionRecord } from "./record.ts";

const recordOf = (lines: readonly string[]): SessionRecord => ({
  format: 1,
  host: "windows-server-2022",
  seed: 1,
  playhead: 4711,
  intents: lines.map((line) => ({ kind: "type", terminal: 0, line })),
});
const codeOf = (record: SessionRecord): string => {
  const result = encode(record);
  return "code" in result ? result.code : "";
};
const problemOf = (code: string): string => {
  const result = decode(code);
  return "problem" in result ? result.problem : "";
};

const forty = `docker version
docker info --format '{{.Isolation}}'
docker pull mcr.microsoft.com/windows/nanoserver:ltsc2022
docker images
docker history mcr.microsoft.com/windows/nanoserver:ltsc2022
docker run --rm mcr.microsoft.com/windows/nanoserver:ltsc2022 cmd /c echo hello
docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022
docker ps
docker top web
curl.exe -I http://localhost:8080
docker exec web cmd /c tasklist
docker exec -it web powershell
Get-Process | Sort-Object Id
Set-Content C:\\inetpub\\wwwroot\\index.html 'changed'
exit
docker diff web
docker logs --tail 20 web
docker stats --no-stream web
docker inspect --format '{{.State.Pid}}' web
docker commit -m "changed start page" web site:2.0
docker image inspect site:2.0 --format '{{len .RootFS.Layers}}'
docker stop -t 5 web
docker ps -a --filter status=exited
docker rm web
docker run -d --name capped --cpus 0.4 --memory 512m mcr.microsoft.com/windows/nanoserver:ltsc2022 ping -t localhost
docker update --cpus 1 capped
docker run --rm --isolation=hyperv mcr.microsoft.com/windows/nanoserver:1809 cmd /c ver
docker run --rm mcr.microsoft.com/windows/nanoserver:ltsc2025 cmd /c ver
docker volume create data
docker run --rm -v data:C:\\data mcr.microsoft.com/windows/nanoserver:ltsc2022 cmd /c echo kept ^> C:\\data\\note.txt
docker run --rm -v data:C:\\data mcr.microsoft.com/windows/nanoserver:ltsc2022 cmd /c type C:\\data\\note.txt
docker network create -d nat --subnet 172.30.0.0/16 backend
docker run -d --name db --network backend mcr.microsoft.com/windows/servercore:ltsc2022 ping -t localhost
docker network inspect backend
cd C:\\src\\shop
docker build -t shop:1.0 .
docker run -d --name shop -p 8081:8080 --restart on-failure:3 shop:1.0
hcsdiag list
docker rm -f capped db shop
docker system prune -a -f`.split("\n");

describe("the share link", () => {
  it("carries forty commands in 620 characters", () => {
    expect(forty).toHaveLength(40);
    expect(codeOf(recordOf(forty)).length).toBeLessThanOrEqual(620);
  });

  it("needs nothing that an address would have to escape", () => {
    expect(codeOf(recordOf(forty))).toMatch(/^[A-Za-z0-9._-]+$/);
  });

  it("goes on meaning what it meant", () => {
    const record = { ...recordOf(["docker ps -a", "exit"]), seed: 7, playhead: 12 };
    const code = "1.wiNUZcPWSDZXSEZ1O8gJAA";
    expect(decode(code)).toEqual({ record });
    expect(codeOf(record)).toBe(code);
  });

  const line = fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replace(/[\0\n]|\p{Surrogate}/gu, ""));
  const marked = fc.tuple(fc.constantFrom("~", "~~", "~c", "~o", "~ta;", "~w1;"), line).map((parts) => parts.join(""));
  const when = fc.option(fc.nat(2 ** 31), { nil: undefined }).map((at) => (at === undefined ? {} : { at }));
  const terminal = fc.nat(40);
  const intent = fc.oneof(
    fc
      .tuple(terminal, fc.oneof(line, marked), when)
      .map(([id, text, at]) => ({ kind: "type" as const, terminal: id, line: text, ...at })),
    fc.tuple(terminal, when).map(([id, at]) => ({ kind: "interrupt" as const, terminal: id, ...at })),
    fc
      .tuple(fc.constantFrom("cmd.exe" as const, "powershell.exe" as const), when)
      .map(([shell, at]) => ({ kind: "open" as const, shell, ...at })),
  );
  const record = fc.record({
    format: fc.constant(1 as const),
    host: fc.constantFrom("windows-server-2025", "linux"),
    seed: fc.nat(),
    playhead: fc.nat(),
    intents: fc.array(intent, { maxLength: 12 }),
  });

  it("gives back every record", () => {
    fc.assert(
      fc.property(record, (each) => {
        expect(unpack(pack(each))).toEqual(each);
        expect(decode(codeOf(each))).toEqual({ record: each });
      }),
    );
  });

  it("never takes a damaged one: cut short, or with one letter changed", () => {
    fc.assert(
      fc.property(record, fc.nat(), fc.constantFrom(..."Aa0_-z.%"), fc.boolean(), (each, seed, letter, cut) => {
        const code = codeOf(each);
        const at = seed % code.length;
        fc.pre(cut || code[at] !== letter);
        const damaged = cut ? code.slice(0, at) : `${code.slice(0, at)}${letter}${code.slice(at + 1)}`;
        expect(problemOf(damaged)).not.toBe("");
      }),
    );
  });

  it("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.base64String(), (text, digits) => {
        for (const code of [text, `1.${text}`, `1.${digits}`, digits]) expect(problemOf(code)).not.toBe("");
      }),
    );
  });

  it.each([
    ["", "not a link"],
    ["https://example.org", "not a link"],
    ["2.abcd", "newer Silo"],
    ["1.", "damaged"],
    ["1.AAAAAAAA", "damaged"],
    ["0.AAAAAAAA", "damaged"],
  ])("says what is wrong with %j", (code, problem) => {
    expect(problemOf(code)).toContain(problem);
  });

  it("does not look at what is longer than any link", () => {
    expect(problemOf(`1.${"A".repeat(500_000)}`)).toContain("too long");
  });

  it("says when a session is too long for a link", () => {
    const noise = fc.sample(fc.string({ minLength: 30_000, maxLength: 30_000 }), { seed: 1, numRuns: 20 }).join("");
    expect(encode(recordOf([noise]))).toHaveProperty("problem");
  });
});
