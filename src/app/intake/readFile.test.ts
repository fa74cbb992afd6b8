// Files as people have them: encodings, separators, line ends, spreadsheets, and what is refused before it does harm.

import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from './readFile.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
async function rowsOf(bytes: Uint8Array) {
  const read = await readFile(bytes)
  return read.ok ? { headings: read.table.headings, rows: read.table.rows } : read.trouble
}

test('[IMPORT7] separators, line ends, marks at the beginning and quoted line ends are read as what they are', async () => {
  const expected = {
    headings: ['A', 'B'],
    rows: [
      ['1', 'two\nlines'],
      ['=3', '4;5'],
    ],
  }
  expect(await rowsOf(utf8('\ufeffA,B\r\n1,"two\nlines"\r\n=3,4;5\r\n'))).toEqual(expected)
  expect(await rowsOf(utf8('A;B\n1;"two\nlines"\n=3;"4;5"\n'))).toEqual(expected)
  expect(await rowsOf(utf8('A\tB\n1\t"two\nlines"\n=3\t4;5'))).toEqual(expected)
})

test('[IMPORT7] what is no UTF-8 is read as Windows writes it, UTF-16 by its mark, and a few broken bytes stay a few', async () => {
  expect(await rowsOf(Uint8Array.of(...utf8('Stadt,P\nM'), 0xfc, ...utf8('nchen,4')))).toMatchObject({
    rows: [['München', '4']],
  })
  const wide = new Uint8Array(new Uint16Array(Array.from('\ufeffA,B\nü,4', (letter) => letter.charCodeAt(0))).buffer)
  expect(await rowsOf(wide)).toMatchObject({ rows: [['ü', '4']] })
  expect(await rowsOf(Uint8Array.of(...utf8('A,B\nयात्रा,'), 0xff))).toMatchObject({ rows: [['यात्रा', '\ufffd']] })
})

test('[IMPORT7] rows keep the numbers that a spreadsheet shows, below a title and between blank ones', async () => {
  const read = await readFile(utf8('Survey of May\n\nA,B\n1,2\n\n3,4\n,\n'))
  expect(read).toMatchObject({
    ok: true,
    table: {
      firstRow: 4,
      rows: [
        ['1', '2'],
        ['', ''],
        ['3', '4'],
      ],
    },
  })
})

/** The least that a spreadsheet is made of. */
function xlsx(sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': xml(`<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`),
    ...more,
  })
}
const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`

test('[IMPORT8] a spreadsheet is read with its dates as days and its numbers as they are', async () => {
  const sheet = `<row r="1">${text('A1', 'Date')}${text('B1', 'Parking')}</row><row r="2"><c r="A2" s="1"><v>46145</v></c><c r="B2"><v>4</v></c></row>`
  expect(await rowsOf(xlsx(sheet))).toEqual({ headings: ['Date', 'Parking'], rows: [['2026-05-03', '4']] })
})

test('[IMPORT8] a spreadsheet that would be too large unpacked is refused before it is', async () => {
  const zeros = new Uint8Array(160 * 1024 * 1024)
  const bomb = xlsx('', { 'xl/worksheets/sheet2.xml': zeros, 'xl/worksheets/sheet3.xml': zeros })
  expect(bomb.length).toBeLessThan(1024 * 1024)
  expect(await rowsOf(bomb)).toBe('too-large')
})

test('[IMPORT8] pictures, old spreadsheets, other archives and empty files are refused by name', async () => {
  expect(await rowsOf(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0))).toBe('not-readable')
  expect(await rowsOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2))).toBe('old-excel')
  expect(await rowsOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('not-readable')
  expect(await rowsOf(utf8(''))).toBe('no-rows')
  expect(await rowsOf(utf8('A,B\n'))).toBe('no-rows')
})

test('[IMPORT8] no bytes make it throw', async () => {
  const start = fc.constantFrom([], [0x50, 0x4b, 0x03, 0x04], [0xff, 0xfe], [0xef, 0xbb, 0xbf])
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (first, rest) => {
      const read = await readFile(Uint8Array.of(...first, ...rest))
      expect(typeof read.ok).toBe('boolean')
    }),
    { seed: 6, numRuns: 300 },
  )
})
