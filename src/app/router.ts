// Which page the address names, and going to another without loading anew. Knows addresses; draws nothing.
import { useMemo, useSyncExternalStore } from 'react'
import { isPhone, usePhone } from './ui/phone.ts'

/** Ways to look at a map. */
const MAP_VIEWS = ['canvas', 'outline', 'insights', 'steps'] as const
export type MapView = (typeof MAP_VIEWS)[number]

/** What of the library is shown. */
export type LibraryPlace = { readonly view: 'maps' | 'bin' } | { readonly view: 'folder'; readonly folderId: string }

export type Page =
  | { readonly kind: 'home'; readonly place: LibraryPlace }
  /** No view is named: the one that the screen is made for. */
  | { readonly kind: 'map'; readonly id: string; readonly view: MapView | null }
  | { readonly kind: 'nowhere' }

export const HOME = '/'
export const BIN = '/?view=bin'
export const folderAddress = (id: string) => `/?folder=${id}`
export const mapAddress = (id: string) => `/m/${id}`
/** The map, with one of its cards or steps selected. */
export const anchorAddress = (id: string, anchor: string) => `/m/${id}?at=${anchor}`

/** What the address says is selected. */
export const anchorInAddress = (): string | null => new URL(location.href).searchParams.get('at')

/** In the entry of the history that is there: a selection is nothing to go back to. */
export const keepAnchor = (anchor: string | null): void => keep('at', anchor)

/** The saved view that one sees. */
export const keepSaved = (id: string | null): void => keep('saved', id)

function keep(name: Noted, value: string | null): void {
  const address = addressWith(name, value)
  if (address !== location.href) history.replaceState(history.state, '', address)
}

/** The page as it is, with something selected or nothing. */
export const addressAt = (anchor: string | null): string => addressWith('at', anchor)

/** The page as it is, by a saved view. */
export const savedAddress = (id: string): string => addressWith('saved', id)

type Noted = 'at' | 'saved'

/** Ids need no escapes, and an address is read by people. */
function addressWith(name: Noted, value: string | null): string {
  const address = new URL(location.href)
  const others = [...address.searchParams].filter(([other]) => other !== name)
  address.search = [...others, ...(value ? [[name, value]] : [])].map((pair) => pair.join('=')).join('&')
  return address.href
}

/** `nowhere`: the address is none of ours. */
export function pageAt(address: string): Page {
  const { pathname, searchParams } = new URL(address)
  if (pathname === '/') return { kind: 'home', place: placeIn(searchParams) }
  const id = /^\/m\/([^/]+)$/.exec(pathname)?.[1]
  return id === undefined ? { kind: 'nowhere' } : { kind: 'map', id: decode(id), view: viewIn(searchParams) }
}

const viewIn = (searchParams: URLSearchParams): MapView | null =>
  MAP_VIEWS.find((view) => view === searchParams.get('view')) ?? null

function placeIn(searchParams: URLSearchParams): LibraryPlace {
  const folderId = searchParams.get('folder')
  if (folderId !== null) return { view: 'folder', folderId }
  return { view: searchParams.get('view') === 'bin' ? 'bin' : 'maps' }
}

export function usePage(): Page {
  const address = useSyncExternalStore(subscribe, () => location.href)
  return useMemo(() => pageAt(address), [address])
}

/** The saved view that the address asks for. */
export const useSavedAsked = (): string | null =>
  useSyncExternalStore(subscribe, () => new URL(location.href).searchParams.get('saved'))

/** What is kept with the entry of the history that one is at; entries of one map that one goes through hand it on. */
export const useEntry = (): unknown => useSyncExternalStore(subscribe, () => history.state)

/** How one looks at the map that the address names. */
export function useMapView(): MapView {
  const page = usePage()
  const own = ownView(usePhone())
  return (page.kind === 'map' ? page.view : null) ?? own
}

/** A map is too wide for a phone, which shows it step by step. */
const ownView = (phone: boolean): MapView => (phone ? 'steps' : 'canvas')

/** The same map another way. The link's key stays in the address, so that it can still be sent on. */
export function viewAddress(view: MapView): string {
  const { pathname, hash, searchParams } = new URL(location.href)
  searchParams.delete('at')
  searchParams.delete('view')
  if (view !== ownView(isPhone())) searchParams.set('view', view)
  return `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}${hash}`
}

/** `replace`: where nobody chose to go, so that there is nothing to go back to; so it is with the page one is on. */
export function navigate(href: string, how: 'push' | 'replace' = 'push'): void {
  const isHere = samePage(new URL(href, location.href).href, location.href)
  history[isHere || how === 'replace' ? 'replaceState' : 'pushState'](history.state, '', href)
  scrollTo(0, 0)
  dispatchEvent(new PopStateEvent('popstate'))
}

const samePage = (a: string, b: string): boolean => JSON.stringify(pageAt(a)) === JSON.stringify(pageAt(b))

/** Makes plain clicks on plain links stay in the page, so that links need no component of their own. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || link.target || link.hasAttribute('download') || link.origin !== location.origin) return
    // The server has pages of its own, such as the description of the API.
    if (pageAt(link.href).kind === 'nowhere') return
    event.preventDefault()
    navigate(link.href)
  })
}

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  addEventListener('hashchange', onChange)
  return () => {
    removeEventListener('popstate', onChange)
    removeEventListener('hashchange', onChange)
  }
}

/** A malformed escape names no map; the server then says so. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
