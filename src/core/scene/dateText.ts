// When a picture was true, in the words and the zone of its map. Time is a parameter.
import type { Settings } from '../model/map.ts'

const STYLE: Intl.DateTimeFormatOptions = {
  ...{ day: 'numeric', month: 'short', year: 'numeric' },
  ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
}

/**
 * "22 Nov 2026, 3:29 pm IST". A map may name a locale or a zone that this machine does not know: then in English, in UTC.
 * @param at ms since 1970, UTC
 */
export function dateText(at: number, { locale, timeZone }: Settings): string {
  try {
    return new Intl.DateTimeFormat(locale, { ...STYLE, timeZone }).format(at)
  } catch {
    return new Intl.DateTimeFormat('en', { ...STYLE, timeZone: 'UTC' }).format(at)
  }
}
