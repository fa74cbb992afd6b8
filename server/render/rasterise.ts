// An SVG of ours as pixels, by resvg with the fonts that the widths were measured in: no font of the machine is looked at, so
// the picture is the same everywhere. Knows pixels; nothing of maps.
import { Resvg } from '@resvg/resvg-js'
import type { Rasterise } from '../../src/core/export/png.ts'
import { faceFiles } from './faces.ts'

export const rasterise: Rasterise = (svg) =>
  new Resvg(svg, {
    font: { fontFiles: Object.values(faceFiles), loadSystemFonts: false, defaultFontFamily: 'Inter' },
    logLevel: 'off',
  }).render().pixels
