import { type Failure, failure } from "#core/failure.ts";

const texts = {
  "0x3": "The system cannot find the path specified.",
  "0x5": "Access is denied.",
  "0x15": "The device is not ready.",
  "0x20": "The process cannot access the file because it is being used by another process.",
  "0x70": "There is not enough space on the disk.",
  "0xb7": "Cannot create a file when that file already exists.",
} as const;

// The word "failed" comes twice in this one name. Source: reference/windows-storage.md F7.8.
const spoken: Readonly<Record<string, string>> = { CreateSandboxLayer: "CreateScratchLayer - failed" };

/** What hcsshim makes of a Win32 error. Source: reference/windows-storage.md §7.3. */
export const hcsshimFailure = (call: string, code: keyof typeof texts): Failure =>
  failure(code, `hcsshim::${spoken[call] ?? call} failed in Win32: ${texts[code]} (${code})`);
