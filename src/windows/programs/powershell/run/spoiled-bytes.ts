import { bytesOfPiped, isPipedBytes, pipedText } from "#contract/file-tree/index.ts";

/**
 * Bytes that a program wrote, after Windows PowerShell has taken them for text and written them to a file as UTF-16: an archive is none any more.
 * Source: learn.microsoft.com, about_Redirection. That each byte is one letter is an assumption: it depends on the console's code page.
 */
export const inFile = (text: string): string => {
  if (!isPipedBytes(text)) return text;
  const bytes = bytesOfPiped(text);
  const written = new Uint8Array(2 + 2 * bytes.length);
  written.set([0xff, 0xfe]);
  for (const [at, byte] of bytes.entries()) written[2 + 2 * at] = byte;
  return pipedText(written);
};

const lineFeed = 10;
const carriageReturn = 13;
const question = 63;

/** The same on the way to another program: lines end as lines do, and what is not ASCII is a question mark. Source: learn.microsoft.com, about_Preference_Variables, $OutputEncoding. */
export const inPipe = (text: string): string => {
  if (!isPipedBytes(text)) return text;
  const written: number[] = [];
  let before = 0;
  for (const byte of bytesOfPiped(text)) {
    if (byte === lineFeed && before !== carriageReturn) written.push(carriageReturn);
    written.push(byte < 128 ? byte : question);
    before = byte;
  }
  return pipedText(Uint8Array.from(written));
};
