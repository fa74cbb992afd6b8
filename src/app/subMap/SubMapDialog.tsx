// Which map tells a step in full: one of those one may see, one whose link is pasted, or a new one by the step's name.
import { Link, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MapId, StepId } from '../../core/model/ids.ts'
import { holdsWords } from '../../core/model/words.ts'
import { icons } from '../../core/scene/icons.ts'
import type { ListedMap } from '../../core/wire/routes.ts'
import type { Session as Opened } from '../../core/wire/session.ts'
import { createMap, listMaps, openSession } from '../api/maps.ts'
import type { Answer } from '../api/request.ts'
import { PathIcon } from '../panels/PathIcon.tsx'
import { useReading, useSession } from '../session/hooks.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchItem, SearchList } from '../ui/SearchList.tsx'
import { mapLinkIn } from './addresses.ts'
import styles from './SubMapDialog.module.css'
import { setSubMap } from './setSubMap.ts'

interface SubMapDialogProps {
  readonly step: StepId
  readonly onClose: () => void
}

/** More are no list to read; another letter narrows it. */
const MOST_SHOWN = 40
const NEW = 'a new map'
const UNTITLED = 'Untitled map'

export function SubMapDialog({ step: id, onClose }: SubMapDialogProps) {
  const session = useSession()
  const { map } = useReading()
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const library = useLibrary()
  const link = mapLinkIn(typed)
  const linked = useOpened(link)
  const step = map.stages.flatMap(({ steps }) => steps).find((each) => each.id === id)
  if (!step) return null
  const take = ({ id: mapId, title }: { readonly id: MapId; readonly title: string }): void => {
    onClose()
    setSubMap(session, id, { mapId, title })
  }
  const title = (link === null && typed.trim()) || step.title || 'Sub-map'
  const make = async (): Promise<void> => {
    const answer = await createMap({ title }, null)
    if (answer.ok) take({ id: answer.value.id, title })
    else setTrouble(answer.trouble.sentence)
  }
  const isOther = (each: { readonly id: MapId }): boolean => each.id !== session.mapId && each.id !== step.subMap?.mapId
  const found = linked?.ok && linked.value.map.deletedAt === null ? linked.value.map : null
  const told = linked && tell(linked, found === null || isOther(found))
  const maps = (library ?? []).filter((each) => isOther(each) && holdsWords(each.title, typed))
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Sub-map of ${step.title ? `“${step.title}”` : 'this step'}`}
      description="The map that tells this step in full. Who opens it needs a right to it of their own."
    >
      <SearchList
        label="Maps"
        placeholder={library === null ? 'Paste the link to a map' : 'Title of a map, or its link'}
        onWords={setTyped}
      >
        {found && isOther(found) && (
          <SearchItem
            value={found.id}
            icon={<Link size={14} />}
            title={found.title || UNTITLED}
            onChoose={() => take(found)}
          />
        )}
        {link === null &&
          maps
            .slice(0, MOST_SHOWN)
            .map((each) => (
              <SearchItem
                key={each.id}
                value={each.id}
                icon={<PathIcon d={icons.subMap} />}
                title={each.title || UNTITLED}
                onChoose={() => take(each)}
              />
            ))}
        {library !== null && link === null && (
          <SearchItem
            value={NEW}
            icon={<Plus size={14} />}
            title={`Make the map “${title}”`}
            onChoose={() => void make()}
          />
        )}
      </SearchList>
      <p role="status" className={styles.told}>
        {trouble ?? told}
      </p>
    </Dialog>
  )
}

/** null: not listed to this person, who came by the link of one map. */
function useLibrary(): readonly ListedMap[] | null {
  const [maps, setMaps] = useState<readonly ListedMap[] | null>(null)
  useEffect(() => {
    let isOver = false
    void listMaps().then((answer) => !isOver && answer.ok && setMaps(answer.value.maps))
    return () => {
      isOver = true
    }
  }, [])
  return maps
}

/** null: no link, or no answer yet. */
function useOpened(link: { readonly id: string; readonly key: string | null } | null): Answer<Opened> | null {
  const [opened, setOpened] = useState<Answer<Opened> | null>(null)
  const { id, key } = link ?? { id: null, key: null }
  useEffect(() => {
    setOpened(null)
    if (id === null) return
    let isOver = false
    void openSession(id, key).then((answer) => !isOver && setOpened(answer))
    return () => {
      isOver = true
    }
  }, [id, key])
  return opened
}

function tell(linked: Answer<Opened>, isOther: boolean): string | null {
  if (!linked.ok) return linked.trouble.sentence
  if (linked.value.map.deletedAt !== null) return 'This map is in the bin.'
  return isOther ? null : 'This is the map that you are on, or the one that is linked already.'
}
