import { expect, test } from 'vitest'
import { judgeBlankFile } from './judgeBlankFile.ts'

const check = (name: string, file: Blob, words: string | null) =>
  test(name, async () => {
    const trouble = await judgeBlankFile(file)
    if (words === null) expect(trouble).toBeNull()
    else expect(trouble?.sentence).toContain(words)
  })
const text = (content: string) => new Blob([content], { type: 'application/json' })

check(
  '[HOME6] a picture is named as such',
  new Blob([new Uint8Array([0x89, 0x50])], { type: 'image/png' }),
  'a picture',
)
check('[HOME6] an empty file is no wish for a blank map', text(' \n'), 'empty')
check('[HOME6] JSON of something else is no wish for a blank map', text('{"name": 1}'), 'neither “format” nor “map”')
check('[HOME6] what is no JSON goes to the server, which knows the line', text('{ not json'), null)
check('[HOME6] what names a format goes to the server', text('{"format": "other"}'), null)
check('[HOME6] a table is named as such', new Blob(['a,b'], { type: 'text/csv' }), 'maps come as .json')
check('[HOME6] a table of no known kind is known by its name', new File(['a,b'], 'scores.CSV'), 'This is a table')
