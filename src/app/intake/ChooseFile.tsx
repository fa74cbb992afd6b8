// Where a file of feedback comes from: dropped here, or chosen. Knows nothing of what is in it.
import { CircleAlert, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './ChooseFile.module.css'

interface ChooseFileProps {
  /** Why the last one cannot be read. */
  readonly trouble: string | null
  readonly onFile: (file: File) => void
}

export function ChooseFile({ trouble, onFile }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null)
  const [hanging, setHanging] = useState(false)
  const take = (files: FileList | null): void => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whoever drops nothing has the button. */}
      <div
        className={styles.zone}
        data-hanging={hanging}
        onDragOver={(event) => {
          event.preventDefault()
          setHanging(true)
        }}
        onDragLeave={() => setHanging(false)}
        onDrop={(event) => {
          event.preventDefault()
          setHanging(false)
          take(event.dataTransfer.files)
        }}
      >
        <Upload size={20} aria-hidden />
        <p>Drop a CSV or XLSX file here</p>
        <Button onClick={() => input.current?.click()}>Choose a file</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,.xlsx,text/csv"
          aria-label="Feedback file"
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            // The same file, mended, may be chosen again.
            currentTarget.value = ''
          }}
        />
      </div>
      {trouble && (
        <p className={styles.trouble} role="alert">
          <CircleAlert size={15} aria-hidden />
          {trouble}
        </p>
      )}
    </>
  )
}
