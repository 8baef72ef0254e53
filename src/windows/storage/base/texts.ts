import { type FileNode, fromText } from "#contract/file-tree/index.ts";

/** Stands for the licence of the image, whose words are not reproduced; that Windows itself has a text of about 5 KB here is in reference/windows-storage.md §11. */
export const license = (product: string, modified: number): FileNode =>
  fromText(
    "License.txt",
    `LICENSE TERMS\r\n\r\n${product}\r\n\r\nIn the real image this file holds the licence terms. Silo does not reproduce them.\r\n`,
    { modified, mark: "assumption" },
  );

const resolver = (name: string, text: string, modified: number): FileNode =>
  fromText(name, text, { modified, mark: "assumption" });

/** `System32\drivers\etc`: what the TCP/IP resolver reads. */
export const resolverFiles = (modified: number): readonly FileNode[] => [
  resolver(
    "hosts",
    "# IP address, then host name, one pair a line.\r\n#\t127.0.0.1       localhost\r\n#\t::1             localhost\r\n",
    modified,
  ),
  resolver("lmhosts.sam", "# NetBIOS names, one a line.\r\n", modified),
  resolver("networks", "loopback                 127\r\n", modified),
  resolver(
    "protocol",
    "ip       0     IP\r\nicmp     1     ICMP\r\ntcp      6     TCP\r\nudp      17    UDP\r\n",
    modified,
  ),
  resolver(
    "services",
    "http               80/tcp\r\nhttps             443/tcp\r\ndomain             53/udp\r\n",
    modified,
  ),
];
