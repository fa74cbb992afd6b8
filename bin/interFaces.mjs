// Writes the four static faces of Inter that canvas and pictures share: src/app/fonts/*.woff2 for browsers' own text, and
// src/core/fonts/*.ttf for whoever draws a PNG. Run it by hand after changing the fonts; a test compares the files with the fonts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import subsetFont from 'subset-font'
import { compress } from 'wawoff2'

const require = createRequire(import.meta.url)
const pages = new URL('../src/app/fonts/', import.meta.url)
const pictures = new URL('../src/core/fonts/', import.meta.url)
for (const folder of [pages, pictures]) mkdirSync(folder, { recursive: true })

for (const face of ['400Regular', '500Medium', '600SemiBold', '400Regular_Italic']) {
  const ttf = readFileSync(require.resolve(`@expo-google-fonts/inter/${face}/Inter_${face}.ttf`))
  writeFileSync(new URL(`inter-${face}.woff2`, pages), await compress(ttf))
  // Every character, without kerning, ligatures and alternates: widths are sums of advances, and resvg applies whatever a
  // font offers. Marks must still find their letters. Half the size, and read in a third of the time.
  const characters = String.fromCodePoint(...create(ttf).characterSet)
  const options = { targetFormat: 'truetype', keepFeatures: ['ccmp', 'mark', 'mkmk'], preserveNameIds: [16, 17] }
  writeFileSync(new URL(`inter-${face}.ttf`, pictures), await subsetFont(ttf, characters, options))
}
