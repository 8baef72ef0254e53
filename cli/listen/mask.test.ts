// Source: outputs and requests of docker 28.2.2 and 27.5.1.
import { describe, expect, it } from "vitest";
import { maskBody, maskLine, maskText } from "./mask.ts";

describe("maskText", () => {
  it.each([
    [
      '6af3a5b96a69   nano   "serve"   3 seconds ago   Up 2 seconds             web',
      '<short id>  nano  "serve"  <ago>  Up <time>  web',
    ],
    ["Exited (0) About a minute ago", "Exited (0) <ago>"],
    [`sha256:${"ab".repeat(32)}`, "sha256:<id>"],
    ["2025-06-12T09:14:03.2149873Z", "<time>"],
    ["a\r\nb\r\n", "a\nb\n"],
    ["docker: Error.\nSee 'docker run --help'.\n", "docker: Error\n"],
    ["docker: Error\n\nRun 'docker run --help' for more information\n", "docker: Error\n"],
    ["Error.\nexit status 1\n", "Error.\n"],
    ["Sending  4.096kB\r\r\n", "Sending  4.096kB\n"],
    ["00:15:5d:a1:b2:c3", "<mac>"],
  ])("%j", (text, masked) => {
    expect(maskText(text)).toBe(masked);
  });

  it("leaves the rest alone", () => {
    const text = "latest: Pulling from library/nano\n\nStatus: 120 deadbeef 10.0.20348.2966\n";
    expect(maskText(text)).toBe(text);
  });
});

describe("requests", () => {
  it("of both clients are the same line", () => {
    const line = "POST /images/create?fromImage=nano&tag=latest";
    expect(maskLine("POST", "/images/create", { tag: ["latest"], fromImage: ["docker.io/library/nano"] })).toBe(line);
    expect(maskLine("POST", "/images/create", { fromImage: ["nano"], tag: ["latest"] })).toBe(line);
    expect(maskLine("POST", "/images/docker.io/library/a/push", {})).toBe("POST /images/a/push");
    expect(maskLine("GET", "/events", { since: ["1795560916"] })).toBe("GET /events?since=<seconds>");
  });

  it("of both clients have the same body", () => {
    const of28 = { Id: "ab".repeat(32), EndpointsConfig: { nat: { GwPriority: 0, Aliases: null } } };
    expect(maskBody(of28)).toEqual({ Id: "<id>", EndpointsConfig: { nat: { Aliases: null } } });
  });
});
