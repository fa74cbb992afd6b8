// The saved views of the map: what one sees now is saved under a name; each is opened, renamed, brought up to what one sees now,
// sent on and deleted.
import { Link, RefreshCw, Trash2 } from 'lucide-react'
import { addView, deleteView, setView } from '../../../core/doc/commands/views.ts'
import type { SavedViewId } from '../../../core/model/ids.ts'
import type { JourneyMap, SavedView } from '../../../core/model/map.ts'
import type { View } from '../../../core/model/view.ts'
import { filterText } from '../../../core/scene/filterText.ts'
import { gesture } from '../../canvas/edits.ts'
import { copyAddress } from '../../clipboard/copyLink.ts'
import { savedAddress } from '../../router.ts'
import { act } from '../../session/act.ts'
import { useMayEdit, useReading, useSession } from '../../session/hooks.ts'
import { newId } from '../../session/newId.ts'
import { TextField } from '../../session/TextField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { nameIn, onRenameKey } from '../../ui/renameKey.ts'
import { useUi } from '../../uiStore.ts'
import { openedSaved, viewNow } from '../../view/savedViews.ts'
import { useView, wholeView } from '../../view/viewStore.ts'
import { goToSaved } from '../../view/viewTurns.ts'
import { AddByName } from '../people/AddByName.tsx'
import { useWayBack } from '../people/useWayBack.tsx'
import styles from './ViewsPanel.module.css'
import { viewWords } from './viewWords.ts'

interface ViewsPanelProps {
  readonly open: boolean
  readonly onClose: () => void
}

export function ViewsPanel({ open, onClose }: ViewsPanelProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      title="Saved views"
      description="Density, folded and hidden lanes and stages, and the filter, under a name. They are saved with the map, for everybody."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Views onOpened={onClose} />
    </Dialog>
  )
}

function Views({ onOpened }: { readonly onOpened: () => void }) {
  const session = useSession()
  const mayEdit = useMayEdit()
  const { map } = useReading()
  useView()
  useUi((ui) => ui.filter)
  const { remove, line } = useWayBack()
  const opened = openedSaved(map)
  const save = (name: string): void =>
    gesture(session, () => {
      const { filter, ...view } = viewNow()
      const id = newId<SavedViewId>()
      if (act(addView(session.doc, { id, name, view: viewNow() }, session.stamp()))) wholeView(view, id)
    })
  const open = (saved: SavedView): void => {
    goToSaved(map, saved)
    onOpened()
  }
  return (
    <>
      {mayEdit && (
        <section className={styles.now} aria-label="What you see now">
          <p className={styles.words}>{`What you see now: ${wordsOf(viewNow(), map)}.`}</p>
          <AddByName label="Name of this view" action="Save view" onAdd={save} />
        </section>
      )}
      {map.views.length === 0 && <p className={styles.none}>No view is saved on this map yet.</p>}
      <ul className={styles.views}>
        {map.views.map((saved) => (
          <li
            key={saved.id}
            className={styles.saved}
            onKeyDown={onRenameKey(nameIn)}
            aria-current={opened?.isAsSaved && opened.saved.id === saved.id ? 'true' : undefined}
          >
            <div className={styles.named}>
              <TextField
                textRef={{ collection: 'views', id: saved.id, field: 'name' }}
                lines="one"
                label="Name of the view"
                placeholder="Unnamed view"
              />
              <p className={styles.words}>{wordsOf(saved.view as View, map)}</p>
            </div>
            <Button size="sm" onClick={() => open(saved)}>
              Open
            </Button>
            <span className={styles.acts}>
              {mayEdit && (
                <IconButton
                  size="sm"
                  label={`Make ${saved.name || 'this view'} what you see now`}
                  icon={<RefreshCw size={14} />}
                  onClick={() =>
                    gesture(session, () => {
                      const { filter, ...view } = viewNow()
                      if (act(setView(session.doc, saved.id, viewNow()))) wholeView(view, saved.id)
                    })
                  }
                />
              )}
              <IconButton
                size="sm"
                label={`Copy link to ${saved.name || 'this view'}`}
                icon={<Link size={14} />}
                onClick={() => void copyAddress(savedAddress(saved.id), session.role)}
              />
              {mayEdit && (
                <IconButton
                  size="sm"
                  label={`Delete ${saved.name || 'this view'}`}
                  icon={<Trash2 size={14} />}
                  onClick={() =>
                    remove({ collection: 'views', id: saved.id, name: saved.name || 'a view' }, () =>
                      deleteView(session.doc, saved.id, session.stamp()),
                    )
                  }
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {line}
    </>
  )
}

const wordsOf = (view: View, map: JourneyMap): string => {
  const asked = view.filter ? filterText(view.filter, map) : ''
  return [viewWords(view), asked && `only ${asked}`].filter(Boolean).join(', ')
}
