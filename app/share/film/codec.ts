/** A codec that WebM knows, and how this browser is to be asked for it. */
export interface Codec {
  /** As WebM names it. Source: https://www.webmproject.org/docs/container/ */
  readonly id: string;
  readonly config: VideoEncoderConfig;
}

/** The best first; VP9 of level 4, which is enough for twice the height. */
const CODECS = [
  { id: "V_VP9", codec: "vp09.00.40.08" },
  { id: "V_VP8", codec: "vp8" },
] as const;

/** Bits for a second, which is a step: so much that letters stay sharp. */
const BITRATE = 2_000_000;

/** What this browser can encode frames of that size with; null if with nothing. */
export const codecFor = async (width: number, height: number): Promise<Codec | null> => {
  if (!("VideoEncoder" in window)) return null;
  for (const { id, codec } of CODECS) {
    const config = { codec, width, height, bitrate: BITRATE, framerate: 1, latencyMode: "quality" } as const;
    const { supported } = await VideoEncoder.isConfigSupported(config).catch(() => ({ supported: false }));
    if (supported === true) return { id, config };
  }
  return null;
};
