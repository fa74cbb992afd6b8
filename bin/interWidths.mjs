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
function table(widths) {
  const runs = []
  let next = -1
  let last = -1
  for (const [code, width] of widths) {
    if (code !== next) runs.push([code.toString(36)])
    runs[runs.length - 1].push(code === next && width === last ? '*' : width.toString(36))
    next = code + 1
    last = width
  }
  return runs.map((run) => run.join(' ')).join(';')
}

/** By code point, in growing order. */
function widthsOf(font) {
  const width = (code) => Math.round((font.glyphForCodePoint(code).advanceWidth * 2048) / font.unitsPerEm)
  const codes = [...font.characterSet].sort((a, b) => a - b)
  return new Map(codes.map((code) => [code, isWidthless(code) ? 0 : width(code)]))
}

/** How much wider each character of the regular face is than expected; empty where a face lacks it. */
function differences(widths, expected) {
  return [...faces.regular.keys()]
    .map((code) => (widths.has(code) ? (widths.get(code) - expected(code)).toString(36) : ''))
    .join(' ')
}

/** Drawn over the letter before or not at all, whatever advance the font gives: marks, soft hyphens, joiners. */
const isWidthless = (code) => /[\p{M}\p{Cf}]/u.test(String.fromCodePoint(code))

const faces = Object.fromEntries(
  Object.entries(files).map(([face, file]) => [
    face,
    widthsOf(fontkit.openSync(require.resolve(`@expo-google-fonts/inter/${file}`))),
  ]),
)
const { regular, medium, semibold, italic } = faces

writeFileSync(
  new URL('../src/core/scene/interWidths.ts', import.meta.url),
  `// Advance widths of the bundled faces of Inter, in 2048ths of the type size. Written by bin/interWidths.mjs; do not edit.

/** Runs of neighbouring code points as \`first width width ...\`, joined by \`;\`, in base 36; \`*\` repeats the last width. */
export const regularWidths =
  '${table(regular)}'

/** Of the same code points in order, how much wider in base 36: than regular; empty where the face lacks one. */
export const mediumOverRegular =
  '${differences(medium, (code) => regular.get(code))}'

export const italicOverRegular =
  '${differences(italic, (code) => regular.get(code))}'

/** Than as far beyond medium as medium is beyond regular: weights grow evenly. */
export const semiboldOverEven =
  '${differences(semibold, (code) => 2 * medium.get(code) - regular.get(code))}'
`,
)
