// Source: [MS-VHDX] 2.2.2; RFC 3720 appendix B.4 for the checksum.
import { expect, it } from "vitest";
import { guidOf } from "../layer/guid.ts";
import { crc32c } from "./crc32c.ts";
import { MiB } from "./geometry.ts";
import { guidBytes, headerBytes } from "./header-bytes.ts";

it("checks with Castagnoli's polynomial", () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
  expect(crc32c(new TextEncoder().encode("123456789"))).toBe(0xe3069283);
});

it("writes a GUID with its first three fields turned round", () => {
  expect([...guidBytes("00112233-4455-6677-8899-aabbccddeeff")]).toEqual([
    0x33, 0x22, 0x11, 0x00, 0x55, 0x44, 0x77, 0x66, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff,
  ]);
});

it("writes a header that checks out", () => {
  const header = { sequenceNumber: 7, fileWriteGuid: guidOf("file"), dataWriteGuid: guidOf("data") };
  const bytes = headerBytes(header, { offset: MiB, length: MiB });
  const view = new DataView(bytes.buffer);
  expect(new TextDecoder().decode(bytes.slice(0, 4))).toBe("head");
  expect([view.getBigUint64(8, true), view.getUint16(66, true), view.getBigUint64(72, true)]).toEqual([
    7n,
    1,
    1_048_576n,
  ]);
  const checksum = view.getUint32(4, true);
  view.setUint32(4, 0, true);
  expect(crc32c(bytes)).toBe(checksum);
});
