// What is printed can be read again, by the reader of the same library.
import decodeQR from "qr/decode.js";
import { expect, it } from "vitest";
import { qrOf } from "./qr.ts";

/** px of a square. */
const SCALE = 4;

/** The drawing in pixels: dark where the path is. */
const pixelsOf = ({ size, d }: ReturnType<typeof qrOf>) => {
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, width] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const from = (row * side + Number(x) * SCALE) * 4;
      for (let at = from; at < from + Number(width) * SCALE * 4; at += 4) data.fill(0, at, at + 3);
    }
  return { width: side, height: side, data };
};

it.each([
  "https://silo.example/d/storage",
  "https://silo.example/some/path/d/house?step=silo-create",
  `https://silo.example/d/storage?step=${"filter-copy-up-".repeat(8)}2`,
])("leads to %s", (address) => {
  expect(decodeQR(pixelsOf(qrOf(address)))).toBe(address);
});

it("keeps four squares light on every side", () => {
  const { size, d } = qrOf("https://silo.example/d/house");
  const runs = [...d.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
    left: Number(x),
    right: Number(x) + Number(width),
    y: Number(y),
  }));
  expect(Math.min(...runs.map(({ left }) => left))).toBe(4);
  expect(Math.max(...runs.map(({ right }) => right))).toBe(size - 4);
  expect(Math.min(...runs.map(({ y }) => y))).toBe(4);
});
