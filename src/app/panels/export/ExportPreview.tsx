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

export function ExportPreview({ request, making }: ExportPreviewProps) {
  const { made, share } = making
  const isPicture = request.format !== 'json'
  // A drawing is there long before a PNG is, and looks the same.
  const drawing = useMadeFile({ ...request, format: 'svg' }, request.format === 'png')
  const drawn = request.format === 'svg' ? made : drawing.made
  const address = useAddress(drawn?.ok ? drawn.file : null)
  return (
    <>
      {isPicture ? (
        <div className={styles.pictures} data-stale={drawn === null}>
          <div className={styles.whole}>
            {address && <img className={styles.picture} src={address} alt="Preview" />}
          </div>
          <h3 className={styles.heading}>At 100%</h3>
          <CloseUp address={address} />
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
function CloseUp({ address }: { readonly address: string | null }) {
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
      {address && <img src={address} alt="" onLoad={handleLoad} />}
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

/** An address under which the browser shows a blob; the last one stays until there is a next. */
function useAddress(blob: Blob | null): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (blob) setAddress(URL.createObjectURL(blob))
  }, [blob])
  useEffect(() => (address ? () => URL.revokeObjectURL(address) : undefined), [address])
  return address
}
