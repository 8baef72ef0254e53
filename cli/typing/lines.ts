import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { TextDecoder } from "node:util";

// PowerShell's own `>` writes UTF-16 with a mark.
const decoderFor = (first: Uint8Array): TextDecoder =>
  new TextDecoder(first[0] === 0xff && first[1] === 0xfe ? "utf-16le" : "utf-8");

/** The lines of a stream of bytes, each as soon as it is whole. A last line needs no line break. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let rest = "";
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) yield part.replace(/\r$/, "");
  }
  rest += decoder?.decode() ?? "";
  if (rest !== "") yield rest.replace(/\r$/, "");
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EACCES: "access is denied",
  EPERM: "access is denied",
};

/** Opens FILE; a problem if it cannot be read. */
export const openFile = async (path: string): Promise<AsyncIterable<Uint8Array> | { readonly problem: string }> => {
  const unreadable = (why: string) => ({ problem: `Cannot read "${path}": ${why}.` });
  const found = await stat(path).catch((thrown: NodeJS.ErrnoException) => thrown.code ?? thrown.message);
  if (typeof found === "string") return unreadable(reasons[found] ?? found);
  if (found.isDirectory()) return unreadable("it is a directory");
  const stream = createReadStream(path);
  return new Promise((resolve) => {
    stream.once("open", () => resolve(stream));
    stream.once("error", (thrown: NodeJS.ErrnoException) =>
      resolve(unreadable(reasons[thrown.code ?? ""] ?? thrown.message)),
    );
  });
};
