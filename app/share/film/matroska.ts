import { joined } from "#contract/bytes.ts";

/** An encoded frame. */
export interface Block {
  /** ms. */
  readonly time: number;
  /** True: it needs no frame before it. */
  readonly whole: boolean;
  readonly data: Uint8Array;
}

export interface Track {
  /** As Matroska names the codec. */
  readonly codec: string;
  /** px. */
  readonly width: number;
  readonly height: number;
  /** ms. */
  readonly duration: number;
  /** In order; the first is whole. */
  readonly blocks: readonly Block[];
}

// Ids of elements. Source: RFC 8794 §11.2 (EBML), RFC 9559 §5.1 (Matroska).
const EBML = 0x1a45dfa3;
const EBML_VERSION = 0x4286;
const EBML_READ_VERSION = 0x42f7;
const EBML_MAX_ID_LENGTH = 0x42f2;
const EBML_MAX_SIZE_LENGTH = 0x42f3;
const DOC_TYPE = 0x4282;
const DOC_TYPE_VERSION = 0x4287;
const DOC_TYPE_READ_VERSION = 0x4285;
const SEGMENT = 0x18538067;
const INFO = 0x1549a966;
const TIMESTAMP_SCALE = 0x2ad7b1;
const DURATION = 0x4489;
const MUXING_APP = 0x4d80;
const WRITING_APP = 0x5741;
const TRACKS = 0x1654ae6b;
const TRACK_ENTRY = 0xae;
const TRACK_NUMBER = 0xd7;
const TRACK_UID = 0x73c5;
const TRACK_TYPE = 0x83;
const FLAG_LACING = 0x9c;
const CODEC_ID = 0x86;
const VIDEO = 0xe0;
const PIXEL_WIDTH = 0xb0;
const PIXEL_HEIGHT = 0xba;
const CUES = 0x1c53bb6b;
const CUE_POINT = 0xbb;
const CUE_TIME = 0xb3;
const CUE_TRACK_POSITIONS = 0xb7;
const CUE_TRACK = 0xf7;
const CUE_CLUSTER_POSITION = 0xf1;
const CLUSTER = 0x1f43b675;
const TIMESTAMP = 0xe7;
const SIMPLE_BLOCK = 0xa3;

/** A whole number in so many bytes, the largest first. */
const bytesOf = (value: number, length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);

const idOf = (id: number): Uint8Array => bytesOf(id, Math.ceil(Math.log2(id + 1) / 8));

/** A size always takes four bytes, so that what follows it does not move when it is filled in. */
const sizeOf = (size: number): Uint8Array => bytesOf(0x10000000 + size, 4);

const element = (id: number, ...parts: readonly Uint8Array[]): Uint8Array => {
  const content = joined(parts);
  return joined([idOf(id), sizeOf(content.length), content]);
};

const number = (id: number, value: number, length = 4): Uint8Array => element(id, bytesOf(value, length));

const text = (id: number, value: string): Uint8Array => element(id, new TextEncoder().encode(value));

const float = (id: number, value: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value);
  return element(id, bytes);
};

const simpleBlock = ({ time, whole, data }: Block, from: number): Uint8Array =>
  element(SIMPLE_BLOCK, bytesOf(0x81, 1), bytesOf(time - from, 2), bytesOf(whole ? 0x80 : 0, 1), data);

interface Cluster {
  readonly time: number;
  readonly bytes: Uint8Array;
}

/** Each begins with a frame that needs none before it. */
const clustersOf = (blocks: readonly Block[]): readonly Cluster[] => {
  const groups: Block[][] = [];
  for (const block of blocks) {
    if (block.whole) groups.push([]);
    groups.at(-1)?.push(block);
  }
  return groups.map((group) => {
    const time = group[0]?.time ?? 0;
    const parts = group.map((block) => simpleBlock(block, time));
    return { time, bytes: element(CLUSTER, number(TIMESTAMP, time), ...parts) };
  });
};

/** Where each cluster begins, counted from `start`. */
const cuesOf = (clusters: readonly Cluster[], start: number): Uint8Array => {
  let position = start;
  const points = clusters.map(({ time, bytes }) => {
    const place = element(CUE_TRACK_POSITIONS, number(CUE_TRACK, 1, 1), number(CUE_CLUSTER_POSITION, position));
    position += bytes.length;
    return element(CUE_POINT, number(CUE_TIME, time), place);
  });
  return element(CUES, ...points);
};

/** A WebM file of one film. */
export const matroska = ({ codec, width, height, duration, blocks }: Track): Uint8Array => {
  const head = element(
    EBML,
    number(EBML_VERSION, 1, 1),
    number(EBML_READ_VERSION, 1, 1),
    number(EBML_MAX_ID_LENGTH, 4, 1),
    number(EBML_MAX_SIZE_LENGTH, 8, 1),
    text(DOC_TYPE, "webm"),
    number(DOC_TYPE_VERSION, 4, 1),
    number(DOC_TYPE_READ_VERSION, 2, 1),
  );
  const info = element(
    INFO,
    number(TIMESTAMP_SCALE, 1_000_000),
    float(DURATION, duration),
    text(MUXING_APP, "Silo"),
    text(WRITING_APP, "Silo"),
  );
  const tracks = element(
    TRACKS,
    element(
      TRACK_ENTRY,
      number(TRACK_NUMBER, 1, 1),
      number(TRACK_UID, 1, 1),
      number(TRACK_TYPE, 1, 1),
      number(FLAG_LACING, 0, 1),
      text(CODEC_ID, codec),
      element(VIDEO, number(PIXEL_WIDTH, width, 2), number(PIXEL_HEIGHT, height, 2)),
    ),
  );
  const clusters = clustersOf(blocks);
  const before = info.length + tracks.length;
  const cues = cuesOf(clusters, before + cuesOf(clusters, 0).length);
  return joined([head, element(SEGMENT, info, tracks, cues, ...clusters.map(({ bytes }) => bytes))]);
};
