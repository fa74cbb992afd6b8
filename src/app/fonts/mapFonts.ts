// What the text of the open map is measured and drawn with: Inter's table at first, then the fonts of each script that turns
// out to be in it, asked for by whoever measures and told to whoever draws. Knows families; their files come on demand.
import { useEffect, useSyncExternalStore } from 'react'
import type { JourneyMap } from '../../core/model/map.ts'
import { cjkStyleOf, type Family } from '../../core/scene/families.ts'
import { measureWith } from '../../core/scene/metrics.ts'
import type { FontOf, Typesetting } from '../../core/shape/typeset.ts'
import type { OpenFamily } from './openFamily.ts'

export const mapFonts = {
  current: (): Typesetting => current,
  subscribe(listener: () => void): () => void {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}

/** A new value once fonts have arrived: lines are broken anew. */
export function useMapFonts({ settings, ...rest }: JourneyMap): Typesetting {
  const fonts = useSyncExternalStore(mapFonts.subscribe, mapFonts.current)
  const { locale } = settings
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the map is written in does not change with every letter
  useEffect(() => {
    if (!families.has('cjk')) return
    const style = cjkStyleOf(JSON.stringify(rest), locale)
    document.documentElement.style.setProperty('--cjk', CJK_FONTS[style])
  }, [fonts, locale])
  return fonts
}

/** Which of three shapes an ideograph has (tokens.css says what comes after). */
const CJK_FONTS = {
  sc: '"Noto Sans SC Variable"',
  jp: '"Noto Sans JP Variable"',
  kr: '"Noto Sans KR Variable"',
} as const

const families = new Map<Family, OpenFamily>()
const asked = new Set<Family>()
const listeners = new Set<() => void>()

const fontOf: FontOf = (_, family, face) => {
  if (!asked.has(family)) ask(family)
  return families.get(family)?.(face)
}

let current: Typesetting = {
  measure: measureWith((text, family, face) => void fontOf(text, family, face)),
  typeset: () => null,
}

function ask(family: Family): void {
  asked.add(family)
  // Not while somebody renders: what arrives at once would render them within their rendering.
  void Promise.resolve()
    .then(() => open(family))
    // Without the fonts a text is estimated and drawn in those of the system; the next one that is measured asks again.
    .catch(() => asked.delete(family))
}

async function open(family: Family): Promise<void> {
  const { openFamily, typesetting } = await import('./openFamily.ts')
  families.set(family, await openFamily(family))
  current = typesetting(fontOf)
  for (const listener of listeners) listener()
}
