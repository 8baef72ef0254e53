import type { HostKind } from "#machine/hosts.ts";

export const usage = (
  kinds: readonly HostKind[],
  defaultHost: string,
): string => `Usage: npm run -s silo -- [OPTIONS] [FILE]

Types each line of FILE (or of standard input) at the prompt of a simulated container host and prints what its terminal shows.
A line after \`docker run -it …\` or \`docker exec -it …\` goes to that shell, until \`exit\`.
Ctrl+C ends what runs; in FILE it is the character U+0003, alone on a line or at the end of one, where it is pressed when all is quiet, or
so many virtual ms after Enter as the number behind it says: printf 'docker pull NAME\\003 1500\\n'.

Options:
  --host ID             ${kinds.map(({ id }) => id).join(", ")} (default: ${defaultHost})
  --hyper-v             the host has the Hyper-V role
  --mount 'C:\\x=./dir'  copies a directory of this computer to a place on the host; may be given several times
  --echo                prints prompts and what is typed, too
  --json                one object per line typed: command, stdout, stderr, exitCode, startedAt, finishedAt (virtual µs).
                        The last three are null for a line that has not ended, and for one that another program read
  --events              one object per event: seq, at, cause, kind, from, to, text
  --listen PORT         serves the host's Docker engine at tcp://127.0.0.1:PORT (0: any free port) after FILE has been typed
  -h, --help            prints this

Exit status: that of the last command (modulo 256); 1 if it has not ended; 2 if Silo could not begin; 70 if Silo broke.
`;
