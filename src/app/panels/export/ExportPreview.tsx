// What will be made, drawn from the same scene: the whole of it, and a part as large as it is. Below, what the file will be.
import { useEffect, useRef, useState } from 'react'
import styles from './ExportPreview.module.css'
import type { ExportRequest } from './fetchExport.ts'
import { bytesInWords, pictureSize } from './fileFacts.ts'
import { type Making, useMadeFile } from './useMadeFile.ts'

interface ExportPreviewProps {
  readonly request: ExportRequest
  /** The file itself. */
  readonly making: Making
}

/** More pixels than these nobody sees. */
const SHARP = 2

export function ExportPreview({ request, making }: ExportPreviewProps) {
  const { made, share } = making
  const isPicture = request.format !== 'json'
  // Pixels, whatever the file will be: a browser draws an SVG on the page's own thread, each time that it is shown.
  const scale = Math.min(Math.ceil(devicePixelRatio), SHARP)
  const preview = useMadeFile({ ...request, format: 'png', scale }, { wanted: isPicture, isPreview: true })
  const source = useSource(preview.made?.ok ? preview.made.file : null, scale)
  return (
    <>
      {isPicture ? (
        <div className={styles.pictures} data-stale={preview.made === null && source !== null}>
          <div className={styles.whole}>
            {source && <img className={styles.picture} srcSet={source} alt="Preview" decoding="async" />}
            {!source && preview.made === null && (
              <p className={styles.drawing}>
                Drawing the preview…
                <progress className={styles.progress} value={preview.share} aria-label="Drawn of the preview" />
              </p>
            )}
          </div>
          <h3 className={styles.heading}>At 100%</h3>
          <CloseUp source={source} />
        </div>
      ) : (
        <p className={styles.about}>
          The whole map as a file, with its pictures: for another Throughline, a backup, or a program. Import it on
          Home.
        </p>
      )}
      <p className={styles.facts} role="status">
        {made === null ? 'Making the file…' : made.ok ? <Facts file={made.file} /> : null}
      </p>
      {made === null && share > 0 && (
        <progress className={styles.progress} value={share} aria-label="Made of the file" />
      )}
    </>
  )
}

/** A window onto the picture, which can be moved under it. */
function CloseUp({ source }: { readonly source: string | null }) {
  const frame = useRef<HTMLElement>(null)
  const handleLoad = (): void => {
    const element = frame.current
    // A first look at the middle, where the journey is; later pictures stay where somebody has moved them.
    if (element && element.scrollLeft + element.scrollTop === 0) {
      element.scrollLeft = (element.scrollWidth - element.clientWidth) / 2
      element.scrollTop = (element.scrollHeight - element.clientHeight) / 2
    }
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section ref={frame} className={styles.closeUp} aria-label="Part of the picture at 100%" tabIndex={0}>
      {source && <img srcSet={source} alt="" decoding="async" onLoad={handleLoad} />}
    </section>
  )
}

function Facts({ file }: { readonly file: Blob }) {
  const [size, setSize] = useState('')
  useEffect(() => {
    let current = true
    void pictureSize(file).then((found) => {
      if (current) setSize(found ? `${found.width} × ${found.height} px, ` : '')
    })
    return () => {
      current = false
    }
  }, [file])
  return `${size}${bytesInWords(file.size)}`
}

/** How the browser finds a picture and shows it at 100 %; the last one stays until there is a next. */
function useSource(blob: Blob | null, scale: number): string | null {
  const [shown, setShown] = useState<{ readonly address: string; readonly density: number } | null>(null)
  useEffect(() => {
    if (blob) setShown({ address: URL.createObjectURL(blob), density: blob.type === 'image/png' ? scale : 1 })
  }, [blob, scale])
  useEffect(() => (shown ? () => URL.revokeObjectURL(shown.address) : undefined), [shown])
  return shown && `${shown.address} ${shown.density}x`
}
