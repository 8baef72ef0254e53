import { type Failure, failure } from "#core/failure.ts";

/** Win32 error codes of file calls and their texts. Source: Win32, System Error Codes. */
const texts = {
  "2": "The system cannot find the file specified.",
  "3": "The system cannot find the path specified.",
  "5": "Access is denied.",
  "6": "The handle is invalid.",
  "17": "The system cannot move the file to a different disk drive.",
  "32": "The process cannot access the file because it is being used by another process.",
  "53": "The network path was not found.",
  "80": "The file exists.",
  "112": "There is not enough space on the disk.",
  "123": "The filename, directory name, or volume label syntax is incorrect.",
  "145": "The directory is not empty.",
  "183": "Cannot create a file when that file already exists.",
  "206": "The filename or extension is too long.",
  "267": "The directory name is invalid.",
  "1142": "An attempt was made to create more links on a file than the file system supports.",
  "1179": "The volume change journal is not active.",
  "1920": "The file cannot be accessed by the system.",
  "4390": "The file or directory is not a reparse point.",
  "1921": "The name of the file cannot be resolved by the system.",
  "6801": "Transaction support within the specified resource manager is not started or was shut down due to an error.",
} as const;

export type Win32Code = keyof typeof texts;

/** A file call's failure: the Win32 code in decimal, and Windows's own text. */
export const win32 = (code: Win32Code): Failure => failure(code, texts[code]);
