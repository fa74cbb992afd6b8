// The rule that carries a face of Inter inside an SVG file. Knows names of faces; no files.
import type { Face } from '../scene/node.ts'

const DESCRIPTORS: Readonly<Record<Face, string>> = {
  regular: 'font-weight:400',
  medium: 'font-weight:500',
  semibold: 'font-weight:600',
  italic: 'font-weight:400;font-style:italic',
}

/** @param woff2 in base64 */
export const fontRule = (face: Face, woff2: string): string =>
  `@font-face{font-family:"Inter";${DESCRIPTORS[face]};src:url(data:font/woff2;base64,${woff2}) format("woff2")}`
