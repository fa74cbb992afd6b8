// Keeps the program itself (never a map, never an answer of the API) in the browser, so that a page reloaded while the server
// is away opens and shows what this browser keeps of the map. Hashed files never change; the page is asked for first.
const SHELL = 'throughline-shell'
/** Any map's address gives the page; this one names no map. */
const PAGE = '/m/shell'
const PATIENCE_MS = 4_000

self.addEventListener('install', (event) => {
  self.skipWaiting()
  event.waitUntil(caches.open(SHELL).then((cache) => cache.add(PAGE)))
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** The page tells which files it loaded before this worker was there, and with them which are no longer of use. */
self.addEventListener('message', (event) => {
  if (event.data?.type !== 'loaded') return
  event.waitUntil(keepOnly(event.data.paths).then(() => event.ports[0]?.postMessage('kept')))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && (pathname === '/' || pathname.startsWith('/m/'))) event.respondWith(page(request))
  else if (pathname.startsWith('/assets/')) event.respondWith(hashedFile(request))
})

async function page(request) {
  const cache = await caches.open(SHELL)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) })
    if (response.ok && !response.redirected) await cache.put(PAGE, response.clone())
    return response
  } catch {
    return (await cache.match(PAGE)) ?? Response.error()
  }
}

async function hashedFile(request) {
  const cache = await caches.open(SHELL)
  const kept = await cache.match(request)
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

async function keepOnly(paths) {
  const cache = await caches.open(SHELL)
  const wanted = new Set(paths)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    if (pathname !== PAGE && !wanted.delete(pathname)) await cache.delete(request)
  }
  await cache.addAll([...wanted])
}
