import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../model/map.ts'
import { dateText } from './dateText.ts'

/** 2026-11-22T09:59Z */
const AT = 1_795_341_540_000
const plain = (text: string) => text.replace(/\s/g, ' ')

test('[SCN8] the time of a picture is told in the map’s words and zone, and names the zone', () => {
  const india = { ...DEFAULT_SETTINGS, locale: 'en-IN', timeZone: 'Asia/Kolkata' }
  expect(plain(dateText(AT, india))).toBe('22 Nov 2026, 3:29 pm IST')
  const coast = { ...DEFAULT_SETTINGS, locale: 'en-US', timeZone: 'America/Los_Angeles' }
  expect(plain(dateText(AT, coast))).toBe('Nov 22, 2026, 1:59 AM PST')
})

test('[SCN8] where the machine does not know the zone, in English and UTC', () => {
  const nowhere = { ...DEFAULT_SETTINGS, timeZone: 'Mars/Olympus' }
  expect(plain(dateText(AT, nowhere))).toBe('Nov 22, 2026, 9:59 AM UTC')
})
