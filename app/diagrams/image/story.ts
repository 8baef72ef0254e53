/** A host and typed lines that show this picture at its best. */
export const imageStory = {
  host: "windows-server-2022",
  lines: ["docker build -t bookings C:\\src\\bookings"],
} as const;
