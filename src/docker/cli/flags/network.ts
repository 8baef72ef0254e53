import { csvFields, keyAndValue } from "./csv.ts";

/** One `--network`, as typed. */
export interface NetworkAttachment {
  readonly target: string;
  readonly aliases: readonly string[];
  readonly links: readonly string[];
  readonly linkLocalIps: readonly string[];
  readonly driverOptions: Readonly<Record<string, string>>;
  readonly ipv4: string;
  readonly ipv6: string;
  readonly mac: string;
}

export type NetworkRead = { readonly attachment: NetworkAttachment } | { readonly error: string };

export const plainAttachment = (target: string): NetworkAttachment => ({
  target,
  aliases: [],
  links: [],
  linkLocalIps: [],
  driverOptions: {},
  ipv4: "",
  ipv6: "",
  mac: "",
});

/** Whether a text is the long form: it has a first field with a key of letters. */
const isLong = (text: string): boolean => /^\w+=./.test(text) || (text.includes(",") && text.includes("="));

const withField = (
  attachment: NetworkAttachment,
  key: string,
  value: string,
): NetworkAttachment | { readonly error: string } => {
  switch (key) {
    case "name":
      return { ...attachment, target: value };
    case "alias":
      return { ...attachment, aliases: [...attachment.aliases, value] };
    case "ip":
      return { ...attachment, ipv4: value };
    case "ip6":
      return { ...attachment, ipv6: value };
    case "mac-address":
      return { ...attachment, mac: value };
    case "link-local-ip":
      return { ...attachment, linkLocalIps: [...attachment.linkLocalIps, value] };
    case "driver-opt": {
      const [option, setting] = keyAndValue(value);
      if (setting === undefined) return { error: "invalid key value pair format in driver options" };
      return { ...attachment, driverOptions: { ...attachment.driverOptions, [option.trim()]: setting.trim() } };
    }
    default:
      return { error: `invalid field key ${key}` };
  }
};

/** Reads a network's name or the long form `name=…,alias=…,ip=…,driver-opt=k=v`. */
export const readNetwork = (text: string): NetworkRead => {
  if (!isLong(text)) return { attachment: plainAttachment(text) };
  let attachment = plainAttachment("");
  for (const field of csvFields(text)) {
    const [key, value] = keyAndValue(field.trim());
    if (value === undefined) return { error: `invalid field ${field}` };
    const next = withField(attachment, key.trim().toLowerCase(), value.trim());
    if ("error" in next) return next;
    attachment = next;
  }
  return attachment.target === "" ? { error: "network name/id is not specified" } : { attachment };
};
