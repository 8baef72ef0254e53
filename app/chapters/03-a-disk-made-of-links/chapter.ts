import { sources } from "../../glossary/sources.ts";
import type { Chapter } from "../chapter.ts";

/** A disk made of links. */
export const aDiskMadeOfLinks: Chapter = {
  id: "a-disk-made-of-links",
  title: "A disk made of links",
  question: "Where are my files, and why did the disk grow?",
  takeaway:
    "A container’s disk holds links into the image’s layers; the first write copies the whole file, and a delete leaves a tombstone.",
  picture: "storage",
  sections: [
    {
      id: "ntfs-inside",
      heading: "It has to be NTFS",
      text: [
        "Windows programs expect {{NTFS}}: file ids, streams, access control lists, a {{change journal}}. An overlay of directories, as on Linux, would have to imitate all of it.",
        "So every container gets a real NTFS {{volume}} of its own, on a {{virtual disk}}: the {{scratch}}. What it does not have itself, a {{filter driver}} shows from elsewhere.",
      ],
      at: { kind: "before" },
      focus: "Its scratch disk",
    },
    {
      id: "links",
      heading: "Entries that lead elsewhere",
      text: [
        "Look into a directory, and {{wcifs}} puts a {{placeholder}} on the disk for each name in it. That is a file record with a {{reparse point}}, which says in which {{layer}} the file lies, and where. It takes about a kilobyte, whatever the file weighs. (When exactly they are made is not documented: here it is at the first look.)",
        "**These are not symbolic links.** Programs in the container cannot see the tag; only the filter, and the host, can.",
      ],
      at: { kind: "exec-start" },
      focus: "Links into layers",
    },
    {
      id: "reading",
      heading: "Reading copies nothing",
      text: [
        "Whoever opens such a file to read gets the layer’s file. Ten containers that load the same {{DLL}} share **one** copy of its code in memory, because it is one file.",
        "Now `cmd.exe` is about to add one line to a picture of 100 kB.",
      ],
      at: { kind: "exec-start" },
      focus: "iisstart.png",
      predict: {
        question: "Fifteen bytes will be written. How much is copied to the container’s disk?",
        options: [
          {
            text: "15 bytes",
            after: "A filter of files cannot keep half a file here and half of it there: its reader wants one file.",
          },
          {
            text: "One block of the file, as in a snapshot",
            after: "Blocks are another grain: that of the virtual disk against its parent. Files are copied whole.",
          },
          {
            text: "All 100 kB",
            after: "The whole file, before the first byte is written. Appending to a large log of the image is dear.",
          },
        ],
        shownAt: { kind: "filter-copy-up", says: "copies all" },
      },
    },
    {
      id: "copy-up",
      heading: "The first write copies the whole file",
      text: [
        "Opened for writing, the file is copied up ({{copy-up}}): its data fill {{cluster|clusters}} of the scratch, the reparse point goes, and the entry is the container’s own. The layer keeps its file, untouched, for everybody else.",
        "Linux’s overlay does the same. What differs is where: not into a directory, but into a volume inside a file.",
      ],
      at: { kind: "filter-copy-up" },
      focus: "iisstart.png",
    },
    {
      id: "journal",
      heading: "The journal saw it",
      text: [
        "A search indexer or a backup inside the container reads the change journal, as it would on any Windows. It finds real records: the reparse point taken off, the data extended, the file closed.",
        "This is what the trouble is for: **programs that lean on NTFS go on working.** With one exception: NTFS transactions ({{TxF}}) do not work in containers.",
      ],
      at: { kind: "file-write-open" },
      focus: "USN journal",
    },
    {
      id: "blocks",
      heading: "The disk under the volume",
      text: [
        "The scratch is a {{VHDX}} file on the host: it promises 127 GB and takes what has been written, in blocks of one MiB. It is a {{differencing disk}}: its parent is the formatted, empty one of the base layer.",
        "`fsutil` makes a file of five megabytes. Count the blocks; above them stands how many a square is. (Windows may put off writing zeros; here they are written at once.)",
      ],
      at: { kind: "file-write" },
      focus: "catalog.dat",
    },
    {
      id: "delete",
      heading: "Deleting takes room",
      text: [
        "Next, `cmd.exe` deletes a file of the image. But the layer that holds it is read-only, and other containers use it too.",
      ],
      at: { kind: "terminal-type", says: "cmd /c del" },
      predict: {
        question: "What becomes of a file of the image when the container deletes it?",
        options: [
          {
            text: "It is deleted from the layer",
            after: "Then every other container of this image would lose it. Layers never change.",
          },
          {
            text: "A mark on the container’s disk hides it",
            after: "A {{tombstone}}. The name is gone for whoever looks from inside; the bytes are where they were.",
          },
          { text: "The delete is refused", after: "Programs delete files all the time; they must be able to." },
        ],
        shownAt: { kind: "file-delete" },
      },
    },
    {
      id: "tombstone",
      heading: "A tombstone, and no room won",
      text: [
        "The scratch keeps a tombstone for that name. Nothing has become smaller. The layer keeps its file, and a virtual disk does not give blocks back by itself.",
        "A file that the container made itself is really deleted: its clusters are free again inside the volume. The file `sandbox.vhdx` on the host stays as large as it was.",
      ],
      at: { kind: "file-delete" },
      focus: "iisstart.htm",
    },
  ],
  task: {
    text: "Change a file of the image and make a new one, then ask the engine what has changed.",
    before: ["docker pull mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022"],
    lines: [
      "docker run -d --name web mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022",
      'docker exec web cmd /c "echo hello>C:\\inetpub\\wwwroot\\iisstart.htm"',
      'docker exec web cmd /c "echo hello>C:\\inetpub\\wwwroot\\new.htm"',
      "docker stop web",
      "docker diff web",
    ],
    look: "Both files are marked `C`, changed. On Windows the engine never says `A`, added: it cannot tell a new file from a changed one. Nobody asked for the rest: a {{user profile}}, and five {{hive|hives}}.",
  },
  sources: [sources.storage, sources.tags, sources.usn, sources.hcsshim, sources.moby],
};
