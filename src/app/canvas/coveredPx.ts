// How much of the canvas the inspector covers from below: on a phone, where it is a sheet. Knows the page.

export function coveredPx(canvas: Element | null): number {
  const sheet = document.querySelector('aside[aria-label="Inspector"]')?.getBoundingClientRect()
  const room = canvas?.getBoundingClientRect()
  return !sheet || !room || sheet.height === 0 || sheet.left >= room.right ? 0 : Math.max(0, room.bottom - sheet.top)
}
