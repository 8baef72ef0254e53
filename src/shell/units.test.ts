// Source: reference/docker-cli.md §2.2–§2.5.
import { describe, expect, test } from "vitest";
import { bytesSize, ellipsis, humanDuration, humanSize, parseBytes, shortId, timeAgo } from "./units.ts";

const minutes = 60;
const hours = 3600;
const days = 24 * hours;

describe("time spans", () => {
  test.each([
    [0.9, "Less than a second"],
    [1.2, "1 second"],
    [59, "59 seconds"],
    [60, "About a minute"],
    [119, "About a minute"],
    [2 * minutes, "2 minutes"],
    [60 * minutes, "About an hour"],
    [89 * minutes + 59, "About an hour"],
    [5400, "2 hours"],
    [47.5 * hours, "2 days"],
    [13.5 * days, "13 days"],
    [14 * days, "2 weeks"],
    [59 * days, "8 weeks"],
    [60 * days, "2 months"],
    [365 * days, "12 months"],
    [729 * days + 23.75 * hours, "1 years"],
    [730 * days, "2 years"],
  ])("%s s is %s", (seconds, text) => {
    expect(humanDuration(seconds)).toBe(text);
  });

  test("ago", () => {
    expect(timeAgo(0, 3 * hours * 1000)).toBe("3 hours ago");
  });
});

describe("sizes", () => {
  test.each([
    [0, "0B", "0B"],
    [292_870_000, "292.9MB", "293MB"],
    [4_987_654_321, "4.988GB", "4.99GB"],
    [1_048_576, "1.049MB", "1.05MB"],
    [999_500, "999.5kB", "1e+03kB"],
    [999, "999B", "999B"],
  ])("%s bytes", (bytes, four, three) => {
    expect(humanSize(bytes)).toBe(four);
    expect(humanSize(bytes, 3)).toBe(three);
  });

  test("in units of 1024", () => {
    expect(bytesSize(61_341_696)).toBe("58.5MiB");
    expect(bytesSize(17_179_869_184)).toBe("16GiB");
  });

  test.each([
    ["512m", 536_870_912],
    ["1.5G", 1_610_612_736],
    ["1kib", 1024],
    ["7", 7],
    ["10 MB", 10_485_760],
    ["-1", undefined],
    ["abc", undefined],
    ["5mm", undefined],
  ])("%s as typed", (text, bytes) => {
    expect(parseBytes(text)).toBe(bytes);
  });
});

test("short ids and ellipses", () => {
  expect(shortId("sha256:4e8d1e0b9a3c7f52d6b41c0e")).toBe("4e8d1e0b9a3c");
  expect(shortId("3f4b8e21c07d9a65e1f2")).toBe("3f4b8e21c07d");
  expect(ellipsis("C:\\ServiceMonitor.exe w3svc", 20)).toBe("C:\\ServiceMonitor.e…");
  expect(ellipsis("powershell -NoLogo", 20)).toBe("powershell -NoLogo");
});
