// What comes out of the printer while a map is open: its picture for print on one page, and nothing of what stands around it.
// Whatever asked for it, the browser tells before and after. Knows the page; the picture is drawn as for a file.
import { useEffect } from 'react'
import { toSvg } from '../../core/export/svg.ts'
import type { ImageId } from '../../core/model/ids.ts'
import { dateText } from '../../core/scene/dateText.ts'
import { pictureScene } from '../../core/scene/picture.ts'
import { imageAddress } from '../api/images.ts'
import { allScores } from '../feedback/scores.ts'
import { mapFonts } from '../fonts/mapFonts.ts'
import { useSession } from '../session/hooks.ts'
import type { Session } from '../session/session.ts'
import { useUi } from '../uiStore.ts'
import styles from './PrintedMap.module.css'

export function PrintedMap(): null {
  const session = useSession()
  useEffect(() => {
    let takeAway: (() => void) | null = null
    const handleAfter = (): void => {
      takeAway?.()
      takeAway = null
    }
    const handleBefore = (): void => {
      handleAfter()
      takeAway = putPicture(session)
    }
    addEventListener('beforeprint', handleBefore)
    addEventListener('afterprint', handleAfter)
    return () => {
      removeEventListener('beforeprint', handleBefore)
      removeEventListener('afterprint', handleAfter)
      handleAfter()
    }
  }, [session])
  return null
}

/** Returns its own undo; null where the map has nothing to draw yet. */
function putPicture({ mapId, reader }: Session): (() => void) | null {
  const { map } = reader.current()
  const { measure, typeset } = mapFonts.current()
  const options = {
    measure,
    dateText: dateText(Date.now(), map.settings),
    theme: 'print',
    scores: allScores(),
  } as const
  const scene = pictureScene(map, { filter: useUi.getState().filter }, options)
  if (!scene.ok) return null
  const images = Object.fromEntries(
    (Object.keys(map.images) as ImageId[]).map((id) => [id, imageAddress(mapId, id)]),
  ) as Record<ImageId, string>
  const svg = toSvg(scene.value, { theme: 'print', typeset, images, title: map.title })
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const holder = document.createElement('div')
  holder.className = styles.picture ?? ''
  holder.dataset.printed = ''
  holder.append(document.importNode(picture, true))
  const paper = new CSSStyleSheet()
  paper.replaceSync(`@page { size: ${scene.value.width > scene.value.height ? 'landscape' : 'portrait'}; margin: 8mm }`)
  document.adoptedStyleSheets.push(paper)
  document.body.append(holder)
  return () => {
    holder.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== paper)
  }
}
