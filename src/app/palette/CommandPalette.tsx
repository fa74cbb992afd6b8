// Every command by name: opened by Ctrl K, narrowed by typing, the ones used lately first. What the commands are is no matter
// of this window (offers.ts).
import { type ReactNode, useState } from 'react'
import { nameOf } from '../canvas/edits.ts'
import { useLayout } from '../canvas/mapLayout.ts'
import { useSingleKeys } from '../canvas/singleKeys.ts'
import { cardsInWords } from '../canvas/spokenSelection.ts'
import { useZoom } from '../canvas/useZoom.ts'
import { chosenLately, remember } from '../recent.ts'
import { useMapView } from '../router.ts'
import { type Selection, useSelection } from '../selection.ts'
import { useMayEdit, useReading, useSession } from '../session/hooks.ts'
import { useUi } from '../uiStore.ts'
import { type Asked, GROUPS, type Offer } from './command.ts'
import { offersNow } from './offers.ts'
import { ranked } from './rank.ts'
import { SeekGroup, SeekItem, SeekWindow } from './SeekWindow.tsx'

export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const asked = useAsked()
  const [words, setWords] = useState('')
  const [recent] = useState(() => chosenLately('commands'))
  const offers = offersNow(asked)
  return (
    <SeekWindow
      title="Commands"
      placeholder="What do you want to do?"
      words={words}
      onWords={setWords}
      onClose={onClose}
      empty="No command has these letters."
      enter="do it"
    >
      {(choose) => {
        const draw = (offer: Offer, place: { readonly under?: string; readonly aside?: string }): ReactNode => (
          <SeekItem
            key={offer.id}
            value={`${words}/${place.under ?? ''}${offer.id}`}
            before={offer.icon}
            aside={place.aside}
            keys={offer.keys}
            onChoose={() => {
              remember('commands', offer.id)
              choose(offer.run)
            }}
          >
            {offer.label}
          </SeekItem>
        )
        if (words.trim() !== '')
          return ranked(offers, words, recent).map((offer) => draw(offer, { aside: nameOfGroup(offer.group, asked) }))
        const lately = recent.flatMap((id) => offers.filter((offer) => offer.id === id))
        return (
          <>
            {lately.length > 0 && (
              <SeekGroup name="Used lately">
                {lately.map((offer) => draw(offer, { under: 'recent/', aside: nameOfGroup(offer.group, asked) }))}
              </SeekGroup>
            )}
            {GROUPS.map((group) => {
              const shown = offers.filter((offer) => offer.group === group && !offer.rare)
              return (
                shown.length > 0 && (
                  <SeekGroup key={group} name={nameOfGroup(group, asked)}>
                    {shown.map((offer) => draw(offer, {}))}
                  </SeekGroup>
                )
              )
            })}
          </>
        )
      }}
    </SeekWindow>
  )
}

function useAsked(): Asked {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  const layout = useLayout()
  const view = useMapView()
  const zoom = useZoom()
  const selection = useSelection()
  const selected = useUi((ui) => ui.selected)
  const singleKeys = useSingleKeys()
  return { session, mayEdit, map, layout, view, zoom, selection, selected, singleKeys }
}

/** What is selected is called by its name. */
function nameOfGroup(group: Offer['group'], { map, selection }: Asked): string {
  if (group !== 'Selected' || !selection) return group
  return selectionName(map, selection)
}

const selectionName = (map: Asked['map'], selection: Selection): string =>
  selection.kind === 'cards' ? cardsInWords(selection.ids.length) : nameOf(map, selection)
