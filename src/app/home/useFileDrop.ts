// Files dragged over the window and dropped anywhere on it. Knows nothing of what is in them.
import { useEffect, useState } from 'react'

/** Whether files hang over the page now. */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [hanging, setHanging] = useState(false)
  useEffect(() => {
    const handleOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Without this the browser opens the file in place of the page.
      event.preventDefault()
      setHanging(true)
    }
    const handleLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHanging(false)
    }
    const handleDrop = (event: DragEvent) => {
      setHanging(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length === 0) return
      event.preventDefault()
      onFiles(files)
    }
    addEventListener('dragover', handleOver)
    addEventListener('dragleave', handleLeave)
    addEventListener('drop', handleDrop)
    return () => {
      removeEventListener('dragover', handleOver)
      removeEventListener('dragleave', handleLeave)
      removeEventListener('drop', handleDrop)
    }
  }, [onFiles])
  return hanging
}
