/** What the shell of a Dockerfile on Windows puts before each command: `cmd /S /C`, or PowerShell with preferences. */
const SHELL = /^(?:cmd(?:\.exe)? \/S \/C|powershell(?:\.exe)? -Command(?: \$\w+ = '[^']*';)*)\s+/i;

/** A line of `docker history` as the Dockerfile has it: `RUN mkdir x`, `COPY …`. What was not made by an instruction stays as it is. */
export const instructionOf = (createdBy: string): string => {
  const [, nothing] = createdBy.split(/#\(nop\)\s+/);
  if (nothing !== undefined) return nothing.trim();
  const command = createdBy.replace(SHELL, "");
  return command === createdBy ? createdBy : `RUN ${command.trim()}`;
};
