// Source: RFC 3986 (addresses), RFC 9110 5.6.7 (dates); learn.microsoft.com, IIS <defaultDocument>; Microsoft KB 922733 and answers of IIS 10 in use (ETag).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSettings } from "./iis/settings.ts";
import { etagOf } from "./iis/site.ts";
import { headText, httpDate } from "./reply.ts";
import { authority, readAddress } from "./url.ts";

describe("an address", () => {
  it.each([
    ["localhost", { scheme: "http", host: "localhost", port: 80, path: "/" }],
    ["http://localhost:8080", { scheme: "http", host: "localhost", port: 8080, path: "/" }],
    ["HTTPS://web/a?b=c#d", { scheme: "https", host: "web", port: 443, path: "/a?b=c" }],
    ["http://u:p@10.0.0.1:81?q", { scheme: "http", host: "10.0.0.1", port: 81, path: "/?q" }],
    ["http://[::1]:80/x", { scheme: "http", host: "[::1]", port: 80, path: "/x" }],
    ["http://a:99999/", null],
    ["http:///x", null],
  ])("%s is read", (text, address) => {
    expect(readAddress(text)).toEqual(address);
  });

  it("reads back what it is written as", () => {
    const parts = fc.record({
      scheme: fc.constantFrom("http" as const, "https" as const),
      host: fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/),
      port: fc.integer({ min: 1, max: 65_535 }),
      path: fc.stringMatching(/^\/[a-z0-9/?=&.%-]{0,20}$/),
    });
    fc.assert(
      fc.property(parts, (address) => {
        expect(readAddress(`${address.scheme}://${authority(address)}${address.path}`)).toEqual(address);
      }),
    );
  });
});

describe("what IIS sends", () => {
  it("has the ETag of a file's time", () => {
    expect(etagOf(0)).toBe('"0803ed5deb19d1:0"');
  });

  it("writes dates and lines as HTTP does", () => {
    expect(httpDate(784_111_777_000)).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
    const headers = [["Server", "Microsoft-IIS/10.0"]] as const;
    expect(headText({ status: 404, reason: "Not Found", headers, body: "", length: 0 })).toBe(
      "HTTP/1.1 404 Not Found\r\nServer: Microsoft-IIS/10.0\r\n\r\n",
    );
  });
});

describe("a web.config", () => {
  it("says what stands for a directory", () => {
    const usual = ["Default.htm", "Default.asp", "index.htm", "index.html", "iisstart.htm"];
    expect(readSettings("<configuration/>")).toEqual({ defaultNames: usual, browsing: false });
    expect(
      readSettings('<defaultDocument><files><clear /><add value="home.html" /></files></defaultDocument>'),
    ).toMatchObject({ defaultNames: ["home.html"] });
    expect(readSettings('<defaultDocument><files><add value="a.htm"/></files></defaultDocument>')).toMatchObject({
      defaultNames: ["a.htm", ...usual],
    });
    expect(readSettings('<directoryBrowse enabled="true" />')).toMatchObject({ browsing: true });
    expect(readSettings('<!-- <directoryBrowse enabled="true" /> -->')).toMatchObject({ browsing: false });
  });

  it("may hand all to a program, of which nothing is known", () => {
    expect(readSettings('<aspNetCore processPath="dotnet" />')).toBeNull();
  });
});
