// Kinds of static files that IIS knows out of the box. Source: learn.microsoft.com, IIS "Static Content <staticContent>" (defaults of applicationHost.config).
const known: Readonly<Record<string, string>> = {
  ".htm": "text/html",
  ".html": "text/html",
  ".css": "text/css",
  ".js": "application/javascript",
  ".json": "application/json",
  ".txt": "text/plain",
  ".xml": "text/xml",
  ".ico": "image/x-icon",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".svg": "image/svg+xml",
  ".woff": "font/x-woff",
  ".woff2": "application/font-woff2",
  ".pdf": "application/pdf",
  ".zip": "application/x-zip-compressed",
  ".exe": "application/octet-stream",
  ".cab": "application/octet-stream",
  ".mp4": "video/mp4",
  ".csv": "application/octet-stream",
};

/** The MIME type of a file by its extension with the dot; null: IIS does not serve it. */
export const mimeOf = (extension: string): string | null => known[extension.toLowerCase()] ?? null;

/** Made by programs behind IIS, not served as files. */
export const handled = new Set([".aspx", ".asp", ".ashx", ".asmx", ".axd", ".svc", ".cshtml", ".php", ".cgi", ".dll"]);
