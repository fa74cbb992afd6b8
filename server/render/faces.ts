// The font files that every picture is drawn with: the faces whose widths broke its lines. Knows files; nothing of maps.
import { join } from 'node:path'
import type { Face } from '../../src/core/scene/node.ts'
import { PRODUCT_FOLDER } from '../product.ts'

/** Made by bin/interFaces.mjs: without anything that would move or join letters. */
const file = (name: string): string => join(PRODUCT_FOLDER, 'src/core/fonts', `inter-${name}.ttf`)

/** TTF: resvg draws nothing, and says nothing, with compressed fonts. */
export const faceFiles: Readonly<Record<Face, string>> = {
  regular: file('400Regular'),
  medium: file('500Medium'),
  semibold: file('600SemiBold'),
  italic: file('400Regular_Italic'),
}
