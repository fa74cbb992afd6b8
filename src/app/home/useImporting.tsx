// Where a map file comes from: the file dialog, or dropped anywhere on the page. What becomes of it is the dialog's matter.
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { showToast } from '../ui/Toast.ts'
import { useFileDrop } from './useFileDrop.ts'

interface Importing {
  /** null: none chosen. */
  readonly file: File | null
  /** A file hangs over the page. */
  readonly hanging: boolean
  readonly choose: () => void
  readonly forget: () => void
  /** To be drawn somewhere; it is not seen. */
  readonly input: ReactNode
}

export function useImporting(): Importing {
  const [file, setFile] = useState<File | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const take = useCallback((files: readonly File[]) => {
    const [first] = files
    if (!first) return
    setFile(first)
    if (files.length > 1) showToast({ message: `One file at a time: this is ${first.name}.` })
  }, [])
  const hanging = useFileDrop(take)
  return {
    file,
    hanging,
    choose: () => input.current?.click(),
    forget: () => setFile(null),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label="Map file"
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])])
          // The same file, mended, may be chosen again.
          currentTarget.value = ''
        }}
      />
    ),
  }
}
