/** Unsigned 32 bits, in hexadecimal where it is an NTSTATUS. */
export const exitCodeText = (code: number): string =>
  code >= 0x8000_0000 ? `0x${code.toString(16).toUpperCase()}` : String(code);

/** What those mean that Windows itself gives. Source: docker-cli.md §1.1, well-known Windows codes. */
const meanings: ReadonlyMap<number, string> = new Map([
  [0xc000013a, "STATUS_CONTROL_C_EXIT: ended by Ctrl+C, or because its console was shut down"],
  [0xc0000005, "access violation"],
  [0xc0000409, "stack buffer overrun, or fail-fast"],
  [0xc0000142, "a DLL could not be initialised"],
  [0xffffffff, "the engine could not read the exit code"],
]);

/** What an exit code means; null where only its program knows. */
export const exitCodeMeaning = (code: number): string | null => meanings.get(code) ?? null;
