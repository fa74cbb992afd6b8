// Writes src/app/fonts/*.woff2: the four static faces of Inter that the canvas and the exports share, compressed for
// browsers. Run it by hand after changing the fonts; a test compares the files with the fonts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { compress } from 'wawoff2'

const require = createRequire(import.meta.url)
const folder = new URL('../src/app/fonts/', import.meta.url)
mkdirSync(folder, { recursive: true })

for (const face of ['400Regular', '500Medium', '600SemiBold', '400Regular_Italic']) {
  const ttf = readFileSync(require.resolve(`@expo-google-fonts/inter/${face}/Inter_${face}.ttf`))
  writeFileSync(new URL(`inter-${face}.woff2`, folder), await compress(ttf))
}
