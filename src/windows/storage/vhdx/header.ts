/** What of a VHDX header differs from file to file. Source: [MS-VHDX] 2.2.2. */
export interface Header {
  readonly sequenceNumber: number;
  /** New with each opening of the file for writing. */
  readonly fileWriteGuid: string;
  /** New with the first change, after an opening, that a reader of the disk could see. */
  readonly dataWriteGuid: string;
}

export type Headers = readonly [Header, Header];

/** The header that counts: the one with the greater sequence number. */
export const currentHeader = ([first, second]: Headers): Header =>
  second.sequenceNumber > first.sequenceNumber ? second : first;

const overwritten = (headers: Headers, patch: Partial<Header>): Headers => {
  const current = currentHeader(headers);
  const next = { ...current, ...patch, sequenceNumber: current.sequenceNumber + 1 };
  return current === headers[0] ? [current, next] : [next, current];
};

/** The older header is overwritten first, then the other: at every instant one of them is whole. Source: [MS-VHDX] 2.2.2.1. */
export const updatedHeaders = (headers: Headers, patch: Partial<Header>): Headers =>
  overwritten(overwritten(headers, patch), {});

export const firstHeaders = (fileWriteGuid: string, dataWriteGuid: string): Headers => {
  const header = { fileWriteGuid, dataWriteGuid };
  return [
    { ...header, sequenceNumber: 0 },
    { ...header, sequenceNumber: 1 },
  ];
};
