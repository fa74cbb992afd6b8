// The map on its way out: which format, how large, in which colours. The server makes the file from what is saved; while it
// is away this browser makes what it can, and says what it cannot.
import { Braces, Download, FileCode, Image as ImageIcon } from 'lucide-react'
import { useState } from 'react'
import { EXPORT_FORMATS, EXPORT_THEMES, type ExportFormat, type ExportTheme } from '../../../core/wire/routes.ts'
import { useReading, useSession, useStatus } from '../../session/hooks.ts'
import { saveFile } from '../../session/saveFile.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Tiles } from '../inspector/Tiles.tsx'
import styles from './ExportDialog.module.css'
import { fetchExport, pictureAddress } from './fetchExport.ts'
import { makeHere } from './makeHere.ts'

interface ExportDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

const FORMATS = [
  { value: 'png', label: 'PNG', icon: <ImageIcon size={16} /> },
  { value: 'svg', label: 'SVG', icon: <FileCode size={16} /> },
  { value: 'json', label: 'JSON', icon: <Braces size={16} /> },
] as const satisfies readonly { value: ExportFormat; label: string; icon: unknown }[]
const SCALES = ['1', '2', '3', '4'] as const
const THEMES: Readonly<Record<ExportTheme, string>> = { light: 'Light', dark: 'Dark', print: 'Print' }

export function ExportDialog({ open, onClose }: ExportDialogProps) {
  const { mapId } = useSession()
  const { map } = useReading()
  const offline = useStatus().connection === 'offline'
  const [format, setFormat] = useState<ExportFormat>('png')
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2')
  const [theme, setTheme] = useState<ExportTheme>('light')
  const [making, setMaking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)

  const handleExport = async (): Promise<void> => {
    setTrouble(null)
    setMaking(true)
    const made =
      offline && format !== 'png'
        ? makeHere(map, { format, theme })
        : await fetchExport(mapId, { format, theme, scale: Number(scale) })
    setMaking(false)
    if (!made.ok) {
      setTrouble(made.sentence)
      return
    }
    saveFile(made.file, `${map.title || 'Untitled map'}.${format === 'json' ? 'journey.json' : format}`)
    onClose()
  }
  const label = FORMATS.find(({ value }) => value === format)?.label
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => next || onClose()}
      size="lg"
      title="Export"
      footer={
        <Button
          variant="primary"
          icon={<Download size={15} />}
          disabled={making || (offline && format === 'png')}
          onClick={() => void handleExport()}
        >
          {making ? 'Making the file…' : `Export ${label}`}
        </Button>
      }
    >
      {open && !offline && format !== 'json' && (
        <img className={styles.preview} src={pictureAddress(mapId, { format: 'svg', theme, scale: 1 })} alt="Preview" />
      )}
      <Tiles
        label="Format"
        columns={EXPORT_FORMATS.length}
        tall
        value={format}
        options={FORMATS}
        onChange={(next) => next && setFormat(next)}
      />
      {format === 'png' && (
        <div className={styles.choice}>
          <span>Scale</span>
          <Segmented
            label="Scale"
            value={scale}
            options={SCALES.map((value) => ({ value, label: `${value}×` }))}
            onChange={setScale}
          />
        </div>
      )}
      {format !== 'json' && (
        <div className={styles.choice}>
          <span>Theme</span>
          <Segmented
            label="Theme"
            value={theme}
            options={EXPORT_THEMES.map((value) => ({ value, label: THEMES[value] }))}
            onChange={setTheme}
          />
        </div>
      )}
      {offline && <p className={styles.told}>{offlineWords(format, Object.keys(map.images).length)}</p>}
      {trouble && (
        <p className={styles.trouble} role="alert">
          {trouble}
        </p>
      )}
    </Dialog>
  )
}

function offlineWords(format: ExportFormat, pictures: number): string {
  if (format === 'png') return 'Offline. A PNG is made by the server; SVG and JSON can be made here.'
  const left = pictures === 0 ? '' : ' Its pictures stay on the server and are left out.'
  return `Offline. The file is made in this browser, with your changes in it.${left}`
}
