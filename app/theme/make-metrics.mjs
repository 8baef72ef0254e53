// Reads the advance widths of the fonts the page loads and writes them to advances.ts.
// Run: node app/theme/make-metrics.mjs
// Formats: https://www.w3.org/TR/WOFF2/ , https://learn.microsoft.com/typography/opentype/spec/{cmap,hmtx,hvar,avar}
import { readFileSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

const FONTS = [
  { name: "sans", file: "inter/files/inter-latin-wght-normal.woff2", weights: [400, 500, 600, 700] },
  { name: "mono", file: "jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2", weights: [400, 600] },
];
const CHARACTERS = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  0x2013,
  0x2014,
  0x2018,
  0x2019,
  0x201c,
  0x201d,
  0x2022,
  0x2026,
  0x2191,
  0x2193,
  0x2212,
];

// WOFF2 §4.1, table 2: the tags that one byte stands for.
const TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill".match(
    /.{4}(?: |$)/g,
  );

function* range(from, to) {
  for (let code = from; code <= to; code += 1) yield code;
}

const tablesOf = (path) => {
  const file = readFileSync(path);
  const count = file.readUInt16BE(12);
  let at = 48;
  const base128 = () => {
    let value = 0;
    for (;;) {
      const byte = file[at++];
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const entries = [];
  for (let index = 0; index < count; index += 1) {
    const flags = file[at++];
    const known = flags & 63;
    let tag = TAGS[known]?.slice(0, 4);
    if (known === 63) {
      tag = file.toString("latin1", at, at + 4);
      at += 4;
    }
    const version = flags >> 6;
    const transformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
    const original = base128();
    entries.push({ tag, transformed, length: transformed ? base128() : original });
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  const tables = {};
  let offset = 0;
  for (const { tag, transformed, length } of entries) {
    tables[tag] = { data: data.subarray(offset, offset + length), transformed };
    offset += length;
  }
  return tables;
};

const glyphsOf = ({ data }) => {
  const glyphs = new Map();
  for (let index = 0; index < data.readUInt16BE(2); index += 1) {
    const start = data.readUInt32BE(8 + index * 8);
    const format = data.readUInt16BE(start);
    if (format === 4) readFormat4(data, start, glyphs);
    if (format === 12) readFormat12(data, start, glyphs);
  }
  return glyphs;
};

const readFormat4 = (data, start, glyphs) => {
  const twice = data.readUInt16BE(start + 6);
  for (let segment = 0; segment < twice; segment += 2) {
    const end = data.readUInt16BE(start + 14 + segment);
    const first = data.readUInt16BE(start + 16 + twice + segment);
    const delta = data.readInt16BE(start + 16 + 2 * twice + segment);
    const place = start + 16 + 3 * twice + segment;
    const offset = data.readUInt16BE(place);
    for (let code = first; code <= end && code < 0xffff; code += 1) {
      const raw = offset === 0 ? code : data.readUInt16BE(place + offset + 2 * (code - first));
      glyphs.set(code, (raw + (offset === 0 || raw !== 0 ? delta : 0)) & 0xffff);
    }
  }
};

const readFormat12 = (data, start, glyphs) => {
  for (let group = 0; group < data.readUInt32BE(start + 12); group += 1) {
    const at = start + 16 + group * 12;
    const first = data.readUInt32BE(at);
    for (let code = first; code <= data.readUInt32BE(at + 4); code += 1) {
      glyphs.set(code, data.readUInt32BE(at + 8) + code - first);
    }
  }
};

const advancesOf = ({ hmtx, hhea }) => {
  const count = hhea.data.readUInt16BE(34);
  const at = (glyph) => Math.min(glyph, count - 1);
  // A transformed hmtx is a flag byte and the advances alone (WOFF2 §5.4).
  return hmtx.transformed
    ? (glyph) => hmtx.data.readUInt16BE(1 + 2 * at(glyph))
    : (glyph) => hmtx.data.readUInt16BE(4 * at(glyph));
};

const normalized = ({ fvar, avar }, weight) => {
  const axis = fvar.data.readUInt16BE(4);
  const [min, standard, max] = [4, 8, 12].map((more) => fvar.data.readInt32BE(axis + more) / 65536);
  const plain = weight < standard ? (weight - standard) / (standard - min) : (weight - standard) / (max - standard);
  if (avar === undefined) return plain;
  const pairs = [];
  for (let pair = 0; pair < avar.data.readUInt16BE(8); pair += 1) {
    pairs.push([avar.data.readInt16BE(10 + pair * 4) / 16384, avar.data.readInt16BE(12 + pair * 4) / 16384]);
  }
  const next = pairs.findIndex(([from]) => from >= plain);
  if (next <= 0) return pairs[Math.max(next, 0)]?.[1] ?? plain;
  const [[a, b], [c, d]] = [pairs[next - 1], pairs[next]];
  return b + ((d - b) * (plain - a)) / (c - a);
};

const share = (at, [start, peak, end]) => {
  if (peak === 0 || at === peak) return 1;
  if (at <= start || at >= end) return 0;
  return at < peak ? (at - start) / (peak - start) : (end - at) / (end - peak);
};

const deltasOf = ({ HVAR }, at) => {
  const { data } = HVAR;
  const store = data.readUInt32BE(4);
  const regions = store + data.readUInt32BE(store + 2);
  const axes = data.readUInt16BE(regions);
  const scalars = Array.from({ length: data.readUInt16BE(regions + 2) }, (_, region) => {
    const start = regions + 4 + region * axes * 6;
    return share(
      at,
      [0, 2, 4].map((more) => data.readInt16BE(start + more) / 16384),
    );
  });
  const map = data.readUInt32BE(8);
  const locate = (glyph) => {
    if (map === 0) return [0, glyph];
    const [format, entry] = [data[map], data[map + 1]];
    const wide = format === 1;
    const count = wide ? data.readUInt32BE(map + 2) : data.readUInt16BE(map + 2);
    const size = ((entry >> 4) & 3) + 1;
    const value = data.readUIntBE(map + (wide ? 6 : 4) + Math.min(glyph, count - 1) * size, size);
    const bits = (entry & 15) + 1;
    return [value >> bits, value & ((1 << bits) - 1)];
  };
  return (glyph) => {
    const [outer, inner] = locate(glyph);
    const block = store + data.readUInt32BE(store + 8 + outer * 4);
    const [words, used] = [data.readUInt16BE(block + 2), data.readUInt16BE(block + 4)];
    const long = (words & 0x8000) !== 0;
    const wide = words & 0x7fff;
    const [big, small] = long ? [4, 2] : [2, 1];
    let place = block + 6 + used * 2 + inner * (wide * big + (used - wide) * small);
    let sum = 0;
    for (let index = 0; index < used; index += 1) {
      const bytes = index < wide ? big : small;
      sum += data.readIntBE(place, bytes) * scalars[data.readUInt16BE(block + 6 + index * 2)];
      place += bytes;
    }
    return sum;
  };
};

const widthsOf = (file, weight) => {
  const tables = tablesOf(new URL(`../../node_modules/@fontsource-variable/${file}`, import.meta.url));
  const em = tables.head.data.readUInt16BE(18);
  const glyphs = glyphsOf(tables.cmap);
  const advance = advancesOf(tables);
  const delta = tables.HVAR ? deltasOf(tables, normalized(tables, weight)) : () => 0;
  return CHARACTERS.map((code) => {
    const glyph = glyphs.get(code);
    return glyph === undefined ? 1000 : Math.round(((advance(glyph) + delta(glyph)) * 1000) / em);
  });
};

const lines = FONTS.flatMap(({ name, file, weights }) =>
  weights.map((weight) => `  "${name}-${weight}": [${widthsOf(file, weight).join(", ")}],`),
);
writeFileSync(
  new URL("advances.ts", import.meta.url),
  `// Written by make-metrics.mjs from the font files. Thousandths of the font size.
// biome-ignore format: a table
export const CHARACTERS = ${JSON.stringify(String.fromCodePoint(...CHARACTERS))};

// biome-ignore format: a table
export const ADVANCES = {
${lines.join("\n")}
} as const satisfies Readonly<Record<string, readonly number[]>>;
`,
);
