// Keeps the site for when there is no network. The build puts in the list and a version that changes with it.
const version = "%VERSION%";
const files = JSON.parse("%FILES%");

const cacheName = `silo-${version}`;
const scope = new URL(self.registration.scope);

// Embeds live on other people's pages: they are never kept, and never answered from here.
const ours = (url) =>
  url.origin === scope.origin &&
  url.pathname.startsWith(scope.pathname) &&
  !/^(embed|oembed)\//.test(url.pathname.slice(scope.pathname.length));

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(files))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith("silo-") && name !== cacheName).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

/** The file that a page's address stands for, as static hosts find it. */
const kept = async (url) => {
  const cache = await caches.open(cacheName);
  const path = url.pathname;
  const names = path.endsWith("/") ? [`${path}index.html`] : [path, `${path}.html`];
  for (const name of names) {
    const found = await cache.match(new URL(name, url), { ignoreSearch: true });
    if (found !== undefined) return found;
  }
  return undefined;
};

const newest = async (request, url) => {
  try {
    const answer = await fetch(request);
    if (answer.ok && url.pathname.includes("/img/")) (await caches.open(cacheName)).put(request, answer.clone());
    return answer;
  } catch (error) {
    const found = await kept(url);
    if (found !== undefined) return found;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || !ours(url)) return;
  // What has its content in its name never changes.
  if (url.pathname.includes("/assets/")) event.respondWith(kept(url).then((found) => found ?? fetch(request)));
  else event.respondWith(newest(request, url));
});
