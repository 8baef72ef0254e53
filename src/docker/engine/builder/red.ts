/** Standard error of a build is text in red. Source: moby pkg/streamformatter, NewStderrWriter. */
export const red = (text: string): string => `\u001b[91m${text}\u001b[0m`;
