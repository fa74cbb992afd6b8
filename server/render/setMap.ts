// The fonts of this machine's packages, for setting the text of maps: read from disk when a text needs them. Knows files.
import { readFile } from 'node:fs/promises'
import { mapSetter } from '../../src/core/shape/mapSetter.ts'
import { emojiFile, shapedFile, slicesOf } from './familyFiles.ts'
import { openFont } from './openFont.ts'

export const setMap = mapSetter({
  harfbuzz: () => import('harfbuzzjs'),
  shaped: (family, face) => readFile(shapedFile(family, face)),
  emoji: () => openFont(emojiFile()),
  slices: slicesOf,
  openSlice: openFont,
})
