import type { EntityRef } from "#core/table.ts";
import type { Component } from "./component.ts";

type Fields = Omit<Component, "id">;

const executive = (name: string, what: string): Fields => ({
  kind: "executive",
  name,
  what,
  containers: false,
  altitude: null,
});
const driver = (name: string, what: string, containers = false, altitude: number | null = null): Fields => ({
  kind: "driver",
  name,
  what,
  containers,
  altitude,
});

/** Parts of the one kernel that pictures name. Source: reference/windows-internals.md §2.9, §7.1, §7.5. A part's row id is its place here. */
export const componentList: readonly Fields[] = [
  executive("Process Manager", "Makes and ends processes, jobs and silos."),
  executive("Object Manager", "Keeps the tree of named objects; gives each server silo a root of its own."),
  executive("Memory Manager", "Hands out address space and physical pages; shares image pages between all containers."),
  executive("Scheduler", "Gives processor time to threads; caps a job's share."),
  executive("Configuration Manager", "Keeps the registry; loads a container's hives over those of its image."),
  executive("I/O Manager", "Sends requests down the stack of filters and drivers."),
  executive("Security Reference Monitor", "Checks access; keeps logon sessions per silo."),
  executive("ALPC", "Passes messages between processes of one machine."),
  driver("ntfs.sys", "File system of the host's and of each container's disk."),
  driver("wcifs.sys", "Puts the layers of an image under a container's scratch disk.", true, 189900),
  driver("bindflt.sys", "Shows a host directory at a place inside a container.", true, 409800),
  driver("wcnfs.sys", "Redirects names and paths for containers.", true, 409900),
  driver("vhdmp.sys", "Attaches a virtual disk file as a disk."),
  driver("tcpip.sys", "One TCP/IP stack with many compartments."),
  driver("vmswitch.sys", "Virtual switch to which endpoints are plugged.", true),
  driver("winnat.sys", "Translates addresses between the nat network and the host's.", true),
  driver("npfs.sys", "Named pipes."),
  driver("condrv.sys", "Consoles."),
  driver("win32k.sys", "Windows, input and drawing, per session."),
  driver("http.sys", "Takes HTTP requests, for the host and for each container, and queues them for worker processes."),
];

/** The row of a part of the kernel. Throws on a name that is not in the list: a bug. */
export const componentRef = (name: string): EntityRef => {
  const id = componentList.findIndex((each) => each.name === name);
  if (id < 0) throw new Error(`The kernel has no part called "${name}".`);
  return { table: "component", id };
};
