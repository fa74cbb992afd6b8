// How much of the canvas is covered: from below by the inspector, on a phone, where it is a sheet; from the right by the finder,
// which is looked past in a wide window. Knows the page.

export function coveredPx(canvas: Element | null): number {
  const sheet = document.querySelector('aside[aria-label="Inspector"]')?.getBoundingClientRect()
  const room = canvas?.getBoundingClientRect()
  return !sheet || !room || sheet.height === 0 || sheet.left >= room.right ? 0 : Math.max(0, room.bottom - sheet.top)
}

export function coveredAsidePx(canvas: Element | null): number {
  const finder = document.querySelector('search')?.getBoundingClientRect()
  const room = canvas?.getBoundingClientRect()
  return !finder || !room || finder.width > room.width / 2 ? 0 : Math.max(0, room.right - finder.left)
}
