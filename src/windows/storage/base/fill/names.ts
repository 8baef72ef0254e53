import { sixteen } from "../spread.ts";
import { aspects, endings, stems, themes } from "./words.ts";

/** The name of the `at`-th thing of a kind that nobody has listed. */
export type NameAt = (at: number) => string;

/** Every pair once, neighbours unlike, as long as there are pairs; then the same again with a number. */
const pairs =
  (first: readonly string[], second: readonly string[], join: string): NameAt =>
  (at) => {
    const all = first.length * second.length;
    const round = Math.floor((at % all) / first.length);
    const again = Math.floor(at / all);
    const one = at % first.length;
    return `${first[one]}${join}${second[(one + round) % second.length]}${again === 0 ? "" : again + 1}`;
  };

/** `wlansvc`: an assumption, as all names here are. */
const library = pairs(stems, endings, "");

/** `certificates-provider`. */
const subject = pairs(themes, aspects, "-");

const titled = (text: string): string =>
  text.replace(/(^|-)([a-z])/g, (_all, dash: string, letter: string) => dash + letter.toUpperCase());

/** `Certificates-Provider`. */
const feature: NameAt = (at) => titled(subject(at));

/** Names that end in turn as a package's files do: `usbcore.inf`, `wlanapi.sys`. */
export const withExtensions =
  (...extensions: readonly string[]): NameAt =>
  (at) =>
    `${library(Math.floor(at / extensions.length))}.${extensions[at % extensions.length]}`;

/** `Microsoft-Windows-Certificates-Provider-Package~31bf3856ad364e35~amd64~~10.0.20348.2700.mum`. */
export const packageFile =
  (extension: string, version: string): NameAt =>
  (at) =>
    `Microsoft-Windows-${feature(at)}-Package~31bf3856ad364e35~amd64~~${version}.${extension}`;

/** The directory of a driver's package: `usbcore.inf_amd64_0a1b2c3d4e5f6071`. */
export const driverPackage: NameAt = (at) => `${library(at)}.inf_amd64_${sixteen(`driver ${at}`)}`;

/** `api-ms-win-certificates-provider-l1-1-0.dll`. */
export const apiSet: NameAt = (at) => `api-ms-win-${subject(at)}-l1-1-0.dll`;

/** `System.Certificates.Provider.dll`. */
export const assembly =
  (company: string): NameAt =>
  (at) =>
    `${company}.${feature(at).replace("-", ".")}.dll`;

/** `CertificatesProvider`. */
export const moduleName: NameAt = (at) => feature(at).replace("-", "");

/** The component `at` of a store: `amd64_microsoft-windows-certificates-provider_31bf3856ad364e35_10.0.20348.2700_none_0a1b2c3d4e5f6071`. */
export const componentName = (architecture: string, at: number, version: string): string => {
  const name = `microsoft-windows-${subject(at)}`;
  return `${architecture}_${name}_31bf3856ad364e35_${version}_none_${sixteen(`${architecture} ${at} ${version}`)}`;
};
