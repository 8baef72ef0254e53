// Source: learn.microsoft.com, IIS architectures, "The HTTP status codes in IIS", <defaultDocument>, <directoryBrowse>, <hiddenSegments>; curl.se, exit codes 6, 7, 22; Windows PowerShell 5.1, WebRequestPSCmdlet; reference/hcs-hns.md §7.1.
import { beforeEach, describe, expect, it } from "vitest";
import { hop } from "#core/why.ts";
import { processes } from "#windows/kernel/process/process.ts";
import { CommandWindow } from "./command-window.ts";

const iis = "mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022";

let window: CommandWindow;

/** Labels of the hops of the last line, and where each ends. */
const waysOf = (from: number): readonly string[] =>
  window.timeline.events.slice(from).flatMap((_, at) => {
    const way = hop(window.timeline, from + at + 1);
    if (way === null || !/^(?:tcp|nat|switch|endpoint|http)\./.test(window.timeline.events[from + at]?.kind ?? ""))
      return [];
    const to = window.timeline.at(from + at + 1).row(way.to.table, way.to.id);
    return [`${way.label} -> ${String(to?.image ?? to?.name ?? way.to.table)}`];
  });

const status = (line: string): string => window.type(line).split("\n")[0] ?? "";

describe("a page of IIS in a container", () => {
  beforeEach(() => {
    window = new CommandWindow();
    window.type(`docker run -d --name web -p 8080:80 ${iis}`);
  });

  it("comes by WinNAT, the switch, the compartment, http.sys and a worker that is started for it", () => {
    const from = window.timeline.events.length;
    expect(window.type("curl http://localhost:8080/")).toContain("<title>IIS Windows Server</title>");
    const ip = /\d+\.\d+\.\d+\.\d+/.exec(
      window.type("docker inspect -f {{.NetworkSettings.Networks.nat.IPAddress}} web"),
    )?.[0];
    const ways = waysOf(from);
    expect(ways.slice(0, 6)).toEqual([
      "connect 127.0.0.1:8080 -> tcpip.sys",
      `127.0.0.1:8080 → ${ip}:80 -> winnat.sys`,
      `to ${ip}:80 -> vmswitch.sys`,
      `to ${ip}:80 -> endpoint`,
      "GET / HTTP/1.1 -> http.sys",
      "demand start: DefaultAppPool -> svchost.exe",
    ]);
    expect(ways.slice(6)).toEqual([
      "HttpReceiveHttpRequest: GET / -> w3wp.exe",
      "HttpSendHttpResponse: 200 OK -> http.sys",
      ...["vmswitch.sys", "winnat.sys", "tcpip.sys", "curl.exe"].map((to) =>
        expect.stringMatching(`^200 OK, \\d+ bytes -> ${to}$`),
      ),
    ]);
    const workers = () => window.timeline.head.all(processes).filter(({ image }) => image === "w3wp.exe");
    expect(workers()).toHaveLength(1);
    expect(workers()[0]?.silo).not.toBeNull();
    window.type("curl -s http://localhost:8080/");
    expect(workers()).toHaveLength(1);
  });

  it("is what the container's own volume shows", () => {
    window.type('docker exec web cmd /c "echo hello> C:\\inetpub\\wwwroot\\new.txt"');
    expect(window.type("curl -s http://localhost:8080/new.txt")).toBe("hello\n");
    window.type("docker exec web cmd /c del C:\\inetpub\\wwwroot\\iisstart.htm");
    expect(status("curl -sI http://localhost:8080/")).toBe("HTTP/1.1 403 Forbidden");
    expect(window.type("docker exec web curl -s http://localhost/")).toContain("HTTP Error 403.14 - Forbidden");
  });

  it.each([
    ["/iisstart.htm", "HTTP/1.1 200 OK"],
    ["/nope.htm", "HTTP/1.1 404 Not Found"],
    ["/web.config", "HTTP/1.1 404 Not Found"],
    ["/..%5C..%5CLicense.txt", "HTTP/1.1 404 Not Found"],
    ["/%", "HTTP/1.1 404 Not Found"],
  ])("%s: %s", (path, expected) => {
    expect(status(`curl -sI http://localhost:8080${path}`)).toBe(expected);
  });

  it("is refused where nothing is published, when its service stops, and when the container does", () => {
    const refused =
      /^curl: \(7\) Failed to connect to localhost port \d+ after 20\d\d ms: Couldn't connect to server\n$/;
    expect(window.type("curl http://localhost:8081/")).toMatch(refused);
    expect(window.exitCode).toBe(7);
    window.type("docker exec web net stop w3svc");
    expect(window.type("curl http://localhost:8080/")).toMatch(refused);
    window.type("docker start web");
    expect(window.type("curl -sf http://localhost:8080/nope")).toBe("");
    expect(window.exitCode).toBe(22);
    window.type("docker stop web");
    expect(window.type("curl http://localhost:8080/")).toMatch(refused);
  });

  it("is told by PowerShell in its own words", () => {
    const shell = (line: string): string => window.type(`powershell -Command "${line}"`);
    expect(shell("(iwr -UseBasicParsing http://localhost:8080).StatusCode")).toBe("200\n");
    expect(shell("iwr http://localhost:8081")).toContain("iwr : Unable to connect to the remote server\n");
    expect(shell("iwr http://localhost:8080/nope")).toContain(
      "WebCmdletWebResponseException,Microsoft.PowerShell.Commands.InvokeWebRequestCommand",
    );
    expect(shell("(Test-NetConnection localhost -Port 8080).TcpTestSucceeded")).toBe("True\n");
    expect(shell("tnc localhost -Port 8081 -InformationLevel Quiet")).toBe(
      "WARNING: TCP connect to (127.0.0.1 : 8081) failed\nFalse\n",
    );
    expect(window.type('docker exec web powershell -Command "iwr http://localhost"')).toContain(
      "Internet Explorer engine is not available",
    );
  });

  it("reaches another container by its name, over the switch alone", () => {
    window.type(`docker run -d --name other ${iis}`);
    const from = window.timeline.events.length;
    expect(window.type("docker exec other curl -s http://web/")).toContain("IIS Windows Server");
    const ways = waysOf(from);
    expect(ways.some((way) => way.endsWith("winnat.sys"))).toBe(false);
    expect(ways.filter((way) => way.endsWith("-> endpoint")).length).toBeGreaterThanOrEqual(2);
    expect(window.type("docker exec other curl http://nobody/")).toContain("curl: (6) Could not resolve host: nobody");
    expect(window.type("curl http://web/")).toBe("curl: (6) Could not resolve host: web\n");
  });
});

describe("other servers", () => {
  beforeEach(() => {
    window = new CommandWindow();
  });

  it("are said not to be modelled, where Silo knows that they listen", () => {
    window.type("docker build -t orders C:\\src\\orders");
    window.type("docker run -d --name orders -p 5000:8080 orders");
    expect(window.type("curl http://localhost:5000/")).toBe(
      "Silo does not model what an ASP.NET Core application answers.\n",
    );
    expect(window.exitCode).toBe(0);
  });
});

it("does not come from localhost on a host of 2016, but from the container's own address", () => {
  window = new CommandWindow("windows-server-2016");
  window.type(
    "docker run -d --name web -p 8080:80 mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2016",
  );
  const ip = window.type("docker inspect -f {{.NetworkSettings.Networks.nat.IPAddress}} web").trim();
  const status = (url: string): string => window.type(`powershell -Command "(iwr -UseBasicParsing ${url}).StatusCode"`);
  expect(status("http://localhost:8080")).toContain("Unable to connect to the remote server");
  expect(status(`http://${ip}`)).toBe("200\n");
});
