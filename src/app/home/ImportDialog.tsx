// A map file on its way in: first what it would become, or everything that is wrong with it by line; only then is it made.
import { CircleAlert, FileJson } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FolderId } from '../../core/model/ids.ts'
import type { MapReport } from '../../core/wire/routes.ts'
import { importMapFile, judgeMapFile } from '../api/maps.ts'
import type { Trouble } from '../api/request.ts'
import { mapAddress, navigate } from '../router.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { allCounts } from './counts.ts'
import styles from './ImportDialog.module.css'
import { judgeBlankFile } from './judgeBlankFile.ts'
import { ProblemList } from './ProblemList.tsx'
import { titleOf } from './titleOf.ts'

interface ImportDialogProps {
  readonly file: File
  /** Where the map will stand. */
  readonly folderId: FolderId | null
  readonly onClose: () => void
  readonly onChooseAnother: () => void
}

type Judgement =
  | { readonly state: 'reading' }
  | { readonly state: 'refused'; readonly trouble: Trouble }
  | { readonly state: 'accepted'; readonly report: MapReport; readonly importing: boolean }

export function ImportDialog({ file, folderId, onClose, onChooseAnother }: ImportDialogProps) {
  const [judgement, setJudgement] = useState<Judgement>({ state: 'reading' })

  useEffect(() => {
    let current = true
    void judge(file).then((judged) => current && setJudgement(judged))
    return () => {
      current = false
    }
  }, [file])

  const handleImport = async (report: MapReport) => {
    setJudgement({ state: 'accepted', report, importing: true })
    const answer = await importMapFile(file, folderId)
    if (answer.ok) navigate(mapAddress(answer.value.id))
    else setJudgement({ state: 'refused', trouble: answer.trouble })
  }

  return (
    <Dialog
      open
      size="lg"
      onOpenChange={(open) => open || onClose()}
      title="Import a map"
      description={
        <span className={styles.file}>
          <FileJson size={15} aria-hidden />
          {file.name}
        </span>
      }
      footer={
        judgement.state === 'accepted' ? (
          <>
            <Button variant="ghost" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" disabled={judgement.importing} onClick={() => handleImport(judgement.report)}>
              Import the map
            </Button>
          </>
        ) : (
          <>
            <Button variant="ghost" onClick={onClose}>
              Close
            </Button>
            <Button onClick={onChooseAnother}>Choose another file</Button>
          </>
        )
      }
    >
      <div aria-live="polite">
        <Told judgement={judgement} />
      </div>
    </Dialog>
  )
}

function Told({ judgement }: { readonly judgement: Judgement }) {
  switch (judgement.state) {
    case 'reading':
      return <p className={styles.words}>Reading the file. Nothing is created yet.</p>
    case 'refused':
      return judgement.trouble.problems.length === 0 ? (
        <p className={styles.refused}>
          <CircleAlert size={15} aria-hidden />
          {judgement.trouble.sentence}
        </p>
      ) : (
        <ProblemList problems={judgement.trouble.problems} />
      )
    case 'accepted':
      return (
        <>
          <p className={styles.words}>
            This makes a new map, <b>{titleOf(judgement.report)}</b>, with:
          </p>
          <ul className={styles.counts}>
            {allCounts(judgement.report.counts).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )
  }
}

async function judge(file: File): Promise<Judgement> {
  const blank = await judgeBlankFile(file)
  if (blank) return { state: 'refused', trouble: blank }
  const answer = await judgeMapFile(file)
  return answer.ok
    ? { state: 'accepted', report: answer.value, importing: false }
    : { state: 'refused', trouble: answer.trouble }
}
