import type { Source } from "#core/explain.ts";

/** Where what the kernel does is known from. Letters as in reference/windows-internals.md §0. */
export const internals7: Source = { title: "Windows Internals, 7th edition, part 1, chapter 3", mark: "documented" };
export const serverSiloSteps: Source = {
  title: "Order of calls in two open-source tools that make a server silo",
  mark: "from source code",
  url: "https://github.com/googleprojectzero/sandbox-attacksurface-analysis-tools",
};
export const createProcessDocs: Source = {
  title: "CreateProcessW function",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw",
};
export const exitProcessDocs: Source = {
  title: "Terminating a process",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/procthread/terminating-a-process",
};
export const jobDocs: Source = {
  title: "Job objects",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/win32/procthread/job-objects",
};
export const consoleDocs: Source = {
  title: "Consoles",
  mark: "documented",
  url: "https://learn.microsoft.com/windows/console/consoles",
};
export const model: Source = { title: "Simplification of the model", mark: "assumption" };
