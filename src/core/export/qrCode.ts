// An address as a QR code: its modules, and a picture of them that prints at any size. Knows no form. Always dark on light, with
// the quiet zone that readers need, whatever the theme around it.
import { encodeQR } from 'qr'

/** A code that is scratched or half in the shade is still read. */
const OPTIONS = { ecc: 'medium', border: 4 } as const

/** Rows of modules, true for dark, the quiet zone included. */
export const qrModules = (address: string): readonly (readonly boolean[])[] => encodeQR(address, 'raw', OPTIONS)

/** `name` is what somebody hears who does not see it. */
export function qrSvg(address: string, name: string): string {
  const modules = qrModules(address)
  const size = modules.length
  const dark = modules.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img">` +
    `<title>${escapeXml(name)}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${dark.join('')}"/></svg>`
  )
}

/** Dark modules side by side as one shape, so that no hairline of white is printed between them. */
function runsOf(row: readonly boolean[]): { readonly x: number; readonly length: number }[] {
  const runs: { x: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last && last.x + last.length === x) last.length += 1
    else runs.push({ x, length: 1 })
  })
  return runs
}

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
