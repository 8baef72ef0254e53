/** Texts of dism.exe, as logs of image builds show them. */
export const banner = "\nDeployment Image Servicing and Management tool\nVersion: 10.0.20348.681\n\n";
export const image = "Image Version: 10.0.20348.2966\n\n";

const width = 58;

/** The bar of a part in percent, between brackets. */
const bar = (percent: number): string => {
  const label = `${percent.toFixed(1)}%`;
  const filled = Math.round((width * percent) / 100);
  const line = "=".repeat(filled).padEnd(width);
  const at = (width - label.length) >> 1;
  return `[${line.slice(0, at)}${label}${line.slice(at + label.length)}]`;
};

/** The bar at its end: those before it are drawn over. */
export const progress = `\n${bar(100)} \n`;
export const success = "The operation completed successfully.\n";

export const unknownFeature = (name: string): string =>
  `\nError: 0x800f080c\n\nFeature name ${name} is unknown.\nA Windows feature name was not recognized.\nUse the /Get-Features option to find the name of the feature in the image and try the command again.\n\n${log}`;

export const cannotOpen = (path: string): string =>
  `\nAn error occurred trying to open - ${path} Error: 0x80070003\n\nError: 3\n\nAn error occurred trying to open - ${path} Error: 0x80070003\n\n${log}`;

export const unknownOption = (option: string): string =>
  `\nError: 87\n\nThe ${option} option is unknown.\nFor more information, refer to the help by running DISM.exe /?.\n\n${log}`;

const log = "The DISM log file can be found at C:\\Windows\\Logs\\DISM\\dism.log\n";
