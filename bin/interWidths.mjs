// Writes src/core/scene/interWidths.ts: the advance widths of the four bundled faces of Inter, read from their font files.
// Run it by hand after changing the fonts; a test compares the table with the fonts.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as fontkit from 'fontkit'

const require = createRequire(import.meta.url)
const files = {
  regular: '400Regular/Inter_400Regular.ttf',
  medium: '500Medium/Inter_500Medium.ttf',
  semibold: '600SemiBold/Inter_600SemiBold.ttf',
  italic: '400Regular_Italic/Inter_400Regular_Italic.ttf',
}

/** Neighbouring code points as `first width width ...`, runs joined by `;`; all numbers in base 36, `*` repeats the last width. */
function table(font) {
  const runs = []
  let next = -1
  let last = -1
  for (const code of [...font.characterSet].sort((a, b) => a - b)) {
    const width = isWidthless(code)
      ? 0
      : Math.round((font.glyphForCodePoint(code).advanceWidth * 2048) / font.unitsPerEm)
    if (code !== next) runs.push([code.toString(36)])
    runs[runs.length - 1].push(code === next && width === last ? '*' : width.toString(36))
    next = code + 1
    last = width
  }
  return runs.map((run) => run.join(' ')).join(';')
}

/** Drawn over the letter before or not at all, whatever advance the font gives: marks, soft hyphens, joiners. */
const isWidthless = (code) => /[\p{M}\p{Cf}]/u.test(String.fromCodePoint(code))

const rows = Object.entries(files).map(([face, file]) => {
  const font = fontkit.openSync(require.resolve(`@expo-google-fonts/inter/${file}`))
  return `  ${face}:\n    '${table(font)}',\n`
})

writeFileSync(
  new URL('../src/core/scene/interWidths.ts', import.meta.url),
  `// Advance widths of the bundled faces of Inter, in 2048ths of the type size. Written by bin/interWidths.mjs; do not edit.
import type { Face } from './node.ts'

/** Per face: runs of neighbouring code points as \`first width width ...\`, joined by \`;\`, in base 36; \`*\` repeats the last width. */
export const interWidths: Readonly<Record<Face, string>> = {
${rows.join('')}}
`,
)
