// A compressed font file as the plain one that HarfBuzz reads, kept for the life of the process. Knows files; no glyphs.
import { readFile } from 'node:fs/promises'
import { decompress } from 'wawoff2'

export function openFont(file: string): Promise<Uint8Array> {
  const known = opened.get(file) ?? decompressed(file)
  opened.set(file, known)
  known.catch(() => opened.delete(file))
  return known
}

const opened = new Map<string, Promise<Uint8Array>>()
let turn: Promise<unknown> = Promise.resolve()

/** One after the other: what the decompressor returns lies in its own memory, where the next one goes, too. */
async function decompressed(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file)
  const mine = turn.then(async () => (await decompress(bytes)).slice())
  turn = mine.catch(() => undefined)
  return mine
}
