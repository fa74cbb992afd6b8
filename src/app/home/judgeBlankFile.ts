// Files that are not worth sending: pictures, and those that the server would take for a wish for a blank map, since they name
// neither a format nor a map. Nobody who chooses a file means that.
import type { Trouble } from '../api/request.ts'

/** Larger ones are surely no wish, and are judged by the server alone. */
const SMALL_BYTES = 64 * 1024

/** What is wrong; null: the server shall judge. */
export async function judgeBlankFile(file: Blob): Promise<Trouble | null> {
  if (isTable(file)) return told(TABLE)
  if (file.type.startsWith('image/')) return told(`This is a picture, not a map file. ${WANTED}`)
  if (file.size > SMALL_BYTES) return null
  const text = await file.text()
  if (text.trim() === '') return told(`The file is empty. ${WANTED}`)
  // What is no JSON is for the server, which says on which line and why.
  if (!isJson(text) || /"(format|map)"/.test(text)) return null
  return told('This is not a map file: it has neither “format” nor “map”. Nothing was created.')
}

/** By its kind, or by its name where the system knows no kind for it. */
const isTable = (file: Blob): boolean =>
  /csv|tab-separated|spreadsheet|ms-excel/.test(file.type) ||
  (file instanceof File && /\.(csv|tsv|xlsx?|ods)$/i.test(file.name))

const TABLE =
  'This is a table, and maps come as .json files. A range of a table is copied and pasted into a cell of a map instead.'

const WANTED = 'A map file is JSON with “format”, “version” and “map”.'

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const told = (sentence: string): Trouble => ({ code: 'invalid-map-file', sentence, problems: [] })
