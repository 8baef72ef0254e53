import type { Source } from "#core/explain.ts";

/** Why there is a layer between engines and the kernel. */
export const contractSource: Source = {
  title: "Introducing the Host Compute Service (HCS), Microsoft",
  mark: "documented",
  url: "https://techcommunity.microsoft.com/t5/containers/introducing-the-host-compute-service-hcs/ba-p/382332",
};

const remarks: Readonly<Record<string, string>> = {
  "hcs.create":
    "What lies beyond this call may change from one Windows to the next; the call may not. And anyone may make it: Docker does in Go by hcsshim, others do in C# by dotnet-computevirtualization.",
  "hcs.start":
    "Which jobs, silos and processes that takes is the business of Compute Services: the engine does not know, and need not.",
  "hcs.create-process": "`docker exec` makes this very call: what it starts is one more process in the same container.",
  "container.start":
    "Compute Services tracks the running container; images, names, volumes and restart policies are the engine’s own.",
};

/** What a call shows of the layer's purpose; null where it shows nothing. */
export const remarkOf = (kind: string): string | null => remarks[kind] ?? null;
