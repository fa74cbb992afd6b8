// The map on its way out: what it will look like, which part of it, how large, in which colours. A PNG is made in this browser,
// other files by the server from what is saved; while it is away this browser makes those, too, and says what they lack.
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { PICTURE_PARTS } from '../../../core/model/picture.ts'
import { filterText } from '../../../core/scene/filterText.ts'
import type { ExportFormat } from '../../../core/wire/routes.ts'
import { useFilter } from '../../filter/filterStore.ts'
import { useReading, useStatus } from '../../session/hooks.ts'
import { saveFile } from '../../session/saveFile.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useUi } from '../../uiStore.ts'
import { useView } from '../../view/viewStore.ts'
import { areaOfSelection } from './area.ts'
import { CopyImage } from './CopyImage.tsx'
import { type ExportChoices, requestOf } from './choices.ts'
import styles from './ExportDialog.module.css'
import { ExportOptions, FORMATS } from './ExportOptions.tsx'
import { ExportPreview } from './ExportPreview.tsx'
import { useMadeFile } from './useMadeFile.ts'

interface ExportDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

const FIRST_CHOICES: ExportChoices = {
  format: 'png',
  scale: '2',
  theme: 'light',
  area: { kind: 'whole', stages: null },
  include: PICTURE_PARTS,
  filtered: true,
  asSeen: false,
}

export function ExportDialog({ open, onClose }: ExportDialogProps) {
  const { map } = useReading()
  const offline = useStatus().connection === 'offline'
  const selected = useUi((ui) => ui.selected)
  const several = useUi((ui) => ui.several)
  const filter = useFilter()
  const view = useView((state) => state.view)
  const selection = areaOfSelection(map, { selected, several })
  const [choices, setChoices] = useState(FIRST_CHOICES)
  /** The file is to be handed out as soon as it is made. */
  const [awaited, setAwaited] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  // What was selected may be gone, or be another by now.
  const area = choices.area.kind === 'selection' && !selection ? FIRST_CHOICES.area : choices.area
  const request = requestOf({ ...choices, area }, { map, selection, filter, view })
  const making = useMadeFile(request, { wanted: open })
  const { made } = making
  const file = made?.ok ? made.file : null
  const { format } = choices

  const handleChange = (next: ExportChoices): void => {
    setTrouble(null)
    setAwaited(false)
    setChoices(next)
  }
  const handleClose = (): void => {
    setAwaited(false)
    onClose()
  }
  const handOut = (ready: Blob): void => {
    saveFile(ready, `${map.title || 'Untitled map'}.${format === 'json' ? 'journey.json' : format}`)
    handleClose()
  }
  useEffect(() => {
    if (!awaited || !made) return
    if (made.ok) handOut(made.file)
    else setAwaited(false)
  })
  const told = trouble ?? (made && !made.ok ? made.sentence : null)
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || handleClose()}
      title="Export"
      aside={open && <ExportPreview request={request} making={making} />}
      footer={
        <>
          {awaited && <Button onClick={() => setAwaited(false)}>Cancel</Button>}
          {format === 'png' && <CopyImage file={file} onRefused={setTrouble} />}
          <Button
            variant="primary"
            icon={<Download size={15} />}
            disabled={made?.ok === false}
            aria-disabled={awaited}
            onClick={() => (file ? handOut(file) : setAwaited(true))}
          >
            {awaited ? 'Exporting…' : `Export ${FORMATS[format].label}`}
          </Button>
        </>
      }
    >
      <ExportOptions
        choices={{ ...choices, area }}
        selection={selection}
        picture={request.picture}
        filterText={filterText(filter, map)}
        hasView={Object.keys(view).length > 0}
        onChange={handleChange}
      />
      {offline && <p className={styles.told}>{offlineWords(format, Object.keys(map.images).length)}</p>}
      {made?.ok && made.note && <p className={styles.told}>{made.note}</p>}
      {told && (
        <p className={styles.trouble} role="alert">
          {told}
        </p>
      )}
    </Dialog>
  )
}

function offlineWords(format: ExportFormat, pictures: number): string {
  // Of a picture it is known only afterwards which of the map’s this browser has.
  const left = pictures === 0 || format !== 'json' ? '' : ' Its pictures stay on the server and are left out.'
  return `Offline. The file is made in this browser, with your changes in it.${left}`
}
