import { crc32c } from "./crc32c.ts";
import type { Header } from "./header.ts";
import type { Region } from "./vhdx.ts";

/** The 16 bytes of a GUID: its first three fields are little-endian. */
export const guidBytes = (guid: string): Uint8Array => {
  const hex = guid.replaceAll("-", "");
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
  return Uint8Array.from(order, (at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
};

/** The 4 KiB of a header as they lie in the file, with their checksum; the log is empty. Source: [MS-VHDX] 2.2.2. */
export const headerBytes = ({ sequenceNumber, fileWriteGuid, dataWriteGuid }: Header, log: Region): Uint8Array => {
  const bytes = new Uint8Array(4096);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x64616568, true);
  view.setBigUint64(8, BigInt(sequenceNumber), true);
  bytes.set(guidBytes(fileWriteGuid), 16);
  bytes.set(guidBytes(dataWriteGuid), 32);
  view.setUint16(66, 1, true);
  view.setUint32(68, log.length, true);
  view.setBigUint64(72, BigInt(log.offset), true);
  view.setUint32(4, crc32c(bytes), true);
  return bytes;
};
