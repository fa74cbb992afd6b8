// The choices of the export window: format, and for a picture its area, size, colours and parts.
import { Braces, FileCode, Image as ImageIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { PICTURE_PARTS, type Picture, type PicturePart } from '../../../core/model/picture.ts'
import { EXPORT_FORMATS, EXPORT_THEMES, type ExportFormat, type ExportTheme } from '../../../core/wire/routes.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { Tiles } from '../inspector/Tiles.tsx'
import { AreaRows } from './AreaRows.tsx'
import type { Area } from './area.ts'
import { type ExportChoices, SCALES } from './choices.ts'
import styles from './ExportOptions.module.css'
import { OptionRow } from './OptionRow.tsx'

export const FORMATS: Readonly<Record<ExportFormat, { readonly label: string; readonly icon: ReactNode }>> = {
  png: { label: 'PNG', icon: <ImageIcon size={16} /> },
  svg: { label: 'SVG', icon: <FileCode size={16} /> },
  json: { label: 'JSON', icon: <Braces size={16} /> },
}
const FORMAT_TILES = (['png', 'svg', 'json'] as const).map((value) => ({ value, ...FORMATS[value] }))
const THEMES: Readonly<Record<ExportTheme, string>> = { light: 'Light', dark: 'Dark', print: 'Print' }
const PARTS: Readonly<Record<PicturePart, string>> = {
  title: 'Title block',
  legend: 'Legend',
  connectors: 'Connectors',
  blueprint: 'Blueprint lanes',
  owners: 'Owner initials',
  parking: 'Parking lot',
}

interface ExportOptionsProps {
  readonly choices: ExportChoices
  /** The steps that what is selected lies in. */
  readonly selection: Area | null
  /** What the choices come to. */
  readonly picture: Picture
  /** What the filter of the canvas asks for, in words; empty: nothing. */
  readonly filterText: string
  /** The canvas shows another view than every map has at first. */
  readonly hasView: boolean
  readonly onChange: (choices: ExportChoices) => void
}

export function ExportOptions({ choices, selection, picture, filterText, hasView, onChange }: ExportOptionsProps) {
  const { format, scale, theme, area, include } = choices
  const change = (some: Partial<ExportChoices>): void => onChange({ ...choices, ...some })
  const handlePart = (part: PicturePart, wanted: boolean): void =>
    change({ include: PICTURE_PARTS.filter((each) => (each === part ? wanted : include.includes(each))) })
  return (
    <>
      <Tiles
        label="Format"
        columns={EXPORT_FORMATS.length}
        tall
        value={format}
        options={FORMAT_TILES}
        onChange={(next) => next && change({ format: next })}
      />
      {format !== 'json' && (
        <>
          <AreaRows value={area} selection={selection} picture={picture} onChange={(next) => change({ area: next })} />
          {format === 'png' && (
            <OptionRow label="Scale">
              <Segmented
                label="Scale"
                value={scale}
                options={SCALES.map((value) => ({ value, label: `${value}×` }))}
                onChange={(next) => change({ scale: next })}
              />
            </OptionRow>
          )}
          <OptionRow label="Theme">
            <Segmented
              label="Theme"
              value={theme}
              options={EXPORT_THEMES.map((value) => ({ value, label: THEMES[value] }))}
              onChange={(next) => change({ theme: next })}
            />
          </OptionRow>
          {filterText !== '' && (
            <div className={styles.filter}>
              <Checkbox
                label={`Fade all but ${filterText}`}
                checked={choices.filtered}
                onChange={(filtered) => change({ filtered })}
              />
            </div>
          )}
          {hasView && (
            <div className={styles.filter}>
              <Checkbox
                label="As I see it: density, folded and hidden lanes and stages"
                checked={choices.asSeen}
                onChange={(asSeen) => change({ asSeen })}
              />
            </div>
          )}
          <fieldset className={styles.parts}>
            <legend>Include</legend>
            {PICTURE_PARTS.map((part) => (
              <Checkbox
                key={part}
                label={PARTS[part]}
                checked={include.includes(part)}
                onChange={(wanted) => handlePart(part, wanted)}
              />
            ))}
          </fieldset>
        </>
      )}
    </>
  )
}
