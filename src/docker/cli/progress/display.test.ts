// Source: reference/docker-cli.md §4.1 (moby pkg/jsonmessage).
import { expect, test } from "vitest";
import { progressText } from "./bar.ts";
import { displayAll, displayMessage } from "./display.ts";

test("a bar only on a wide terminal", () => {
  expect(progressText(35_070_000, 117_400_000, 140)).toBe(
    "[==============>                                    ]  35.07MB/117.4MB",
  );
  expect(progressText(35_070_000, 117_400_000, 80)).toBe(" 35.07MB/117.4MB");
  expect(progressText(0, 0, 140)).toBe("");
  expect(progressText(512, 0, 80)).toBe("    512B");
});

const layer = (id: string, status: string, current?: number) => ({
  id,
  status,
  progressDetail: current === undefined ? {} : { current, total: 1000 },
});

test("off a terminal, progress is left out and statuses are lines", () => {
  const { text } = displayAll(
    [
      { status: "Pulling from x", id: "tag" },
      layer("a", "Pulling fs layer"),
      layer("a", "Downloading", 500),
      layer("a", "Pull complete"),
    ],
    null,
  );
  expect(text).toBe("tag: Pulling from x\na: Pulling fs layer\na: Pull complete\n");
});

test("on a terminal, each layer has its line and is written over", () => {
  const screen = { columns: 80 };
  const first = displayMessage([], layer("a", "Waiting"), screen);
  expect(first.text).toBe("\n\u001b[1A\u001b[2K\ra: Waiting \r\u001b[1B");
  const second = displayMessage(first.lines, layer("b", "Waiting"), screen);
  const again = displayMessage(second.lines, layer("a", "Downloading", 500), screen);
  expect(again.text).toBe("\u001b[2A\u001b[2K\ra: Downloading     500B/1kB\r\u001b[2B");
  expect(displayMessage(again.lines, { status: "Digest: x" }, screen)).toEqual({ lines: [], text: "Digest: x\n" });
});

test("an error ends the stream with its code", () => {
  const told = displayAll(
    [{ stream: "Step 1/2\n" }, { errorDetail: { code: 3, message: "no" }, error: "no" }, { stream: "x" }],
    null,
  );
  expect(told).toMatchObject({ text: "Step 1/2\n", error: { message: "no", code: 3 } });
});
