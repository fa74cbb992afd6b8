// The fonts of scripts beyond Inter for pictures made in this browser: the files that the page itself draws with. Those that
// come compressed, of emoji and of Chinese, Japanese and Korean, only the server can open.
import type { FontLibrary } from '../../core/shape/fontLibrary.ts'
import { WEIGHTS } from '../../core/shape/mapSetter.ts'
import { familyFiles } from '../fonts/familyFiles.ts'
import { fetchBytes } from './fetchBytes.ts'

export const fontLibrary: FontLibrary = {
  harfbuzz: () => import('harfbuzzjs'),
  shaped: (family, face) => fetchBytes(familyFiles[family].weights[WEIGHTS[face]]),
  emoji: compressed,
  slices: compressed,
  openSlice: compressed,
}

/** Nobody asks: see drawnHere.ts. */
async function compressed(): Promise<never> {
  throw new Error('This font is opened by the server.')
}
