// The font files that every picture is drawn with: the faces whose widths broke its lines. Knows files; nothing of maps.
import { createRequire } from 'node:module'
import type { Face } from '../../src/core/scene/node.ts'

const require = createRequire(import.meta.url)
const file = (name: string): string => require.resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`)

/** TTF: resvg draws nothing, and says nothing, with compressed fonts. */
export const faceFiles: Readonly<Record<Face, string>> = {
  regular: file('400Regular'),
  medium: file('500Medium'),
  semibold: file('600SemiBold'),
  italic: file('400Regular_Italic'),
}
