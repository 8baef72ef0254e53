import type { NetworkInfo } from "#contract/network-driver.ts";
import { sha256Hex } from "#core/digest.ts";

/** The network of containers that have none. No driver knows it. */
export const noneNetwork: NetworkInfo = {
  id: sha256Hex("network none"),
  name: "none",
  driver: "null",
  subnet: "",
  gateway: "",
};
